import GRDB

extension SQLiteStudyStore {
  func draft(of item: ItemID, by annotator: AnnotatorID) throws -> Draft? {
    try read { database in
      let row = try Row.fetchOne(
        try database.cachedStatement(
          sql: "SELECT * FROM draft WHERE annotator_id = ? AND item_id = ?"),
        arguments: [annotator.rawValue, item.rawValue])
      guard let row else { return nil }
      let ranks = (row["ranks"] as String).split(separator: ",", omittingEmptySubsequences: false)
      guard let slots = JudgmentRow.numbers(row["slots"]), ranks.count == slots.count else {
        throw BlindRankError.storage(
          path: path, reason: "the draft of item \(item.rawValue) cannot be read")
      }
      let seen = (row["seen"] as String).split(separator: ",").compactMap { Int($0) }
      return Draft(
        presentation: Presentation(item: item, slots: slots.map { SystemID($0) }),
        ranking: DraftRanking(ranks: ranks.map { Int($0) }), note: row["note"],
        seen: Set(seen.map { Slot($0) }), started: Timestamp(milliseconds: row["started_ms"]),
        active: row["active_ms"], idle: row["idle_ms"],
        updated: Timestamp(milliseconds: row["updated_ms"]))
    }
  }

  func save(_ draft: Draft, by annotator: AnnotatorID) throws {
    try write { database in
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO draft (annotator_id, item_id, slots, ranks, note, seen,
            started_ms, active_ms, idle_ms, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        annotator.rawValue, draft.presentation.item.rawValue,
        JudgmentRow.list(draft.presentation.slots.map(\.rawValue)),
        draft.ranking.ranks.map { $0.map(String.init) ?? "" }.joined(separator: ","), draft.note,
        JudgmentRow.list(draft.seen.map(\.index).sorted()), draft.started.milliseconds,
        draft.active, draft.idle, draft.updated.milliseconds,
      ])
    }
  }

  func removeDraft(of item: ItemID, by annotator: AnnotatorID) throws {
    try write { try Self.removeDraft(of: item, by: annotator, in: $0) }
  }

  static func removeDraft(
    of item: ItemID, by annotator: AnnotatorID, in database: Database
  ) throws {
    try database.cachedStatement(sql: "DELETE FROM draft WHERE annotator_id = ? AND item_id = ?")
      .execute(arguments: [annotator.rawValue, item.rawValue])
  }

  func drafts(of annotator: AnnotatorID) throws -> Set<ItemID> {
    try read { database in
      let items = try Int.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT item_id FROM draft WHERE annotator_id = ?
              AND (ranks GLOB '*[0-9]*' OR note IS NOT NULL)
            """),
        arguments: [annotator.rawValue])
      return Set(items.map { ItemID($0) })
    }
  }

  func place(of annotator: AnnotatorID) throws -> DeskPlace? {
    try read { database in
      let row = try Row.fetchOne(
        try database.cachedStatement(sql: "SELECT item_id, view FROM place WHERE annotator_id = ?"),
        arguments: [annotator.rawValue])
      return row.map { DeskPlace(item: ItemID($0["item_id"]), view: $0["view"]) }
    }
  }

  func save(_ place: DeskPlace, of annotator: AnnotatorID) throws {
    try write { try Self.save(place, of: annotator, in: $0) }
  }

  static func save(
    _ place: DeskPlace, of annotator: AnnotatorID, in database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO place (annotator_id, item_id, view) VALUES (?, ?, ?)"
    ).execute(arguments: [annotator.rawValue, place.item.rawValue, place.view])
  }
}
