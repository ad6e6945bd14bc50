import ArgumentParser
import BlindRank

/// `blindrank agreement`: how far annotators agree.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how far annotators agree with each other, and with model judges.",
    usage: "blindrank agreement <study or files …> [<option> …]",
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
        blindrank agreement eval.blindrank --difficulty 8-10
        blindrank agreement eval.blindrank --format json --seed 7
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: "Which items are drawn for the intervals; the same seed draws the same.")
  var seed: UInt64 = 1

  @Option(help: "How often they are drawn, 100 or more; 0: no intervals.")
  var resamples = 1000

  func validate() throws {
    try options.checkItems()
    guard resamples == 0 || (100...1_000_000).contains(resamples) else {
      throw ValidationError("--resamples is 0, or between 100 and 1000000.")
    }
  }

  func run() throws {
    let source = try options.source(of: options.input(for: self)) {
      $0.judgingProtocol == .guess ? [.guess] : $0.reportedAspects
    }
    guard source.unnamed.isEmpty else {
      throw CommandFailure(
        description: """
          agreement needs to know who judged what: \(source.study.title) must have the fields \
          item and annotator
          """)
    }
    let reports = try AgreementReports(of: source, ItemResampling(resamples: resamples, seed: seed))
    try options.write(
      reports.tables, charts: reports.reports.flatMap(\.charts), of: source, by: Self.name,
      basis: reports.basis, isEmpty: reports.isEmpty,
      json: try AgreementReportJSON.render(
        reports, title: source.study.title, leftOut: source.leftOut, log: source.log))
    options.giveHints(source, isEmpty: reports.isEmpty)
  }
}
