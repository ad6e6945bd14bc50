import Foundation
import GRDB
import Testing

@testable import BlindRank

@Suite struct JudgmentStoreTests {
  private func judged(_ count: Int) throws -> TestStudy {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for number in 1...count {
      _ = try desk.open(ComparisonID(number), at: moment(Int64(number)))
      try desk.submit(.ranks([1, 2, 2]), notes: Notes(), at: moment(Int64(number) + 5))
    }
    return test
  }

  @Test func aSavedJudgmentIsThereForAnotherProgram() throws {
    let test = try judged(2)
    let row = try DatabaseQueue(path: test.path).read {
      try Row.fetchOne($0, sql: "SELECT * FROM judgment WHERE id = 2")
    }
    let judgment = try #require(row)
    #expect(judgment["ranks"] == "1,2,2" && judgment["verdict"] == "ranking")
    #expect(judgment["active_ms"] == 5000 && judgment["program_version"] == blindRankVersion)
    #expect(Set((judgment["slots"] as String).split(separator: ",")) == ["1", "2", "3"])
  }

  @Test func judgmentsCannotBeChangedOrRemoved() throws {
    let test = try judged(1)
    let queue = try DatabaseQueue(path: test.path)
    for sql in ["UPDATE judgment SET ranks = '3,3,3'", "DELETE FROM judgment"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func verifyFindsWhatWasDoneBehindItsBack() throws {
    let edits = [
      "UPDATE judgment SET ranks = '2,1,1' WHERE id = 2": 2,
      "UPDATE judgment SET note = '' WHERE id = 1": 1,
      "UPDATE judgment SET annotator_id = 7 WHERE id = 3": 3,
      "DELETE FROM judgment WHERE id = 2": 2,
      "DELETE FROM judgment WHERE id = 3": 3,
      "UPDATE judgment SET id = 9 WHERE id = 3": 3,
      "UPDATE system SET name = 'Other' WHERE id = 2": 1,
      "UPDATE study SET scale = 4": 1,
      "UPDATE study SET seed = '4'": 1,
      "UPDATE study SET title = 'Other'": 1,
      "UPDATE study SET about = 'Other'": 1,
      "UPDATE study SET instructions = ''": 1,
      "UPDATE study SET requires_reading = 1": 1,
      "UPDATE study SET advances = 1": 1,
      "UPDATE study SET idle_after_s = 60": 1,
      "UPDATE annotator SET kind = 'simulated'": 1,
      "UPDATE annotator SET name = 'lee'": 1,
      "DELETE FROM annotator": 1,
    ]
    for (sql, broken) in edits {
      let test = try judged(3)
      #expect(try test.open().verify().count == 3)
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      try DatabaseQueue(path: test.path, configuration: configuration).write {
        try $0.execute(sql: "DROP TRIGGER judgment_is_final; DROP TRIGGER judgment_stays; " + sql)
      }
      #expect(throws: BlindRankError.brokenChain(judgment: broken), "\(sql)") {
        try test.open().verify()
      }
    }
  }

  @Test func anUnreadableVerdictIsAnErrorNotATie() throws {
    let test = try judged(1)
    try DatabaseQueue(path: test.path).write {
      try $0.execute(sql: "DROP TRIGGER judgment_is_final; UPDATE judgment SET ranks = 'x'")
    }
    #expect(throws: BlindRankError.self) { try test.open().standingJudgments() }
  }

  @Test func aFileHeldByAnotherIsSaidAndNothingIsHalfWritten() throws {
    let test = try TestStudy()
    let desk = try Desk(
      store: try SQLiteStudyStore(path: test.path, patience: 0.05), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    let other = try DatabaseQueue(path: test.path)
    try other.writeWithoutTransaction { database in
      try database.beginTransaction(.immediate)
      #expect(throws: BlindRankError.self) {
        try desk.submit(.ranks([1, 2, 3]), notes: Notes(), at: moment(1))
      }
      try database.rollback()
    }
    #expect(desk.progress.done == 0)
    try desk.submit(.ranks([1, 2, 3]), notes: Notes(), at: moment(2))
    #expect(try test.open().verify().count == 1)
    #expect(desk.progress.done == 1)
  }
}
