import ArgumentParser
import BlindRank

/// What every command on results takes: a study or files of judgments, whose judgments and on what.
struct JudgmentOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      The study file; or files of judgments (battles, rankings, or any format that import reads), \
      which count as one. A row of battles with a weight counts as so many.
      """, valueName: "study"), completion: .file())
  var inputs: [String]

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A system's name in files of judgments and the name to use; once for each.",
      valueName: "name=system"))
  var alias: [NamedText] = []

  @OptionGroup var labels: ItemsOption

  @OptionGroup var verdicts: VerdictOptions

  /// Opens the study, or reads the files, for a command.
  func input<Command: ParsableCommand>(for command: Command) throws -> ReportInput {
    try ReportInput(
      inputs, aliases: SystemAliases(alias.map { ($0.name, $0.text) }), items: labels.items
    ) { path in
      verdicts.unblinding(of: path, for: command)
    }
  }
}
