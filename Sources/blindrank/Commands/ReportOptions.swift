import ArgumentParser
import BlindRank

/// What every command that prints figures takes: whose judgments on what, and how the tables leave
/// the program.
struct ReportOptions: ParsableArguments {
  @OptionGroup var judgments: JudgmentOptions

  @OptionGroup var layout: TableOptions

  /// The study, or files of judgments.
  var inputs: [String] { judgments.inputs }
  /// On what.
  var criterion: String? { judgments.verdicts.criterion }
  /// Whose.
  var kind: AnnotatorKind? { judgments.verdicts.kind }
  /// A file of the items judged.
  var items: String? { judgments.labels.items }
  /// Whether only some items were asked for, by what they are.
  var choosesItems: Bool { judgments.verdicts.choosesItems }
  /// Whether only some items or annotators were asked for.
  var isFiltered: Bool { judgments.verdicts.isFiltered }
  /// How tables are written.
  var format: TableFormat { layout.format }
  /// Whether charts are.
  var chart: Bool { layout.chart }
  /// Whether results of an open study are shown.
  var peek: Bool { judgments.verdicts.peek }

  /// The input as a command to type shows it; a long list of files is only hinted at.
  var shownInputs: String { inputs.count > 3 ? "FILES" : inputs.joined(separator: " ") }

  /// Refuses a file of the items where nothing would be taken from it.
  func checkItems() throws {
    if items != nil, !choosesItems {
      throw ValidationError("--items goes with --skill or --difficulty.")
    }
  }

  /// Opens the study, or reads the files, for a command.
  func input<Command: ParsableCommand>(for command: Command) throws -> ReportInput {
    try judgments.input(for: command)
  }

  /// Writes a report to standard output, with what was seen of the study before its end.
  func write(
    _ tables: @autoclosure () -> [Table], charts: @autoclosure () -> [Chart],
    of source: ReportSource, by command: String, basis: String, isEmpty: Bool,
    json: @autoclosure () throws -> String
  ) throws {
    try layout.write(
      tables(), charts: charts(), of: command,
      title: "\(source.study.title): \(basis)\(source.leftOut.clause)", log: source.log,
      isEmpty: isEmpty, json: try json())
  }

  /// Takes those judgments out of it.
  ///
  /// - Parameter aspects: what a report is on where no criterion is named.
  func source(
    of input: ReportInput, on aspects: (Study) throws -> [Aspect]
  ) throws -> ReportSource {
    let rules = try input.study
    return try input.source(
      on: criterion.map { [try rules.aspect(named: $0)] } ?? aspects(rules),
      by: judgments.verdicts)
  }

  /// Says on standard error what a report leaves out, or what to do while there is nothing in it.
  ///
  /// - Parameter verb: what annotators did, or would have done.
  func giveHints(_ source: ReportSource, isEmpty: Bool, verb: String = "judged") {
    if source.isFile, isEmpty, kind == nil || source.others == 0 {
      hint("The file holds nothing to count with these options")
    } else {
      judgments.verdicts.giveHints(source, of: inputs[0], isEmpty: isEmpty, verb: verb)
    }
  }
}

extension ParsableCommand {
  /// What one types to run it.
  static var name: String { configuration.commandName ?? "" }
}
