import ArgumentParser
import Testing

@testable import BlindRankCLI

/// What `--help` says.
@Suite struct HelpTests {
  private static let commands = BlindRankCommand.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  /// The lines of a command's help that call the program, each as its words.
  private func calls(in help: String) -> [[String]] {
    help.replacing("\\\n", with: " ").split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("blindrank ") }
      .map { line in
        line.prefix { $0 != ">" }.split(separator: " ").dropFirst().map(String.init)
      }
  }

  private func parse(_ call: [String]) {
    do {
      _ = try BlindRankCommand.parseAsRoot(call)
    } catch {
      Issue.record("\(call): \(BlindRankCommand.fullMessage(for: error))")
    }
  }

  @Test(arguments: commands)
  func everyCommandHasExamplesThatItTakes(_ name: String) throws {
    let command = try #require(
      BlindRankCommand.configuration.subcommands.first { $0.configuration.commandName == name })
    let help = command.configuration.discussion
    let start = try #require(help.range(of: "Example"), "\(name) has no example")
    let calls = calls(in: String(help[start.lowerBound...]))
    #expect(!calls.isEmpty)
    for call in calls {
      #expect(call.first == name)
      parse(call)
    }
  }

  @Test func theFirstPageShowsAStudyFromItsFilesToItsTables() {
    let calls = calls(in: BlindRankCommand.configuration.discussion)
    #expect(calls.count >= 5)
    for call in calls {
      parse(call)
    }
  }
}
