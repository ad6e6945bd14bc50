import ArgumentParser
import BlindRank

/// `blindrank bias`: what else than quality verdicts may hang on.
struct BiasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bias",
    abstract: "Print whether place, length, format or annotator sways verdicts.",
    usage: "blindrank bias <study> [<option> …]",
    discussion: """
      Whether the response shown first wins more often (in rankings: the
      ranks each slot got), whether the longer one does, or the one with a
      list or with code; what became of pairs judged in both orders; how often
      each annotator ties and how severe they are; and whether ties took
      longer. Tables go to standard output, all else to standard error.

      Examples:
        blindrank bias eval.blindrank
        blindrank bias eval.blindrank --criterion Honesty
        blindrank bias eval.blindrank --kind judge --format json
      """)

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

  func run() throws {
    let store = try StudyFile.open(study)
    let rules = try store.study()
    guard !rules.judgedAspects.isEmpty else {
      throw CommandFailure(
        description: """
          this study asks only who wrote what, not which response is better; \
          blindrank stats tells how well that was guessed
          """)
    }
    let aspects = try criterion.map { [try rules.aspect(named: $0)] } ?? rules.reportedAspects
    let source = try ReportSource(of: store, on: aspects, kind: kind)
    let reports = source.biasReports(on: aspects, traits: try source.traits(in: store))
    try format.write(
      reports.tables, title: "\(rules.title): \(reports.basis)", isEmpty: reports.isEmpty,
      json: try BiasReportJSON.render(reports, title: rules.title))
    if source.others > 0 {
      hint("\(source.others) of other annotators left out; --kind shows them")
    } else if reports.isEmpty {
      hint("Nothing has been judged yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }
}
