import Foundation
import GRDB
import Synchronization
import Testing

@testable import BlindRank

/// The step to the tables of 0.2.0: all of it or nothing, whatever else goes on.
@Suite struct SecondStepTests {
  @Test func theTablesAreThoseOfANewStudy() throws {
    func schema(_ path: String) throws -> [String] {
      try DatabaseQueue(path: path).read {
        try String.fetchAll(
          $0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql")
      }
    }
    let old = try FirstVersionStudy()
    _ = try old.open()
    let new = try TestStudy()
    #expect(try schema(old.path) == schema(new.path))
    let complaint = try DatabaseQueue(path: old.path).read {
      try String.fetchOne($0, sql: "PRAGMA integrity_check")
    }
    #expect(complaint == "ok")
    #expect(try old.folder.contents == ["old.blindrank"])
  }

  @Test func judgmentsStayFinal() throws {
    let test = try FirstVersionStudy()
    _ = try test.open()
    let queue = try DatabaseQueue(path: test.path)
    for sql in ["UPDATE judgment SET ranks = '3,3,3'", "DELETE FROM judgment"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func manyOpenItAtOnce() throws {
    for _ in 0..<5 {
      let test = try FirstVersionStudy()
      let path = test.path
      let problems = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        do {
          let count = try SQLiteStudyStore(path: path).verify().count
          if count != 10 { problems.withLock { $0.append("\(count)") } }
        } catch {
          problems.withLock { $0.append("\(error)") }
        }
      }
      #expect(problems.withLock { $0 } == [])
    }
  }

  @Test func oneThatHasAnotherVersionOpenLosesNothing() throws {
    let test = try FirstVersionStudy()
    let old = try DatabaseQueue(path: test.path)
    _ = try old.read { try Row.fetchAll($0, sql: "SELECT * FROM judgment") }
    let store = try test.open()
    // What the earlier version would write next fails, and it says so on its screen.
    #expect(throws: DatabaseError.self) {
      try old.write {
        try $0.execute(sql: "INSERT INTO place (annotator_id, item_id, view) VALUES (1, 1, '')")
      }
    }
    #expect(try store.verify().count == 10)
  }

  @Test func aFullDiskIsSaidAndNothingIsChanged() throws {
    var configuration = Configuration()
    // One page more than the file has.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA max_page_count = 43") }
    try expectFailure("the disk is full", under: configuration)
  }

  @Test func aFileThatMayNotBeWrittenIsSaidAndNothingIsChanged() throws {
    var configuration = Configuration()
    configuration.readonly = true
    try expectFailure(
      "made by an earlier version and to be brought up to date before it is read, but it may not "
        + "be written; check its permissions, or work on a copy", under: configuration)
  }

  private func expectFailure(_ reason: String, under configuration: Configuration) throws {
    let test = try FirstVersionStudy()
    let before = try test.bytes()
    #expect(throws: BlindRankError.storage(path: test.path, reason: reason)) {
      try storing(at: test.path) {
        let queue = try DatabaseQueue(path: test.path, configuration: configuration)
        try StudySchema.bringUpToDate(queue, path: test.path)
      }
    }
    #expect(try test.bytes() == before)
    #expect(try test.open().verify().count == 10)
  }

  @Test func aFileHeldByAnotherIsLeftForLater() throws {
    let test = try FirstVersionStudy()
    let before = try test.bytes()
    let other = try DatabaseQueue(path: test.path)
    try other.writeWithoutTransaction { database in
      try database.beginTransaction(.immediate)
      let reason = "another program is writing to it and does not finish"
      #expect(throws: BlindRankError.storage(path: test.path, reason: reason)) {
        try test.open(patience: 0.05)
      }
      try database.rollback()
    }
    #expect(try test.bytes() == before)
    #expect(try test.open().verify().count == 10)
  }

  /// Only where permissions bind: they do not for root.
  @Test(.enabled(if: geteuid() != 0))
  func aFolderThatMayNotBeWrittenIsSaid() throws {
    let test = try FirstVersionStudy()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: test.folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: test.folder.path) }
    #expect(
      throws: BlindRankError.storage(
        path: test.path, reason: "it may not be written; check its permissions")
    ) { try test.open() }
  }
}
