import ArgumentParser
import BlindRank

/// What every command that prints figures takes: a study or files of judgments, whose judgments and
/// on what, and how the tables leave the program.
struct ReportOptions: ParsableArguments {
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

  @OptionGroup var verdicts: VerdictOptions

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  @Flag(help: "Draw charts in place of tables (format text).")
  var chart = false

  /// On what.
  var criterion: String? { verdicts.criterion }
  /// Whose.
  var kind: AnnotatorKind? { verdicts.kind }
  /// Whether results of an open study are shown.
  var peek: Bool { verdicts.peek }

  /// The input as a command to type shows it; a long list of files is only hinted at.
  var shownInputs: String { inputs.count > 3 ? "FILES" : inputs.joined(separator: " ") }

  /// Opens the study, or reads the files, for a command.
  func input<Command: ParsableCommand>(for command: Command) throws -> ReportInput {
    try ReportInput(inputs, aliases: SystemAliases(alias.map { ($0.name, $0.text) })) { path in
      verdicts.unblinding(of: path, for: command)
    }
  }

  /// Writes a report to standard output, with what was seen of the study before its end.
  func write(
    _ tables: @autoclosure () -> [Table], charts: @autoclosure () -> [Chart],
    of source: ReportSource, by command: String, basis: String, isEmpty: Bool,
    json: @autoclosure () throws -> String
  ) throws {
    let title = "\(source.study.title): \(basis)\(source.leftOut.clause)"
    guard chart, !isEmpty else {
      return try format.write(
        tables(), of: command, title: title, remark: source.log?.remark, isEmpty: isEmpty,
        json: try json())
    }
    let (charts, tables) = (charts(), tables())
    // Tables without columns say in words why there is nothing to draw.
    try TableFormat.write(
      charts.isEmpty ? tables : tables.filter { !$0.columns.contains(where: \.isDrawn) },
      below: charts, title: title, remark: source.log?.remark)
  }

  func validate() throws {
    if chart, format != .text {
      throw ValidationError("--chart draws for a terminal: it goes with --format text only.")
    }
  }

  /// Takes those judgments out of it.
  ///
  /// - Parameter aspects: what a report is on where no criterion is named.
  func source(
    of input: ReportInput, on aspects: (Study) throws -> [Aspect]
  ) throws -> ReportSource {
    let rules = try input.study
    return try input.source(
      on: criterion.map { [try rules.aspect(named: $0)] } ?? aspects(rules), kind: kind)
  }

  /// Says on standard error what a report leaves out, or what to do while there is nothing in it.
  ///
  /// - Parameter verb: what annotators did, or would have done.
  func giveHints(_ source: ReportSource, isEmpty: Bool, verb: String = "judged") {
    if source.isFile, isEmpty, kind == nil || source.others == 0 {
      hint("The file holds nothing to count with these options")
    } else {
      verdicts.giveHints(source, of: inputs[0], isEmpty: isEmpty, verb: verb)
    }
  }
}

extension ParsableCommand {
  /// What one types to run it.
  static var name: String { configuration.commandName ?? "" }
}
