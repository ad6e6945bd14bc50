import GRDB

extension SQLiteStudyStore {
  /// Pages that the log has room for: those after which SQLite takes the log into the study and
  /// begins at its start again, and those of a large transaction more.
  private static let roomyPages = 1_100

  /// A log that grows makes the disk note where each new piece of it lies, in a journal of the
  /// disk's own; to write over what is there is one write. So a transaction too large for memory,
  /// which SQLite spills to the log, is taken back: what comes next goes over it.
  func makeRoom() throws {
    let log = path + "-wal"
    try storing(at: path) {
      try queue.writeWithoutTransaction { database in
        let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 4_096
        let room = Self.roomyPages * pageSize
        guard FileSystem.size(of: log) < room else { return }
        let cached = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
        try database.execute(sql: "PRAGMA cache_size = 10")
        defer { try? database.execute(sql: "PRAGMA cache_size = \(cached)") }
        try database.inTransaction(.immediate) {
          try database.execute(sql: "UPDATE study SET about = zeroblob(?)", arguments: [room])
          return .rollback
        }
      }
    }
    _ = FileSystem.synchronize(log)
  }
}
