import Foundation
import Testing

@testable import BlindRank

/// The example of docs/statistics.md, shown in the order of systems, and its responses.
@Suite struct BiasReportTests {
  private let drawer = TextTable(lineWidth: 78) { $0.count }
  /// P writes two words, Q a list of three, R one word; of item 4 nothing is known.
  private let traits: BiasReport.Traits = Dictionary(
    uniqueKeysWithValues: (1...3).map {
      (
        ItemID($0),
        [
          SystemID(1): ResponseTraits(of: ["two words"]),
          SystemID(2): ResponseTraits(of: ["- a list"]),
          SystemID(3): ResponseTraits(of: ["one"]),
        ]
      )
    })

  private func report(criterion: String? = nil) throws -> BiasReport {
    let example = try ReportExample.report()
    return try BiasReport(
      systemCount: 3, annotators: example.annotators, judgments: ReportExample.judgments,
      criterion: criterion, comparesPairs: false, traits: traits)
  }

  @Test func text() throws {
    let text = try report().tables.map(drawer.render).joined(separator: "\n")
    #expect(
      text == """
        Which response wins
         response              n  wins  losses  ties  alike  win rate   95 %
         ───────────────────────────────────────────────────────────────────
         the longer one       15     9       6     3      0      60 %  36–80
         the one with a list   9     4       5     3      6      44 %  19–73
         the one with code     0     0       0     0     18         –      –
         Win rate: of n, the battles that are no ties, of responses that differ in it.
         95 %: Wilson interval. All take battles as independent.
         Length is in words; lists and code as marked in Markdown. Not causes: a
         better system may also write longer.

        Ranks by slot
         slot  n  1  2  3  4  mean rank
         ──────────────────────────────
         A     7  4  3  0  0       1.43
         B     7  3  2  1  1       2.00
         C     6  1  2  3  0       2.33
         Friedman's test of no difference between slots: chi² 5.10, 3 df, p 0.16. Of
         fewer than 15 rankings p is rough.

        Annotators
         annotator   n  ties  95 %  mean rank  severity  95 %
         ────────────────────────────────────────────────────
         ann        10  10 %  2–40   few data  few data
         bo          9  22 %  6–55   few data  few data
         n: battles. Ties: the share of them.
         Severity: mean rank less that of the other annotators on the same items;
         above 0 is more severe.

        Time and verdict
         verdict         n  median s
         ───────────────────────────
         no equal ranks  4  few data
         equal ranks     3  few data
         Time at work, idle time apart.

        """)
  }

  @Test func pairsTellWhoWasShownFirst() throws {
    let judgments = [PairwiseChoice.prefers(Slot(0)), .prefers(Slot(0)), .prefers(Slot(1)), .tie]
      .enumerated().map { index, choice in
        Judgment(
          annotator: AnnotatorID(1), action: index == 2 ? .imported : .submit,
          presentation: Presentation(
            comparison: ComparisonID(index + 1), item: ItemID(index + 1),
            slots: [SystemID(2), SystemID(1)]),
          verdict: .choice(choice), started: moment(0), submitted: moment(1), active: 1500)
      }
    let report = BiasReport(
      systemCount: 2, annotators: try ReportExample.report().annotators, judgments: judgments,
      comparesPairs: true, traits: [:])
    // Where the imported one's responses stood is not known.
    #expect(report.imported == 1 && report.firstShown.first == 2 && report.firstShown.second == 0)
    #expect(report.firstShown.ties == 1 && report.traits[.longer]?.unknown == 4)
    #expect(report.times.decided.count == 2 && report.times.tied.median == 1500)
    let text = drawer.render(report.tables[0])
    #expect(text.contains("the one shown first") && text.contains("1 imported"))
    #expect(!report.tables.contains { $0.title == "Ranks by slot" })
  }

  /// The test is rough below 15 rankings.
  @Test(arguments: [14, 15]) func fewRankingsAreSaidToBeFew(_ count: Int) throws {
    let judgments = try ReportExample.judgments
    let report = BiasReport(
      systemCount: 3, annotators: [], judgments: (0..<count).map { judgments[$0 % 6] },
      comparesPairs: false, traits: nil)
    let table = try #require(report.tables.first { $0.title == "Ranks by slot" })
    let isSaid = table.notes.contains { $0.hasSuffix("Of fewer than 15 rankings p is rough.") }
    #expect(report.slots.rankings == count && isSaid == (count == 14))
  }

  @Test func nothingJudged() throws {
    let report = BiasReport(
      systemCount: 3, annotators: [], judgments: [], comparesPairs: false, traits: [:])
    #expect(report.tables.isEmpty)
    let text = try BiasReportJSON.render(BiasReports(reports: [report], basis: ""), title: "T")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["slots"] is NSNull && object["first_shown"] is NSNull)
    #expect((object["both_orders"] as? [String: Any])?["flips_p"] is NSNull)
  }

  @Test func json() throws {
    func object(_ reports: [BiasReport]) throws -> [String: Any] {
      let text = try BiasReportJSON.render(BiasReports(reports: reports, basis: ""), title: "T")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let one = try object([report()])
    #expect(
      one.keys.sorted() == [
        "annotators", "both_orders", "first_shown", "imported", "parameters", "schema", "slots",
        "times", "traits", "unblinding",
      ])
    let slots = try #require(one["slots"] as? [String: Any])
    #expect(slots["rankings"] as? Int == 7 && slots["degrees"] as? Int == 3)
    #expect(slots["ranks"] as? [[Int]] == [[4, 3, 0, 0], [3, 2, 1, 1], [1, 2, 3, 0]])
    let traits = try #require(one["traits"] as? [[String: Any]])
    #expect(traits.map { $0["trait"] as? String } == ["longer", "list", "code"])
    #expect(traits.map { $0["unknown"] as? Int } == [1, 1, 1])
    let two = try object([report(criterion: "a"), report(criterion: "b")])
    #expect(
      (two["criteria"] as? [[String: Any]])?.map { $0["criterion"] as? String } == ["a", "b"])
    let table = try #require(try report(criterion: "use").tables.first)
    #expect(table.title == "Use: which response wins")
    #expect(CSVTable.render([table]).hasPrefix("criterion,response,n,"))
  }
}
