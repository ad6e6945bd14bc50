import ArgumentParser
import BlindRank

/// What every command on results takes: a study or files of judgments, whose judgments and on what.
struct JudgmentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      The study file; or files of judgments (battles, rankings, or any format that import reads), \
      which count as one.
      """, valueName: "study"), completion: .file())
  var inputs: [String]

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A system's name in files of judgments and the name to use; once for each.",
      valueName: "name=system"))
  var alias: [NamedText] = []

  @Option(help: "Only the verdicts on this criterion; overall: those on the whole.")
  var criterion: String?

  @Option(
    help: """
      Whose judgments: \(choices(of: AnnotatorKind.self)). Without it, people's; if there are \
      none, whatever there is.
      """)
  var kind: AnnotatorKind?

  @Flag(help: "Show results of an open study, and record that they were looked at.")
  var peek = false

  /// Opens the study, or reads the files, for a command.
  func input<Command: ParsableCommand>(for command: Command) throws -> ReportInput {
    try ReportInput(inputs, aliases: SystemAliases(alias.map { ($0.name, $0.text) })) { path in
      Unblinding(
        path: path, isPeeking: peek, command: Command.configuration.commandName ?? "")
    }
  }
}
