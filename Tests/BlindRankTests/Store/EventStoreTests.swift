import GRDB
import Testing

@testable import BlindRank

/// Looks at results, the end of a study and its going on.
@Suite struct EventStoreTests {
  private func judged(_ count: Int) throws -> (test: TestStudy, desk: Desk) {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for number in 1...count { try desk.judge(number, .ranks([1, 2, 2]), at: Int64(number)) }
    return (test, desk)
  }

  @Test func eventsAreKeptWithTheirPlaceAmongTheJudgments() throws {
    let (test, desk) = try judged(2)
    let store = try test.open()
    #expect(try store.log() == StudyLog())
    let peek = try store.append(.peek, detail: "stats", at: moment(100))
    try desk.judge(3, .ranks([1, 2, 2]), at: 101)
    try store.append(.close, detail: nil, at: moment(102))
    #expect(
      peek
        == StudyEvent(
          id: 1, kind: .peek, judgments: 2, detail: "stats", moment: moment(100)))
    #expect(try test.open().events().map(\.judgments) == [2, 3])
    #expect(try test.open().log().closed == moment(102))
    #expect(try test.open().verify().count == 3)
  }

  @Test func nobodyJudgesAClosedStudy() throws {
    let (test, desk) = try judged(2)
    let store = try test.open()
    _ = try desk.open(ComparisonID(3), at: moment(50))
    try desk.keep(.ranks([2, nil, nil]), notes: Notes(), seen: [], at: moment(51))
    try store.append(.close, detail: nil, at: moment(52))
    for work in [
      { try desk.submit(.ranks([1, 2, 2]), notes: Notes(), at: moment(53)) },
      { try desk.skip(reason: "no", notes: Notes(), at: moment(53)) },
      { _ = try desk.undo(at: moment(53)) },
    ] {
      #expect(throws: BlindRankError.studyClosed, performing: work)
    }
    // What was said stays as a draft, and can go on as one.
    try desk.keep(.ranks([2, 1, nil]), notes: Notes(), seen: [], at: moment(54))
    #expect(
      try store.draft(of: ComparisonID(3), by: desk.annotator.id)?.ballot.ranks == [2, 1, nil])
    #expect(try store.verify().count == 2)
    #expect(throws: BlindRankError.studyClosed) { try Desk(store: store, annotator: "lee") }
    #expect(throws: BlindRankError.studyClosed) { try store.append([ImportedJudgment]()) }
    #expect(try store.annotators().map(\.name) == ["kim"])
    try store.append(.reopen, detail: nil, at: moment(60))
    try desk.submit(.ranks([2, 1, 1]), notes: Notes(), at: moment(61))
    #expect(try store.verify().count == 3)
  }

  @Test func anEndNeedsABeginning() throws {
    let store = try TestStudy().open()
    #expect(throws: BlindRankError.studyOpen) {
      try store.append(.reopen, detail: nil, at: moment(1))
    }
    try store.append(.close, detail: nil, at: moment(2))
    #expect(throws: BlindRankError.studyClosed) {
      try store.append(.close, detail: nil, at: moment(3))
    }
    #expect(try store.events().count == 1)
  }

  @Test func eventsCannotBeChangedOrRemoved() throws {
    let test = try TestStudy()
    try test.open().append(.peek, detail: nil, at: moment(1))
    let queue = try DatabaseQueue(path: test.path)
    for sql in ["UPDATE event SET judgments = 7", "DELETE FROM event"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test(arguments: [
    ("DELETE FROM event WHERE id = 1", 1), ("DELETE FROM event WHERE id = 4", 4),
    ("DELETE FROM event", 1), ("UPDATE event SET judgments = 9 WHERE id = 4", 4),
    ("UPDATE event SET judgments = 1 WHERE id = 4", 4),
    ("UPDATE event SET judgments = 1 WHERE id = 3", 3),
    ("UPDATE event SET kind = 'close' WHERE id = 1", 2),
    ("UPDATE event SET kind = 'peek' WHERE id = 2", 3), ("UPDATE event SET id = 9 WHERE id = 4", 4),
  ])
  func verifyFindsWhatWasDoneBehindItsBack(_ sql: String, _ broken: Int) throws {
    let (test, desk) = try judged(2)
    let store = try test.open()
    try store.append(.peek, detail: nil, at: moment(1))
    try store.append(.close, detail: nil, at: moment(2))
    try store.append(.reopen, detail: nil, at: moment(3))
    try desk.judge(3, .ranks([1, 2, 2]), at: 101)
    try store.append(.peek, detail: nil, at: moment(4))
    #expect(try store.verify().count == 3)
    try DatabaseQueue(path: test.path).write { database in
      try database.execute(sql: "DROP TRIGGER event_stays; DROP TRIGGER event_is_final")
      try database.execute(sql: sql)
    }
    #expect(throws: BlindRankError.brokenEvents(event: broken)) { try test.open().verify() }
  }

  @Test func verifyFindsAJudgmentMadeAfterTheEnd() throws {
    let (test, desk) = try judged(2)
    let store = try test.open()
    try store.append(.close, detail: nil, at: moment(2))
    // Somebody opens it behind the program's back, and closes it again.
    try DatabaseQueue(path: test.path).write { database in
      try database.execute(sql: "DROP TRIGGER event_is_final; UPDATE event SET kind = 'peek'")
    }
    try desk.judge(3, .ranks([1, 2, 2]), at: 101)
    try DatabaseQueue(path: test.path).write { database in
      try database.execute(sql: "UPDATE event SET kind = 'close'")
    }
    #expect(throws: BlindRankError.brokenEvents(event: 2)) { try test.open().verify() }
  }

  @Test func theLogSaysWhatReadersShouldKnow() {
    func log(_ kinds: [(StudyEvent.Kind, Int)]) -> StudyLog {
      StudyLog(
        kinds.enumerated().map {
          StudyEvent(id: $0 + 1, kind: $1.0, judgments: $1.1, moment: moment(1_764_000_000))
        })
    }
    #expect(log([]).sentence == "nobody peeked; still open" && log([]).remark == nil)
    #expect(
      log([(.peek, 1), (.peek, 9)]).remark
        == "Peeked 2 times, first after 1 judgment row; still open")
    #expect(log([(.close, 9)]).remark == "Nobody peeked; closed at 2025-11-24 16:00 UTC")
    #expect(
      log([(.peek, 4), (.close, 9), (.reopen, 9)]).sentence
        == "peeked 1 time, first after 4 judgment rows; reopened 1 time; still open")
    #expect(log([(.close, 9), (.reopen, 9), (.peek, 9), (.close, 9)]).isClosed)
  }
}
