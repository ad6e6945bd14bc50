import Foundation

/// Reads a long file of battles as several parts at once, a thread each, where nothing is to be said
/// of any row.
///
/// Of any other file, also of one that was cut inside a quoted cell, there is no answer: it is read
/// in order then, which says what is wrong and where. So how many parts there were shows nowhere.
enum BattleFileParts {
  /// How many are worth their threads in a file of so many bytes.
  static func count(size: Int) -> Int {
    max(1, min(size >> 20, ProcessInfo.processInfo.activeProcessorCount, 8))
  }

  /// A file's rows from its first record on, which the reader has just read.
  static func rows(from first: any Record, _ reader: any RecordReader, parts: Int) -> BattleRows? {
    let keys = first.keys
    let later = stride(from: parts, to: 1, by: -1).compactMap { reader.split(lastOf: $0) }
    let readers = [reader] + later.reversed()
    var parts = [BattleRows?](repeating: nil, count: readers.count)
    parts.withUnsafeMutableBufferPointer { parts in
      // Each thread has a reader and a place of its own.
      nonisolated(unsafe) let (parts, readers, first) = (parts, readers, first)
      DispatchQueue.concurrentPerform(iterations: readers.count) { part in
        var rows = BattleRows(keys: keys)
        // The first part is given room for what the others add to it.
        rows.reserve(forBytes: readers[part].size / (part == 0 ? 1 : readers.count))
        parts[part] = read(readers[part], from: part == 0 ? first : nil, into: &rows) ? rows : nil
      }
    }
    guard var rows = parts[0] else { return nil }
    parts[0] = nil
    for part in parts.dropFirst() {
      guard let part, rows.append(part) else { return nil }
    }
    return rows
  }

  /// False at the first row of which anything is to be said.
  private static func read(
    _ reader: any RecordReader, from first: (any Record)?, into rows: inout BattleRows
  ) -> Bool {
    do {
      if let first { try rows.add(first) }
      let record = reader.current
      while try reader.advance() { try rows.add(record) }
      return true
    } catch {
      return false
    }
  }
}
