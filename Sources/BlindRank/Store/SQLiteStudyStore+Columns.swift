import Foundation
import GRDB

extension SQLiteStudyStore {
  func standingColumns() throws -> JudgmentColumns {
    // A second thread and connection are worth it from so many rows on.
    try columns(inParts: lastJudgment() < 50_000 ? 1 : 2).standing
  }

  /// All rows. Each part of them is read by a thread with a connection of its own: rows are added
  /// and never changed, so that up to the last one all connections see the same.
  func columns(inParts most: Int) throws -> JudgmentColumns {
    let (last, scale, systems) = (try lastJudgment(), try study().scale, try systems().count)
    let count = max(1, min(most, last))
    // Room that is never used costs nothing; the first part has the others' as well in the end.
    let room = min(last, 1 << 22)
    var parts = [Result<JudgmentColumns, any Error>](
      repeating: .success(JudgmentColumns()), count: count)
    parts.withUnsafeMutableBufferPointer { parts in
      // Each thread writes to a place of its own.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: count) { part in
        let first = part == 0 ? Int.min : part * (last / count) + 1
        let end = part == count - 1 ? last : (part + 1) * (last / count)
        parts[part] = Result {
          let store = part == 0 ? self : try SQLiteStudyStore(path: path)
          return try store.read {
            try JudgmentScan(
              $0, numbers: first...end, scale: scale, systems: systems, path: path,
              room: part == 0 ? room : room / count
            ).columns
          }
        }
      }
    }
    var all = try parts[0].get()
    // Nobody else may hold it when it grows: it would be copied.
    parts[0] = .success(JudgmentColumns())
    for part in parts.dropFirst() { all.append(try part.get()) }
    return all
  }

  /// The number of the newest row; 0 if there is none.
  private func lastJudgment() throws -> Int {
    try read {
      try Int.fetchOne($0.cachedStatement(sql: "SELECT max(id) FROM judgment")) ?? 0
    }
  }
}
