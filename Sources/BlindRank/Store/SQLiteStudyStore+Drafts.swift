import Foundation
import GRDB

extension SQLiteStudyStore {
  func draft(of comparison: ComparisonID, by annotator: AnnotatorID) throws -> Draft? {
    try ask { database in
      let row = try Row.fetchOne(
        try database.cachedStatement(
          sql: "SELECT * FROM draft WHERE annotator_id = ? AND comparison_id = ?"),
        arguments: [annotator.rawValue, comparison.rawValue])
      guard let row else { return nil }
      guard let slots = JudgmentRow.numbers(row["slots"]),
        let ballot = try? Self.decode(Ballot.self, row["ballot"]),
        let notes = try? Self.decode(Notes.self, row["notes"])
      else {
        throw BlindRankError.storage(
          path: path, reason: "draft \(comparison.rawValue) cannot be read")
      }
      let seen = (row["seen"] as String).split(separator: ",").compactMap { Int($0) }
      return Draft(
        presentation: Presentation(
          comparison: comparison, item: ItemID(row["item_id"]), slots: slots.map { SystemID($0) }),
        ballot: ballot, notes: notes, isBegun: row["is_begun"], seen: Set(seen.map { Slot($0) }),
        started: Timestamp(milliseconds: row["started_ms"]), active: row["active_ms"],
        idle: row["idle_ms"], updated: Timestamp(milliseconds: row["updated_ms"]))
    }
  }

  func save(_ draft: Draft, by annotator: AnnotatorID) throws {
    try write(.normal) { try Self.save(draft, by: annotator, in: $0) }
  }

  static func save(_ draft: Draft, by annotator: AnnotatorID, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO draft (annotator_id, comparison_id, item_id, slots, ballot, notes,
          is_begun, seen, started_ms, active_ms, idle_ms, updated_ms)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      annotator.rawValue, draft.presentation.comparison.rawValue,
      draft.presentation.item.rawValue,
      JudgmentRow.list(draft.presentation.slots.map(\.rawValue)),
      try encode(draft.ballot), try encode(draft.notes), draft.isBegun,
      JudgmentRow.list(draft.seen.map(\.index).sorted()), draft.started.milliseconds,
      draft.active, draft.idle, draft.updated.milliseconds,
    ])
  }

  func removeDraft(of comparison: ComparisonID, by annotator: AnnotatorID) throws {
    try write(.normal) { try Self.removeDraft(of: comparison, by: annotator, in: $0) }
  }

  static func removeDraft(
    of comparison: ComparisonID, by annotator: AnnotatorID, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: "DELETE FROM draft WHERE annotator_id = ? AND comparison_id = ?"
    ).execute(arguments: [annotator.rawValue, comparison.rawValue])
  }

  func drafts(of annotator: AnnotatorID) throws -> Set<ComparisonID> {
    try comparisons(
      "SELECT comparison_id FROM draft WHERE annotator_id = ? AND is_begun", of: annotator)
  }

  func flags(of annotator: AnnotatorID) throws -> Set<ComparisonID> {
    try comparisons(
      """
      SELECT comparison_id FROM flag WHERE is_raised AND id IN (
        SELECT max(id) FROM flag WHERE annotator_id = ? GROUP BY comparison_id)
      """, of: annotator)
  }

  func setFlag(
    _ isRaised: Bool, on comparison: ComparisonID, by annotator: AnnotatorID, at moment: Timestamp
  ) throws {
    let item = try comparisons().item(of: comparison)
    try write { database in
      try database.cachedStatement(
        sql: """
          INSERT INTO flag (annotator_id, comparison_id, item_id, is_raised, moment_ms)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        annotator.rawValue, comparison.rawValue, item.rawValue, isRaised, moment.milliseconds,
      ])
    }
  }

  private func comparisons(
    _ query: String, of annotator: AnnotatorID
  ) throws -> Set<ComparisonID> {
    try read { database in
      let numbers = try Int.fetchAll(
        try database.cachedStatement(sql: query), arguments: [annotator.rawValue])
      return Set(numbers.map { ComparisonID($0) })
    }
  }

  func place(of annotator: AnnotatorID) throws -> DeskPlace? {
    try read { database in
      let row = try Row.fetchOne(
        try database.cachedStatement(
          sql: "SELECT comparison_id, view FROM place WHERE annotator_id = ?"),
        arguments: [annotator.rawValue])
      return row.map {
        DeskPlace(comparison: ComparisonID($0["comparison_id"]), view: $0["view"])
      }
    }
  }

  func save(_ place: DeskPlace, of annotator: AnnotatorID) throws {
    try write(.normal) { try Self.save(place, of: annotator, in: $0) }
  }

  static func save(
    _ place: DeskPlace, of annotator: AnnotatorID, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO place (annotator_id, comparison_id, view) VALUES (?, ?, ?)"
    ).execute(arguments: [annotator.rawValue, place.comparison.rawValue, place.view])
  }

  private static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
  }
}
