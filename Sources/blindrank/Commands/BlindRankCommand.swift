import ArgumentParser
import BlindRank

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
        blindrank stats eval.blindrank --by skill
      """,
    version: blindRankVersion,
    subcommands: [
      NewCommand.self, AnnotateCommand.self, GuessCommand.self, InfoCommand.self, StatsCommand.self,
      VerifyCommand.self, KeysCommand.self,
    ])
}
