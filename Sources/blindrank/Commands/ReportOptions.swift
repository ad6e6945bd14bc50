import ArgumentParser
import BlindRank

/// What every command that prints figures takes: a study, whose judgments and on what, and how the
/// tables leave the program.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The study file.")
  var study: String

  @Option(help: "Only the verdicts on this criterion; overall: those on the whole.")
  var criterion: String?

  @Option(
    help: """
      Whose judgments: \(choices(of: AnnotatorKind.self)). Without it, people's; if there are \
      none, whatever there is.
      """)
  var kind: AnnotatorKind?

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  /// Takes those judgments out of a study.
  ///
  /// - Parameter aspects: what a report is on where no criterion is named.
  func source(
    of store: any StudyStore, on aspects: (Study) throws -> [Aspect]
  ) throws -> ReportSource {
    let rules = try store.study()
    return try ReportSource(
      of: store, on: criterion.map { [try rules.aspect(named: $0)] } ?? aspects(rules), kind: kind)
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
    } else {
      hint("Nothing has been \(verb) yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }
}
