import Foundation
import Testing

@testable import BlindRank

/// The worked example of docs/statistics/agreement.md, and what a report says of it.
@Suite struct AgreementReportTests {
  private let annotators = [
    Annotator(id: AnnotatorID(1), name: "ann", kind: .human),
    Annotator(id: AnnotatorID(2), name: "bo", kind: .judge),
  ]

  private func report(judgesApart: Bool = false) throws -> AgreementReport {
    let all = try ReportExample.judgments
    return AgreementReport(
      judgments: judgesApart ? all.filter { $0.annotator.rawValue == 1 } : all,
      others: judgesApart ? all.filter { $0.annotator.rawValue == 2 } : [],
      annotators: annotators, systemCount: 3, form: .rankings,
      resampling: ItemResampling(resamples: 60))
  }

  private func expect(
    _ figures: [AgreementFigure], _ name: AgreementFigure.Name, _ variant: String? = nil,
    of data: AgreementFigure.Data, is expected: Double
  ) throws {
    let figure = try #require(
      figures.first { $0.name == name && $0.variant == variant && $0.data == data })
    let found = try #require(figure.coefficient.value)
    #expect(abs(found - expected) < 1e-12, "\(name)")
  }

  @Test func theWorkedExample() throws {
    let report = try report()
    let figures = report.figures
    let tau: Double = 2 / 6.0.squareRoot() / 3
    try expect(figures, .alpha, "nominal", of: .outcomes, is: -8.0 / 162)
    try expect(figures, .fleiss, of: .outcomes, is: -1.0 / 9)
    try expect(figures, .raw, "with ties", of: .outcomes, is: 4.0 / 9)
    try expect(figures, .raw, "without ties", of: .outcomes, is: 2.0 / 3)
    try expect(figures, .tau, of: .itemOrders, is: tau)
    try expect(figures, .concordance, of: .itemOrders, is: 27.0 / 42)
    let pair = try #require(report.pairs.first)
    let kappa = try #require(pair.kappa.coefficient.value)
    #expect(abs(kappa + 1.0 / 14) < 1e-12)
    #expect(pair.kappa.units == 9 && pair.raw.count == 9 && pair.withoutTies.count == 6)
  }

  @Test func peopleAndJudgesAreComparedAndNotPooled() throws {
    let report = try report(judgesApart: true)
    #expect(report.annotators.map(\.name) == ["ann"])
    #expect(report.figures.allSatisfy { $0.coefficient == .undefined(.oneAnnotator) })
    try expect(report.humanJudge, .raw, "with ties", of: .outcomes, is: 4.0 / 9)
    try expect(report.humanJudge, .tau, of: .systemOrder, is: 1.0 / 3)
    try expect(report.humanJudge, .rho, of: .systemOrder, is: 0.5)
    let order = try #require(report.humanJudge.first { $0.data == .systemOrder })
    // Three systems are few, however much was said of them.
    #expect(order.count == 3 && order.isFew)
    let text = TextTable(width: \.count).render(try #require(report.tables.last))
    #expect(text.hasPrefix("People and model judges\n") && text.contains("order of systems"))
  }

  @Test func tablesSayWhyNot() throws {
    let table = try #require(try report(judgesApart: true).tables.first)
    let text = TextTable(lineWidth: 100, width: \.count).render(table)
    #expect(text.contains("one annotator") && !text.contains("nan"))
  }

  @Test func jsonHasAKeyACoefficient() throws {
    let text = try AgreementReportJSON.render(
      AgreementReports([try report()]), title: "Example")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "cohen_kappa", "fleiss_kappa", "judged_again", "kendall_tau_b", "kendall_w",
        "krippendorff_alpha",
        "leave_one_out", "parameters", "raw_agreement", "schema", "spearman_rho", "unblinding",
      ])
    let alphas = try #require(object["krippendorff_alpha"] as? [[String: Any]])
    #expect(alphas.count == 5)
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["seed"] as? String == "1" && parameters["resamples"] as? Int == 60)
  }

  @Test func criteriaStandApart() throws {
    let judgments = try ReportExample.judgments
    let reports = AgreementReports(
      ["Honesty", "overall"].map {
        AgreementReport(
          judgments: judgments, annotators: annotators, systemCount: 3, form: .rankings,
          criterion: $0, resampling: ItemResampling(resamples: 20))
      })
    #expect(reports.tables.count == 6 && reports.tables[0].title == "Honesty: agreement")
    #expect(CSVTable.render(reports.tables).hasPrefix("criterion,coefficient,variant,of,value,"))
    let text = try AgreementReportJSON.render(reports, title: "Example")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let criteria = try #require(object["criteria"] as? [[String: Any]])
    #expect(criteria.compactMap { $0["criterion"] as? String } == ["Honesty", "overall"])
    #expect(object["fleiss_kappa"] == nil && criteria[0]["fleiss_kappa"] != nil)
  }

  /// Two votes of one annotator on one pair are one value, and the report says so.
  @Test func verdictsOnOnePairAgainAreCounted() throws {
    let folder = try TemporaryFolder()
    let file = try #require(
      try folder.battles(
        """
        item,annotator,system_a,system_b,winner
        1,ann,P,Q,P
        1,ann,Q,P,Q
        2,ann,P,Q,P
        2,ann,P,Q,P
        2,ann,Q,P,tie
        3,ann,P,Q,P
        3,ann,P,Q,P
        1,bo,P,Q,P
        2,bo,P,Q,tie
        3,bo,P,Q,P
        """
      ).file)
    let reports = try AgreementReports(
      of: ReportSource(of: file, on: file.aspects), ItemResampling(resamples: 0))
    let report = try #require(reports.reports.first)
    #expect(report.repeated.pairs == 3 && report.repeated.differing == 2)
    // Item 1 is a tie by ann and a win by bo, 2 two ties, 3 two wins.
    try expect(report.figures, .raw, "with ties", of: .outcomes, is: 2.0 / 3)
    let text = TextTable(lineWidth: 100, width: \.count).render(report.tables[0])
    #expect(text.contains("Judged more than once by one annotator: 3 pairs of systems on an item."))
    let json = try AgreementReportJSON.render(reports, title: "Example")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let again = try #require(object["judged_again"] as? [String: Any])
    #expect(again["pairs"] as? Int == 3 && again["different"] as? Int == 2)
    let rows = try #require(again["consistency"] as? [[String: Any]])
    #expect(rows.map { $0["annotator"] as? String } == ["ann"])
    #expect(rows[0]["n"] as? Int == 3 && rows[0]["few_data"] as? Bool == true)
    // Item 1 differs, of item 2 one of three pairs of verdicts does not, and item 3 is the same.
    let share = try #require(rows[0]["value"] as? Double)
    #expect(abs(share - 4.0 / 9) < 1e-12)
    // A file that says all once says nothing of it.
    #expect(try self.report().tables.allSatisfy { !$0.notes.joined().contains("more than once") })
  }

  @Test func choicesAndGuessesHaveTheirOwn() throws {
    func judgment(_ annotator: Int, _ item: Int, _ verdict: Verdict, swapped: Bool = false)
      -> Judgment
    {
      let slots = [SystemID(1), SystemID(2)]
      return Judgment(
        annotator: AnnotatorID(annotator), action: .submit,
        presentation: Presentation(
          comparison: ComparisonID(item), item: ItemID(item),
          slots: swapped ? slots.reversed() : slots),
        verdict: verdict, started: moment(0), submitted: moment(1))
    }
    // Both prefer the first system, once seen from the other side; then bad against tie.
    let choices = [
      judgment(1, 1, .choice(.left)), judgment(2, 1, .choice(.right), swapped: true),
      judgment(1, 2, .choice(.bothBad)), judgment(2, 2, .choice(.tie)),
      judgment(1, 3, .choice(.cannotJudge(reason: "?"))), judgment(2, 3, .choice(.tie)),
    ]
    let table = AgreementTable.outcomes(of: choices, by: annotators.map(\.id))
    #expect((0..<3).map { table[$0, 0] } == [2, 3, nil])
    #expect((0..<3).map { table[$0, 1] } == [2, 1, 1])
    #expect(CohenKappa(of: table, 0, 1).agreeing == 1)
    #expect(CohenKappa(of: table.withBadAsTie, 0, 1).agreeing == 2)
    // Asked for different systems, both take the first response for the first system's.
    let guesses = [
      judgment(1, 1, .guess(.left, asked: SystemID(1))),
      judgment(2, 1, .guess(.right, asked: SystemID(2))),
      judgment(1, 2, .guess(.left, asked: SystemID(2))),
      judgment(2, 2, .guess(.cannotTell, asked: SystemID(1))),
    ]
    let beliefs = AgreementTable.guesses(of: guesses, by: annotators.map(\.id))
    #expect((0..<2).map { beliefs[$0, 0] } == [1, 0])
    #expect((0..<2).map { beliefs[$0, 1] } == [1, nil])
    let report = AgreementReport(
      judgments: guesses, annotators: annotators, systemCount: 2, form: .guesses,
      resampling: ItemResampling(resamples: 20))
    #expect(report.figures.map(\.name) == [.alpha, .fleiss, .raw])
    #expect(AgreementReports([report]).basis == "4 guesses at 2 items by 2 human annotators")
  }
}
