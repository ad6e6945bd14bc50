import GRDB
import Testing

@testable import BlindRank

@Suite struct DeskFlagTests {
  @Test func aFlagIsRaisedAndLoweredAtOnce() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    #expect(try desk.open(ComparisonID(2), at: moment(0)).isFlagged == false)
    try desk.setFlag(true, at: moment(1))
    for desk in [desk, try Desk(store: try test.open(), annotator: "kim")] {
      #expect(try desk.open(ComparisonID(2), at: moment(2)).isFlagged)
      #expect(try desk.listing().filter(\.isFlagged).map(\.comparison) == [ComparisonID(2)])
    }
    try desk.setFlag(false, at: moment(3))
    #expect(try desk.open(ComparisonID(2), at: moment(4)).isFlagged == false)
    #expect(
      try Desk(store: try test.open(), annotator: "kim").listing().allSatisfy {
        !$0.isFlagged
      })
    // Who wanted what when stays in the file.
    let rows = try DatabaseQueue(path: test.path).read {
      try Row.fetchAll($0, sql: "SELECT item_id, is_raised, moment_ms FROM flag ORDER BY id")
    }
    #expect(rows.map { [$0[0], $0[1], $0[2]] as [Int] } == [[2, 1, 1000], [2, 0, 3000]])
  }

  @Test func aFlagIsNeitherAVerdictNorADraft() throws {
    let test = try TestStudy(rules: JudgingRules(.pairwise))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(5), at: moment(0))
    try desk.setFlag(true, at: moment(1))
    #expect(desk.progress.toDo == 18)
    #expect(try desk.listing().allSatisfy { $0.state == .todo })
    #expect(try desk.undo(at: moment(2)) == nil)
    try desk.judge(5, .choices(.tie), at: 3)
    #expect(try desk.undo(at: moment(5)) == ComparisonID(5))
    #expect(try desk.open(ComparisonID(5), at: moment(6)).isFlagged)
    // It is the second pair of the second item.
    let item = try DatabaseQueue(path: test.path).read {
      try Int.fetchOne($0, sql: "SELECT item_id FROM flag")
    }
    #expect(item == 2)
  }

  @Test func flagsAreEachAnnotatorsOwn() throws {
    let test = try TestStudy()
    let (kim, noor) = (
      try Desk(store: try test.open(), annotator: "kim"),
      try Desk(store: try test.open(), annotator: "noor")
    )
    _ = try kim.open(ComparisonID(1), at: moment(0))
    try kim.setFlag(true, at: moment(1))
    try noor.reload()
    #expect(try noor.open(ComparisonID(1), at: moment(2)).isFlagged == false)
  }

  @Test func anotherWindowLearnsOfItAndAGuessedOneCanBeFlagged() throws {
    let test = try TestStudy(systems: ["Guanaco", "ChatGPT"], rules: JudgingRules(.guess))
    let one = try Desk(store: try test.open(), annotator: "kim")
    let other = try Desk(store: try test.open(), annotator: "kim")
    try one.judge(1, .guess(.left), at: 0)
    try one.setFlag(true, at: moment(2))
    try other.reload()
    #expect(try other.open(ComparisonID(1), at: moment(3)).isFlagged)
  }

  @Test func aFlagThatCannotBeStoredIsNotShown() throws {
    let test = try TestStudy()
    let desk = try Desk(
      store: try SQLiteStudyStore(path: test.path, patience: 0.05), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    let other = try DatabaseQueue(path: test.path)
    try other.writeWithoutTransaction { database in
      try database.beginTransaction(.immediate)
      #expect(throws: BlindRankError.self) { try desk.setFlag(true, at: moment(1)) }
      try database.rollback()
    }
    #expect(try desk.open(ComparisonID(1), at: moment(2)).isFlagged == false)
  }
}
