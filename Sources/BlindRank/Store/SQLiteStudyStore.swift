import GRDB

/// A study in one SQLite file.
///
/// The file is in WAL mode with `synchronous = FULL`: when a write returns, it is on the disk, unless
/// it is one of drafts or places. Several programs may work on one file; readers wait for nobody,
/// each write a while for its turn. While a program has the study open there are files `-wal` and
/// `-shm` beside it; the last one to close it folds them into the one file.
final class SQLiteStudyStore: StudyStore {
  let path: String
  let queue: DatabaseQueue
  /// It never changes once made.
  private let knownStudy: Study
  let known = KnownComparisons()
  /// Which file it is.
  private let identity: [UInt64]?
  /// As the connection has it. Only to be touched while it is one's turn.
  private nonisolated(unsafe) var synchronous = Synchronous.full

  init(path: String, patience: Double = 5) throws(BlindRankError) {
    self.path = path
    identity = FileSystem.identity(of: path)
    guard identity != nil else { throw .noStudy(path: path) }
    (queue, knownStudy) = try storing(at: path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(patience))
      try queue.read { database in
        guard
          try Int32.fetchOne(database, sql: "PRAGMA application_id")
            == StudySchema.applicationID
        else { throw BlindRankError.notAStudy(path: path) }
      }
      if try queue.read(StudySchema.migrator(of: path).hasBeenSuperseded) {
        throw BlindRankError.studyTooNew(path: path)
      }
      try StudySchema.bringUpToDate(queue, path: path)
      return (queue, try queue.read { try Self.study($0, path: path) })
    }
  }

  func study() throws -> Study { knownStudy }

  func checkFile() throws(BlindRankError) {
    guard FileSystem.identity(of: path) == identity else { throw .fileGone(path: path) }
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { try set(.full, of: $0) }
    return configuration
  }

  /// What several statements answer, all of them from one state of the file.
  func read<Value>(_ body: (Database) throws -> Value) throws(BlindRankError) -> Value {
    try storing(at: path) {
      try queue.unsafeRead { try Self.inTransaction(.deferred, of: $0, body) }
    }
  }

  /// What one statement answers. It needs no transaction of its own, which takes longer than a
  /// small statement.
  func ask<Value>(_ body: (Database) throws -> Value) throws(BlindRankError) -> Value {
    try storing(at: path) { try queue.unsafeRead(body) }
  }

  /// What SQLite waits for at the end of a transaction.
  enum Synchronous: String {
    /// All that was written is on the disk.
    case full = "FULL"
    /// Nothing: what is written survives the end of the program, but not a power cut.
    case normal = "NORMAL"
  }

  /// A transaction. Each one says what it waits for, so that none goes by what another one said.
  func write<Value>(
    _ synchronous: Synchronous = .full, _ body: (Database) throws -> Value
  ) throws(BlindRankError) -> Value {
    try checkFile()
    return try storing(at: path) {
      try queue.writeWithoutTransaction { database in
        if synchronous != self.synchronous {
          // within a transaction it is too late
          try Self.set(synchronous, of: database)
          self.synchronous = synchronous
        }
        return try Self.inTransaction(.immediate, of: database, body)
      }
    }
  }

  /// A transaction by statements that are compiled once. GRDB compiles its own each time, and for
  /// reading it sets `PRAGMA query_only`, after which SQLite compiles all statements anew.
  private static func inTransaction<Value>(
    _ kind: Database.TransactionKind, of database: Database, _ body: (Database) throws -> Value
  ) throws -> Value {
    try database.cachedStatement(sql: "BEGIN \(kind.rawValue) TRANSACTION").execute()
    do {
      let value = try body(database)
      try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      return value
    } catch {
      try? database.rollback()
      throw error
    }
  }

  private static func set(_ synchronous: Synchronous, of database: Database) throws {
    try database.execute(sql: "PRAGMA synchronous = \(synchronous.rawValue)")
  }
}

/// Runs a piece of storage work and turns the storage layer's errors into this module's.
func storing<Value>(
  at path: String, _ work: () throws -> Value
) throws(BlindRankError) -> Value {
  do {
    return try work()
  } catch let error as BlindRankError {
    throw error
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_NOTADB: throw .notAStudy(path: path)
    case .SQLITE_FULL: throw .storage(path: path, reason: "the disk is full")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      throw .storage(path: path, reason: "another program is writing to it and does not finish")
    case .SQLITE_READONLY, .SQLITE_PERM:
      throw .storage(path: path, reason: "it may not be written; check its permissions")
    case .SQLITE_CANTOPEN: throw .storage(path: path, reason: "it cannot be opened")
    case .SQLITE_CORRUPT:
      throw .storage(path: path, reason: "the file is damaged; go back to a copy of it")
    default: throw .storage(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  } catch {
    throw .storage(path: path, reason: "\(error)")
  }
}
