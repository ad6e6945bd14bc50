import Foundation
import GRDB
import Testing

@testable import BlindRank

/// The queries of docs/study-file.md, run as they stand there.
@Suite struct DocumentedQueryTests {
  private func query(_ place: Int) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/study-file.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    try #require(blocks.count == 2)
    return blocks[place]
  }

  private func answer(_ place: Int, _ test: TestStudy) throws -> [[String]] {
    let sql = try query(place)
    return try DatabaseQueue(path: test.path).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map {
          Int.fromDatabaseValue($0).map(String.init) ?? "\($0.storage.value ?? "")"
        }
      }
    }
  }

  @Test func winsOfAPairwiseStudy() throws {
    let test = try TestStudy(items: 2, rules: JudgingRules(.pairwise), criteria: ["Helpful"])
    let (kim, noor) = (
      try Desk(store: try test.open(), annotator: "kim"),
      try Desk(store: try test.open(), annotator: "noor")
    )
    // The pairs of an item are 1–2, 1–3 and 2–3.
    try kim.judge(1, .choices(.tie), at: 0)
    try kim.judge(1, .choices(.left), at: 10)
    try noor.judge(1, .choices(.right), at: 20)
    try kim.judge(4, .choices(.left), at: 30)
    try kim.judge(2, .choices(.tie), at: 40)
    try noor.judge(2, .choices(.bothBad), at: 50)
    try kim.judge(5, .choices(.cannotJudge(reason: "")), at: 60)
    try kim.skip(3, at: 70)
    try noor.judge(3, .choices(.tie), at: 80)
    _ = try noor.undo(at: moment(90))
    // The program counts the same battles.
    let battles = try test.open().standingJudgments().flatMap(\.battles)
    let tallies = PairTallies(of: battles, systemCount: 3)
    let (first, second) = (
      tallies[SystemID(1), SystemID(2)], tallies[SystemID(1), SystemID(3)]
    )
    #expect(first.count == 3 && first.ties == 0 && second == Tally(ties: 2, bothBad: 1))
    #expect(
      try answer(0, test) == [
        ["criterion 1", "Alpaca", "Vicuna", "3", "\(first.wins)", "0", "\(first.losses)", "0"],
        ["criterion 1", "Alpaca", "ChatGPT", "2", "0", "2", "0", "1"],
      ])
    // Of the second item there is only the pair 1–2, which is comparison 4.
    try test.open().append(
      [Withholding(.item(ItemID(2)), rule: "empty", isOn: true, moment: moment(100))],
      evenIfJudged: true)
    #expect(try answer(0, test)[0][3] == "2")
  }

  @Test func bothOrdersOfAnImportedPairCount() throws {
    let test = try TestStudy(items: 2, rules: JudgingRules(.pairwise))
    let store = try test.open()
    let (one, two) = (SystemID(1), SystemID(2))
    func said(_ comparison: Int, _ shown: [SystemID]?, _ winner: SystemID) -> ImportedJudgment {
      ImportedJudgment(
        annotator: "gpt", kind: .judge, comparison: ComparisonID(comparison), aspect: .overall,
        shown: shown, said: .prefers(winner))
    }
    // The pairs of an item are 1–2, 1–3 and 2–3.
    try store.append([said(1, [one, two], one), said(1, [two, one], two), said(4, nil, one)])
    #expect(try answer(0, test) == [["overall", "Alpaca", "Vicuna", "3", "2", "0", "1", "0"]])
    let last = try #require(try store.latestJudgments(of: ComparisonID(1), by: AnnotatorID(1)).last)
    try store.append(
      [
        Judgment(
          annotator: last.annotator, action: .revise, presentation: last.presentation,
          verdict: .choice(.tie), started: moment(1), submitted: moment(2))
      ], after: last.id)
    #expect(try answer(0, test) == [["overall", "Alpaca", "Vicuna", "2", "1", "1", "0", "0"]])
    #expect(try store.standingJudgments().count == 2)
  }

  @Test func accuracyOfGuesses() throws {
    let test = try TestStudy(
      systems: ["Guanaco", "ChatGPT"], rules: JudgingRules(.guess, target: SystemID(2)))
    var right: [Int] = []
    for (name, guesses) in [("kim", [Guess.left, .left, .cannotTell]), ("noor", [.right])] {
      let desk = try Desk(store: try test.open(), annotator: name)
      var count = 0
      for (index, guess) in guesses.enumerated() {
        try desk.judge(index + 1, .guess(guess), at: Int64(index))
        let sheet = try desk.open(ComparisonID(index + 1), at: moment(10))
        if sheet.reveal?.isRight == true { count += 1 }
      }
      right.append(count)
    }
    #expect(
      try answer(1, test) == [
        ["kim", "2", "\(right[0])", "1"], ["noor", "1", "\(right[1])", "0"],
      ])
  }
}
