import ArgumentParser
import Foundation

/// An option of one value that is given several times, of which the parser would take the last and
/// drop the others in silence.
enum RepeatedOption {
  /// The name of the first one among what was typed; nil where there is none.
  static func name(
    in arguments: some Sequence<String>, of command: any ParsableCommand.Type
  ) throws -> String? {
    let typed = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("-") }.map { argument in
      argument.prefix { $0 != "=" }
    }
    // A short name may stand for a long one; else only what is spelled twice is worth looking at.
    let isSuspect =
      Set(typed).count < typed.count || typed.contains { !$0.hasPrefix("--") } && typed.count > 1
    guard isSuspect else { return nil }
    let tool = try JSONDecoder().decode(Tool.self, from: Data(command._dumpHelp().utf8))
    return tool.command.arguments?.lazy.filter { $0.kind == "option" && !$0.isRepeating }
      .map { $0.names?.map(\.spelling) ?? [] }
      .first { names in typed.count { names.contains(String($0)) } > 1 }?
      .max { $0.count < $1.count }
  }

  /// What the parser tells of a command's arguments, as far as it matters here.
  private struct Tool: Decodable {
    let command: Command

    struct Command: Decodable {
      let arguments: [Argument]?
    }

    struct Argument: Decodable {
      let kind: String
      let isRepeating: Bool
      let names: [Name]?
    }

    struct Name: Decodable {
      let kind: String
      let name: String

      var spelling: String { (kind == "long" ? "--" : "-") + name }
    }
  }
}
