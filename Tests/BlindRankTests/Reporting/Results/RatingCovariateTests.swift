import Foundation
import Testing

@testable import BlindRank

/// What of the responses goes into a model of strength.
@Suite struct RatingCovariateTests {
  /// P writes 30 words and a list, Q 10 words and code.
  private let traits: BiasReport.Traits = [
    ItemID(1): [
      SystemID(1): ResponseTraits(of: [
        "- " + Array(repeating: "word", count: 29).joined(separator: " ")
      ]),
      SystemID(2): ResponseTraits(of: [
        "```\n" + Array(repeating: "x", count: 9).joined(separator: " ")
      ]),
    ]
  ]

  private func table(_ pairs: [(Int, Int, item: Int)]) -> BattleTable {
    var table = BattleTable(systemCount: 2)
    for (first, second, item) in pairs {
      table.append(first: first, second: second, outcome: .win, item: item, annotator: 0)
    }
    return table
  }

  @Test func eachIsSeenFromTheFirst() {
    // The second item's responses are not known: no difference.
    let table = table([(0, 1, 0), (1, 0, 0), (0, 1, 1)])
    #expect(RatingCovariate.list.column(of: table, traits: traits).values == [1, -1, 0])
    #expect(RatingCovariate.code.column(of: table, traits: traits).values == [-1, 1, 0])
    let length = RatingCovariate.length.column(of: table, traits: traits)
    #expect(length.name == "length" && length.values[0] == -length.values[1])
    // 20 of 40 words, in root mean squares of ½, −½ and 0.
    #expect(abs(length.values[0] - 1.5.squareRoot()) < 1e-12 && length.values[2] == 0)
  }

  @Test func severalCriteriaAreNeverPooled() throws {
    let battles = battleTable(systemCount: 2, [[0, 1, 2], [0, 1, 0], [1, 0, 2]])
    let reports = RatingReports(
      reports: ["Honesty", "Helpfulness"].map {
        RatingReport(
          of: battles, systems: ratedSystems(["P", "Q"]), criterion: $0,
          RatingRequest(interval: .none))
      }, votes: .each, judged: JudgmentBasis(of: []))
    let text = try RatingReportJSON.render(reports, title: "Example")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let criteria = try #require(object["criteria"] as? [[String: Any]])
    #expect(criteria.map { $0["criterion"] as? String } == ["Honesty", "Helpfulness"])
    #expect(criteria.allSatisfy { ($0["systems"] as? [Any])?.count == 2 })
    #expect(object["systems"] == nil)
    #expect(
      reports.tables.map(\.title) == [
        "Honesty: ratings", "Honesty: pairs", "Helpfulness: ratings", "Helpfulness: pairs",
      ])
    let csv = CSVTable.render(reports.tables)
    #expect(csv.hasPrefix("criterion,system,rank_low,") && csv.contains("\r\nHonesty,Q,"))
  }

  @Test func markdownSaysWhyThereAreNone() {
    let report = RatingReport(
      of: battleTable(systemCount: 2, [[0, 1, 2]]), systems: ratedSystems(["P*", "Q"]),
      RatingRequest())
    #expect(
      MarkdownTable.render(report.tables, title: "Example").hasPrefix(
        "## Example\n\n### Ratings\n\n- No ratings: No other ever beat or tied P\\*; Q never beat"))
    let csv = CSVTable.render(report.tables)
    let made = "separated,bradley-terry,items,0.95\r\n"
    #expect(csv.hasSuffix("\r\nP*,,,,,,,,\(made)Q,,,,,,,,\(made)"))
  }
}
