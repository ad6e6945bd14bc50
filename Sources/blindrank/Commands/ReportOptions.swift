import ArgumentParser
import BlindRank

/// What every command that prints figures takes: whose judgments on what, and how the tables leave
/// the program.
struct ReportOptions: ParsableArguments {
  @OptionGroup var judgments: JudgmentOptions

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  var inputs: [String] { judgments.inputs }
  var criterion: String? { judgments.criterion }
  var kind: AnnotatorKind? { judgments.kind }
  var peek: Bool { judgments.peek }

  /// The input as a command to type shows it; a long list of files is only hinted at.
  var shownInputs: String { inputs.count > 3 ? "FILES" : inputs.joined(separator: " ") }

  /// Opens the study, or reads the files, for a command.
  func input<Command: ParsableCommand>(for command: Command) throws -> ReportInput {
    try judgments.input(for: command)
  }

  /// Writes a report to standard output, with what was seen of the study before its end.
  func write(
    _ tables: @autoclosure () -> [Table], of source: ReportSource, basis: String, isEmpty: Bool,
    json: @autoclosure () throws -> String
  ) throws {
    try format.write(
      tables(), title: "\(source.study.title): \(basis)\(source.leftOut.clause)",
      remark: source.log?.remark, isEmpty: isEmpty, json: try json())
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
    if !isEmpty {
      guard source.others > 0 else { return }
      hint("\(source.others) of other annotators left out; --kind shows them")
    } else if let kind, source.others > 0 {
      let who =
        switch kind {
        case .human: "No human"
        case .judge: "No model judge"
        case .simulated: "No simulated annotator"
        }
      hint(
        "\(who) has \(verb) yet; \(source.others) of other annotators left out; --kind shows them"
      )
    } else if source.isFile {
      hint("The file holds nothing to count with these options")
    } else {
      hint("Nothing has been \(verb) yet: blindrank annotate \(inputs[0]) --as YOUR-NAME")
    }
  }
}
