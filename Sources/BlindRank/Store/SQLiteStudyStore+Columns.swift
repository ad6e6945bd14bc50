import Foundation
import GRDB

extension SQLiteStudyStore {
  func standingColumns() throws -> JudgmentColumns {
    let (last, systems) = try read { database in
      (
        try Int.fetchOne(try database.cachedStatement(sql: "SELECT max(id) FROM judgment")) ?? 0,
        try Self.systems(database).count
      )
    }
    let scale = try study().scale
    @Sendable func scan(_ numbers: ClosedRange<Int>, in database: Database) throws
      -> JudgmentColumns
    {
      try JudgmentScan(database, numbers: numbers, scale: scale, systems: systems, path: path)
        .columns
    }
    // Rows are added and never changed, so that a part of them is the same for each connection.
    let parts = [Int.min...last / 2, (last / 2 + 1)...max(last, 1)]
    guard last >= Self.manyRows else {
      return try read { try scan(Int.min...last, in: $0) }.standing
    }
    var results: [Result<JudgmentColumns, any Error>?] = [nil, nil]
    results.withUnsafeMutableBufferPointer { results in
      // Each thread writes to a place of its own.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: parts.count) { part in
        results[part] = Result {
          try (part == 0 ? self : SQLiteStudyStore(path: path)).read {
            try scan(parts[part], in: $0)
          }
        }
      }
    }
    var columns = JudgmentColumns()
    for result in results { if let part = try result?.get() { columns.append(part) } }
    return columns.standing
  }

  /// From so many rows on, a second thread is worth a second connection.
  private static let manyRows = 50_000
}
