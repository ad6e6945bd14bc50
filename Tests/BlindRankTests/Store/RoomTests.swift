import Foundation
import GRDB
import Testing

@testable import BlindRank

/// The log that has its size before judgments are written to it.
@Suite struct RoomTests {
  private let test: TestStudy
  private let store: SQLiteStudyStore
  private let desk: Desk

  init() throws {
    test = try TestStudy()
    store = try test.open()
    desk = try Desk(store: store, annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(1))
  }

  private var logSize: Int { FileSystem.size(of: store.path + "-wal") }

  private func judge() throws {
    try desk.submit(.ranks([1, 2, 2]), notes: Notes(), at: moment(2))
  }

  @Test func judgmentsGoOverWhatIsThereAndMakeItNoLonger() throws {
    try store.makeRoom()
    let size = logSize
    #expect(size > 4_000_000)
    try judge()
    try desk.setFlag(true, at: moment(3))
    #expect(logSize == size)
    try store.makeRoom()
    #expect(logSize == size)
  }

  @Test func nothingThatIsStoredChanges() throws {
    let dump = { try self.store.read { try Row.fetchAll($0, sql: "SELECT * FROM study") } }
    let (study, before) = (try test.open().study(), try dump())
    try store.makeRoom()
    #expect(try dump() == before)
    #expect(try test.open().study() == study)
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA cache_size") } == -2_000)
    #expect(try store.verify().isEmpty)
  }

  /// The files as a machine that went down would leave them: the log has the judgment at its start
  /// and the rest of what was taken back behind it.
  @Test func whoFindsTheLogAfterACrashFindsTheJudgmentAndNothingElse() throws {
    try judge()
    try store.makeRoom()
    _ = try desk.open(ComparisonID(2), at: moment(3))
    try judge()
    let copy = store.path + ".copy"
    for ending in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: store.path + ending, toPath: copy + ending)
    }
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let found = try SQLiteStudyStore(path: copy)
    #expect(try found.verify().count == 2)
    #expect(try found.study() == store.study())
  }

  @Test func closedItIsOneFile() throws {
    let other = try TestStudy()
    do {
      let store = try other.open()
      try store.makeRoom()
      #expect(FileSystem.size(of: store.path + "-wal") > 4_000_000)
    }
    #expect(!FileSystem.exists(other.path + "-wal"))
  }

  @Test func itGivesWayToWhoeverIsWriting() throws {
    let hasty = try SQLiteStudyStore(path: store.path, patience: 0.01)
    let size = logSize
    try store.write { _ in
      #expect(throws: BlindRankError.self) { try hasty.makeRoom() }
    }
    #expect(logSize == size)
    let cached = try hasty.read { try Int.fetchOne($0, sql: "PRAGMA cache_size") }
    #expect(cached == -2_000)
  }
}
