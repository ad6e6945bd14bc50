import Foundation
import GRDB

/// Reads rows of judgments into columns: who judged, what, and what was said, but no times and no
/// notes.
///
/// Rows that say the same, byte for byte, are read as judgments once.
struct JudgmentScan {
  private(set) var columns = JudgmentColumns()
  private var known = NameTable()
  private var key = ByteList()

  /// Reads rows with these numbers.
  ///
  /// - Parameters:
  ///   - systems: how many there are.
  ///   - room: for how many rows room is made, so that adding is quick.
  /// - Throws: an error for a row that the program cannot read as a judgment, as everywhere.
  init(
    _ database: Database, numbers: ClosedRange<Int>, scale: Int, systems: Int, path: String,
    room: Int = 0
  ) throws {
    columns.reserve(room)
    try database.forEachRow(
      """
      id, annotator_id, comparison_id, item_id, aspect, action, slots, verdict, ranks, slot, asked,
      reason, response_notes
      """, of: "judgment", where: "id BETWEEN ? AND ?",
      arguments: [numbers.lowerBound, numbers.upperBound]
    ) { row in
      guard add(row, scale: scale, systems: systems) else {
        throw BlindRankError.storage(
          path: path,
          reason: "judgment \(row.integer(0)) says something this version cannot read")
      }
    }
  }

  /// False if the program cannot read the row.
  private mutating func add(_ row: RawRow, scale: Int, systems: Int) -> Bool {
    guard let number = Self.id(row.integer(0)), let annotator = Self.id(row.integer(1)),
      let comparison = Self.id(row.integer(2)), let item = Self.id(row.integer(3))
    else { return false }
    key.removeAll()
    for column in 4...8 { key.append(row.bytes(column)) }
    for column in 9...10 { key.append(row.number(column)) }
    key.append(row.isNull(11) ? nil : 1)
    let saying = known.number(of: key.bytes)
    let isNew = saying == columns.sayings.count
    // Notes are no part of what is said, but a row whose notes cannot be read is none.
    if isNew || !row.isNull(12) {
      guard let judgment = Self.judgment(row, scale: scale),
        judgment.presentation.slots.allSatisfy({ (1...systems).contains($0.rawValue) })
      else { return false }
      if isNew { columns.add(judgment) }
    }
    columns.append(
      number: number, annotator: annotator, comparison: comparison, item: item, saying: saying)
    return true
  }

  /// A number that can be doubled, as those of comparisons are.
  private static func id(_ number: Int) -> Int32? {
    (1...Int(Int32.max / 2)).contains(number) ? Int32(number) : nil
  }

  /// What a row says; of a reason only that there is one.
  private static func judgment(_ row: RawRow, scale: Int) -> Judgment? {
    JudgmentRow(
      id: row.integer(0), annotator: row.integer(1), comparison: row.integer(2),
      item: row.integer(3), aspect: row.text(4) ?? "", action: row.text(5) ?? "",
      slots: row.text(6) ?? "", verdict: row.text(7) ?? "", ranks: row.text(8),
      slot: row.number(9), asked: row.number(10),
      reason: row.isNull(11) ? nil : "", responseNotes: row.text(12), started: 0, submitted: 0,
      active: 0, idle: 0, programVersion: blindRankVersion
    ).judgment(scale: scale)
  }
}
