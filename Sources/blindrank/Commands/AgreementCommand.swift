import ArgumentParser
import BlindRank

/// `blindrank agreement`: how far annotators agree.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how far annotators agree with each other, and with model judges.",
    usage: "blindrank agreement <study> [<option> …]",
    discussion: """
      Of rankings: Krippendorff's alpha, Kendall's tau-b and W, Spearman's rho.
      Of rankings and pairs: alpha, Fleiss' and Cohen's kappa and raw agreement
      on who won. Of guesses: whether they are right together. Each with n and
      an interval over items. Each annotator is compared with the majority of
      the others, and people with model judges where both judged. Criteria and
      kinds of annotators are never pooled.

      Examples:
        blindrank agreement eval.blindrank
        blindrank agreement eval.blindrank --criterion Honesty
        blindrank agreement eval.blindrank --kind judge --format csv
        blindrank agreement eval.blindrank --format json --seed 7
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

  @Option(help: "Which items are drawn for the intervals; the same seed draws the same.")
  var seed: UInt64 = 1

  @Option(help: "How often they are drawn; 0: no intervals.")
  var resamples = 1000

  func validate() throws {
    guard (0...1_000_000).contains(resamples) else {
      throw ValidationError("--resamples is between 0 and 1000000.")
    }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let rules = try store.study()
    let aspects =
      try criterion.map { [try rules.aspect(named: $0)] }
      ?? (rules.judgingProtocol == .guess ? [.guess] : rules.reportedAspects)
    let reports = try AgreementReports(
      of: store, on: aspects, kind: kind, ItemResampling(resamples: resamples, seed: seed))
    try format.write(
      reports.tables, title: "\(rules.title): \(reports.basis)", isEmpty: reports.isEmpty,
      json: try AgreementReportJSON.render(reports, title: rules.title))
    if reports.others > 0 {
      hint("\(reports.others) of other annotators left out; --kind shows them")
    } else if reports.isEmpty {
      hint("Nothing has been judged yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }
}
