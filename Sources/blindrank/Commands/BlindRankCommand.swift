import ArgumentParser
import BlindRank
import Foundation

@main
struct BlindRankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blindrank",
    abstract: "Blind human evaluation of language-model responses, in the terminal.",
    discussion: """
      A study is one file. Make it, judge it, read its tables:

        blindrank new eval.blindrank --items items.jsonl \\
          --responses alpaca=a.jsonl --responses vicuna=v.jsonl
        blindrank annotate eval.blindrank --as kim
        blindrank progress eval.blindrank
        blindrank close eval.blindrank
        blindrank stats eval.blindrank --by skill
        blindrank report eval.blindrank
      """,
    version: blindRankVersion,
    subcommands: [
      NewCommand.self, ImportCommand.self, AnnotateCommand.self, GuessCommand.self,
      ProgressCommand.self, DashboardCommand.self, CloseCommand.self, ReopenCommand.self,
      InfoCommand.self, StatsCommand.self, RatingsCommand.self, AgreementCommand.self,
      BiasCommand.self, RougeCommand.self, ReportCommand.self, ExportCommand.self,
      ScanCommand.self, VerifyCommand.self, KeysCommand.self,
    ])

  /// Runs the command. Messages of the parser quote what was typed, which can be a file's name
  /// that a shell put there, so they are made safe like all others.
  static func main() {
    do {
      var command = try parseAsRoot()
      let kind = type(of: command)
      if let name = try RepeatedOption.name(in: CommandLine.arguments.dropFirst(), of: kind) {
        hint("Error: \(name) is given more than once; it takes one value.")
        throw ExitCode.validationFailure
      }
      try command.run()
    } catch {
      let message = fullMessage(for: error, columns: nil)
      let code = exitCode(for: error)
      guard !code.isSuccess, !message.isEmpty else { exit(withError: error) }
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        hint(String(line))
      }
      Foundation.exit(code.rawValue)
    }
  }
}
