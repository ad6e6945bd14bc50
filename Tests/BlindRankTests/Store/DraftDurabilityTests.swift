import GRDB
import Testing

@testable import BlindRank

/// What waits for the disk, and what does not.
@Suite struct DraftDurabilityTests {
  private let test: TestStudy
  private let store: SQLiteStudyStore
  private let desk: Desk

  init() throws {
    test = try TestStudy()
    store = try test.open()
    desk = try Desk(store: store, annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(1))
  }

  /// What the last transaction waited for: 2 is `FULL`, 1 `NORMAL`.
  private func level() throws -> Int? {
    try store.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  private func keep() throws {
    try desk.keep(.ranks([1, 2, 2]), notes: Notes(), seen: [], at: moment(2))
    #expect(try level() == 1)
  }

  @Test func aDraftDoesNotWaitForTheDisk() throws {
    #expect(try level() == 2)
    try keep()
    try store.removeDraft(of: ComparisonID(1), by: AnnotatorID(1))
    #expect(try level() == 1)
  }

  @Test func norDoesAPlace() throws {
    try desk.savePlace(view: "top")
    #expect(try level() == 1)
  }

  @Test func aJudgmentDoesRightAfterADraft() throws {
    try keep()
    try desk.submit(.ranks([1, 2, 2]), notes: Notes(), at: moment(3))
    #expect(try level() == 2)
    try keep()
    #expect(try desk.undo(at: moment(4)) == ComparisonID(1))
    #expect(try level() == 2)
    try keep()
    try desk.skip(reason: "unclear", notes: Notes(), at: moment(5))
    #expect(try level() == 2)
  }

  @Test func soDoesAllElse() throws {
    try keep()
    try desk.setFlag(true, at: moment(3))
    #expect(try level() == 2)
    try keep()
    _ = try store.annotator(named: "lee", kind: .human)
    #expect(try level() == 2)
  }

  @Test func aDraftThatFailsLeavesNothingBehind() throws {
    #expect(throws: BlindRankError.self) {
      try store.write(.normal) { database in
        try database.execute(sql: "DELETE FROM annotator")
        throw BlindRankError.invalidBallot
      }
    }
    #expect(try store.annotators().count == 1)
    let level = try store.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(level == 2)
  }

  @Test func aDraftIsThereForWhoOpensTheStudyAfterwards() throws {
    try keep()
    let draft = try test.open().draft(of: ComparisonID(1), by: AnnotatorID(1))
    #expect(draft?.ballot == .ranks([1, 2, 2]))
  }
}
