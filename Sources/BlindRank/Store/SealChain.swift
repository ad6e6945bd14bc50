import Foundation
import GRDB

/// The end of a study's chain of seals, onto which judgments are put.
///
/// For one write transaction, so that no other row comes between.
struct SealChain {
  private let database: Database
  /// The number of the last judgment, 0 for none.
  private var number: Int
  /// Its seal, or what the first one comes after.
  private var seal: Digest
  private var annotators: [Int: Annotator] = [:]

  /// The end of the chain as it is; the first judgment of all comes after `origin`.
  init(_ database: Database, origin: @autoclosure () throws -> Digest) throws {
    self.database = database
    let last = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT id, seal FROM judgment ORDER BY id DESC LIMIT 1"))
    number = last?["id"] ?? 0
    seal = try last.flatMap { Digest(bytes: Array($0["seal"] as Data)) } ?? origin()
  }

  /// Adds a judgment and answers its number, which is the next one.
  mutating func append(_ judgment: Judgment) throws -> Int {
    try append(JudgmentRow(judgment, id: number + 1))
    return number
  }

  /// Adds a row that has its number already.
  mutating func append(_ row: JudgmentRow) throws {
    seal = JudgmentSeal.seal(row, by: try annotator(of: row), after: seal)
    number = row.id
    try database.cachedStatement(
      sql: """
        INSERT INTO judgment (id, annotator_id, comparison_id, item_id, aspect, action, slots,
          verdict, ranks, slot, asked, reason, note, response_notes, started_ms, submitted_ms,
          active_ms, idle_ms, restores, program_version, seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      row.id, row.annotator, row.comparison, row.item, row.aspect, row.action, row.slots,
      row.verdict, row.ranks, row.slot, row.asked, row.reason, row.note, row.responseNotes,
      row.started, row.submitted, row.active, row.idle, row.restores, row.programVersion,
      Data(seal.bytes),
    ])
  }

  private mutating func annotator(of row: JudgmentRow) throws -> Annotator {
    if let known = annotators[row.annotator] { return known }
    guard let annotator = try SQLiteStudyStore.annotator(row.annotator, in: database) else {
      throw BlindRankError.brokenChain(judgment: row.id)
    }
    annotators[row.annotator] = annotator
    return annotator
  }
}
