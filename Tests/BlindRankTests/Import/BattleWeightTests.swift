import Foundation
import Testing

@testable import BlindRank

/// Rows that stand for several battles.
@Suite struct BattleWeightTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> BattleFile {
    let (file, findings) = try folder.battles(text)
    return try #require(file, "\(findings)")
  }

  @Test(arguments: BattleText.containers) func publishedCounts(_ container: Container) throws {
    let text = BattleText(
      columns: ["system_a", "system_b", "winner", "weight"],
      rows: [["W", "C", "W", "61"], ["W", "C", "C", "89"], ["W", "C", "tie", "68"]])
    let file = try read(text.text(container))
    let battles = file.parts[0].battles
    #expect(battles.count == 3 && battles.battleCount == 218 && battles.weight == [61, 89, 68])
    #expect(file.items.count == 218)
    let source = ReportSource(of: file, on: [.overall])
    let tallies = PairTallies(of: source.battles(on: .overall))
    #expect(tallies[SystemID(1), SystemID(2)] == Tally(wins: 61, ties: 68, losses: 89))
    #expect(
      CriteriaReport(source.report(on: [.overall], rule: .half)).basis
        == "218 judgments of pairs by unnamed human annotators")
  }

  @Test func manyBattlesTakeNoRoom() throws {
    let file = try read(
      "system_a,system_b,winner,weight\nA,B,A,5000000\nA,B,B,3000000\nA,B,tie,2000000\n")
    let table = file.parts[0].battles
    #expect(table.first.count == 3 && table.battleCount == 10_000_000)
    let analysis = try RatingAnalysis(of: table, RatingRequest(interval: .battles, resamples: 50))
    #expect(analysis.battles == [10_000_000, 10_000_000] && analysis.unitCounts == [10_000_000])
    #expect(throws: BlindRankError.tooManyBattles(count: 10_000_000, most: 1_000_000)) {
      try ReportSource(of: file, on: [.overall]).biasReports(traits: nil)
    }
  }

  @Test func oneForEachRowCostsNoColumn() throws {
    let file = try read("system_a,system_b,winner,weight\nA,B,A,1\nA,B,B,1\n")
    #expect(file.parts[0].battles.isFlat)
  }

  @Test func aRecordWithoutIsOne() throws {
    let file = try read(
      """
      {"system_a": "A", "system_b": "B", "winner": "A"}
      {"system_a": "A", "system_b": "B", "winner": "B", "weight": 4}

      """)
    #expect(file.parts[0].battles.weight == [1, 4])
  }

  private static let expected =
    "expected a whole number from 1, how many equal battles the row "
    + "stands for"

  private static let broken: [(weight: String, says: String)] = [
    ("0", "\(expected) (leave the row out), found the number 0"),
    ("-3", "\(expected), found the number -3"),
    ("1.5", "\(expected), found the number 1.5"), ("null", "\(expected), found null"),
    ("\"many\"", "\(expected), found the text “many”"),
  ]

  @Test(arguments: broken) func whatIsNoWeightIsRefused(
    _ weight: String, _ says: String
  ) throws {
    let (file, findings) = try folder.battles(
      "{\"system_a\": \"A\", \"system_b\": \"B\", \"winner\": \"A\", \"weight\": \(weight)}\n")
    #expect(file == nil)
    #expect(findings == ["battles:1: weight: error: \(says)"])
  }

  @Test func anEmptyCellIsRefused() throws {
    let (file, findings) = try folder.battles("system_a,system_b,winner,weight\nA,B,A,\n")
    #expect(file == nil && findings.count == 1)
    #expect(findings.first?.hasPrefix("battles:2: weight: error: \(Self.expected)") == true)
  }

  @Test(arguments: [1, 3]) func moreThanCanBeReadIsRefused(_ parts: Int) throws {
    let rows = String(repeating: "A,B,A,3000000\n", count: 4)
    let (file, findings) = try folder.battles(
      "system_a,system_b,winner,weight\n" + rows, parts: parts)
    #expect(file == nil)
    #expect(
      findings == [
        "battles:5: weight: error: found the text “3000000”, and with it the file stands for more "
          + "than 10,000,000 battles, which is the most; give fewer files or rows at once"
      ])
  }

  /// In a file of rankings it would be a system.
  @Test func rankingsHaveNone() throws {
    let (file, findings) = try folder.battles("item,annotator,weight,P,Q\n1,kim,3,2,1\n")
    #expect(file == nil)
    #expect(
      findings == [
        "battles:2: weight: error: rankings have no weight: write a row for each ranking, without "
          + "this column"
      ])
  }

  /// A study keeps judgments, each of one annotator on one comparison: none can stand for several.
  @Test func noStudyTakesThemIn() throws {
    let text = "item,annotator,system_a,system_b,winner,weight\n1,kim,A,B,A,2\n"
    let path = try folder.write(text, to: "judgments.csv")
    let test = try TestStudy(items: 2, systems: ["A", "B"], rules: JudgingRules(.pairwise))
    let error = #expect(throws: BlindRankError.self) {
      try JudgmentImport([path]).run(into: JudgedStudy(of: test.open()))
    }
    guard case .findings(let findings)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(findings.contains { $0.description.contains("the row stands for 2 battles") })
  }
}
