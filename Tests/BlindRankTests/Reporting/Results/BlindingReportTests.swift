import Foundation
import Testing

@testable import BlindRank

/// Guesses and verdicts of whole studies; all figures counted by hand.
@Suite struct BlindingReportTests {
  /// Of six pairs P wins the three where it was known and the one where nobody could tell; it
  /// loses where it was taken for Q, and ties once where it was known.
  private func source(criteria: [String] = []) throws -> ReportSource {
    let test = try TestStudy(
      systems: ["P", "Q"],
      rules: JudgingRules(.pairwise, target: SystemID(1), asksForSource: true),
      criteria: criteria)
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    let verdicts: [[KnownVerdict]] = [
      [.wins("P"), .guess("P")], [.wins("P"), .guess("P")], [.wins("P"), .guess("P")],
      [.tie, .guess("P")], [.wins("Q"), .guess("Q")], [.wins("P"), .cannotTell],
    ]
    for number in 1...6 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { item, _, _ in
        // On a second criterion all is the other way round: Q wins every time.
        Array(verdicts[item - 1].prefix(1)) + criteria.dropFirst().map { _ in .wins("Q") }
          + verdicts[item - 1].suffix(1)
      }
    }
    return try ReportSource(of: store, on: [.guess])
  }

  @Test func guessesAndTheResultWithThem() throws {
    let source = try source()
    let report = try source.guessReport(on: source.study.reportedAspects, rule: .half)
    #expect(report.basis == "6 guesses at 6 items by 1 human annotator")
    let tally = try #require(report.rows.first).tally
    #expect(tally.right == 4 && tally.count == 5 && tally.cantTell == 1)
    #expect(tally.accuracy == 0.8 && tally.chance == 0.5)
    // P(4) + P(5) of five coins is 6/32.
    #expect(abs(tally.test.greater - 6.0 / 32) < 1e-12)
    #expect(abs(tally.test.twoSided - 12.0 / 32) < 1e-12)
    let (p, q) = (SystemID(1), SystemID(2))
    #expect(report.confusion[p, p] == 4 && report.confusion[p, q] == 1)
    #expect(report.confusion.cantTell(p) == 1 && report.confusion.count(q) == 0)
    let rows = report.battleRows(of: try #require(report.results.first))
    #expect(rows.map(\.group) == ["guessed right", "guessed wrong", "cannot tell", nil])
    #expect(
      rows.map(\.tally) == [
        Tally(wins: 3, ties: 1), Tally(losses: 1), Tally(wins: 1),
        Tally(wins: 4, ties: 1, losses: 1),
      ])
    #expect(report.tables.map(\.title).last == "P against Q, by how the guess ended")
  }

  @Test func eachCriterionIsSplitByItself() throws {
    let source = try source(criteria: ["helpful", "honest"])
    let report = try source.guessReport(on: source.study.reportedAspects, rule: .half)
    #expect(
      report.tables.suffix(2).map(\.title) == [
        "Helpful: P against Q, by how the guess ended",
        "Honest: P against Q, by how the guess ended",
      ])
    #expect(
      report.battleRows(of: report.results[1]).map(\.tally) == [
        Tally(losses: 4), Tally(losses: 1), Tally(losses: 1), Tally(losses: 6),
      ])
    let text = try GuessReportJSON.render(report, title: "T")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let battles = try #require(object?["battles"] as? [[String: Any]])
    #expect(
      battles.map { $0["criterion"] as? String }
        == ["helpful", "helpful", "helpful", "helpful", "honest", "honest", "honest", "honest"])
    #expect(CSVTable.render(report.tables).contains("\r\nhonest,P,Q,guessed wrong,1,0,0,0,1,0,"))
    let one = try source.guessReport(on: [.criterion(CriterionID(2))], rule: .half)
    #expect(one.results.map(\.criterion) == ["honest"])
  }

  /// Of five pairs both are bad in one of those where P was known, and one of those and the one
  /// where P was taken for Q cannot be judged.
  @Test func badAndUnjudgedAreCountedByHowTheGuessEnded() throws {
    let test = try TestStudy(
      items: 5, systems: ["P", "Q"],
      rules: JudgingRules(.pairwise, target: SystemID(1), asksForSource: true))
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    let verdicts: [[KnownVerdict]] = [
      [.wins("P"), .guess("P")], [.bothBad, .guess("P")], [.cannotJudge, .guess("P")],
      [.cannotJudge, .guess("Q")], [.wins("P"), .guess("P")],
    ]
    for number in 1...5 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { item, _, _ in verdicts[item - 1] }
    }
    let report = try ReportSource(of: store, on: [.guess]).guessReport(on: [.overall], rule: .half)
    let rows = report.battleRows(of: report.results[0])
    #expect(rows.map(\.group) == ["guessed right", "guessed wrong", "cannot tell", nil])
    #expect(rows.map(\.cannotJudge) == [1, 1, 0, 2] && rows.map(\.tally.bothBad) == [1, 0, 0, 1])
    let text = try GuessReportJSON.render(report, title: "T")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let battles = try #require(object?["battles"] as? [[String: Any]])
    #expect(battles.map { $0["cannot_judge"] as? Int } == [1, 1, 0, 2])
    #expect(battles.map { $0["both_bad"] as? Int } == [1, 0, 0, 1])
    #expect(battles.map { $0["sign_test_p"] as? Double } == [0.5, nil, nil, 0.5])
    #expect(battles[1]["sign_test_p"] is NSNull)
    let csv = CSVTable.render(report.tables).components(separatedBy: "\r\n")
    #expect(
      csv[csv.count - 6] == "system_a,system_b,guess,n,wins,ties,both_bad,losses,cannot_judge,"
        + "win_rate_half,win_rate_half_95_low,win_rate_half_95_high,sign_test_p,few_data,annotators"
    )
    #expect(csv[csv.count - 5].hasPrefix("P,Q,guessed right,3,2,1,1,0,1,"))
    #expect(csv[csv.count - 4] == "P,Q,guessed wrong,0,0,0,0,0,1,,,,,true,human")
    let table = TextTable(lineWidth: 90) { $0.count }.render(try #require(report.tables.last))
    #expect(table.contains("  bad  losses  can't  "))
    #expect(table.contains("Bad: those ties in which both are."))
    #expect(table.contains("Can't: “can't judge”; no tie, and not in n."))
  }

  /// Where an item has several pairs, the guess at one says nothing of the others.
  @Test func aGuessIsAboutItsPairAlone() throws {
    let test = try TestStudy(
      items: 1, systems: ["P", "Q", "R"],
      rules: JudgingRules(.pairwise, target: SystemID(1), asksForSource: true))
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    for number in 1...3 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { _, first, second in
        switch first + second {
        case "PQ": [.wins("P"), .guess("P")]
        case "PR": [.wins("R"), .guess("R")]
        default: [.wins("Q")]
        }
      }
    }
    let report = try ReportSource(of: store, on: [.guess]).guessReport(
      on: [.overall], rule: .half)
    let rows = report.battleRows(of: report.results[0]).filter {
      $0.group != nil && $0.tally.count > 0
    }
    #expect(rows.map { $0.system + ($0.opponent ?? "") } == ["PQ", "PR", "QR"])
    #expect(rows.map(\.group) == ["guessed right", "guessed wrong", "no guess"])
  }

  @Test func aGuessingGameHasNoResultBesideIt() throws {
    let test = try TestStudy(
      items: 4, systems: ["P", "Q"], rules: JudgingRules(.guess, target: SystemID(2)))
    let store = try test.open()
    let desk = try Desk(store: store, annotator: "ann")
    for number in 1...4 {
      try desk.judgeKnowing(number, at: Int64(number * 10)) { item, _, _ in
        [.guess(item == 4 ? "P" : "Q")]
      }
    }
    let source = try ReportSource(of: store, on: [.guess])
    #expect(source.study.reportedAspects.isEmpty)
    let report = try source.guessReport(on: [], rule: .half, grouping: .skill)
    // Even items are Math, odd ones Writing.
    #expect(report.rows.map(\.group) == ["Math", "Writing", nil])
    #expect(report.rows.map(\.tally.right) == [1, 2, 3])
    #expect(
      try source.guessReport(on: [], rule: .half).tables.map(\.title)
        == ["Guesses", "Who was taken for whom", "Blinding indices"])
  }

  /// The kind is that of those who guessed, and others are left out.
  @Test func kindsAreNotPooled() throws {
    let source = try source()
    #expect(source.others == 0)
    let test = try TestStudy(
      rankings: [
        ImportedRanking(
          item: ItemID(1), annotator: "robot", kind: .simulated,
          ranks: [SystemID(1): 1, SystemID(2): 2, SystemID(3): 3])
      ])
    let store = try test.open()
    #expect(try ReportSource(of: store, on: [.overall]).judgments.count == 1)
    try Desk(store: store, annotator: "kim").judge(2, .ranks([1, 2, 3]), at: 0)
    let people = try ReportSource(of: store, on: [.overall])
    #expect(try people.judgments.map(\.item) == [ItemID(2)] && people.others == 1)
    let robots = try ReportSource(of: store, on: [.overall], kind: .simulated)
    #expect(try robots.judgments.map(\.item) == [ItemID(1)] && robots.others == 1)
  }
}
