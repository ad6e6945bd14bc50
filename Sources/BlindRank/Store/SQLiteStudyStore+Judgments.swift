import Foundation
import GRDB

extension SQLiteStudyStore {
  func states(of annotator: AnnotatorID) throws -> [ComparisonID: JudgmentState] {
    try read { database in
      var states: [ComparisonID: JudgmentState] = [:]
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT comparison_id, verdict, max(id) FROM judgment WHERE annotator_id = ?
              GROUP BY comparison_id, aspect
            """),
        arguments: [annotator.rawValue])
      // Of several aspects, the newest that counts.
      var newest: [ComparisonID: Int] = [:]
      while let row = try rows.next() {
        let (comparison, id) = (ComparisonID(row[0]), row[2] as Int)
        let verdict: String = row[1]
        guard verdict != "withdrawn", id > newest[comparison] ?? 0 else { continue }
        newest[comparison] = id
        states[comparison] = verdict == "skipped" ? .skipped : .done
      }
      return states
    }
  }

  func latestJudgments(
    of comparison: ComparisonID, by annotator: AnnotatorID
  ) throws -> [Judgment] {
    let scale = try study().scale
    return try ask { database in
      try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT * FROM judgment WHERE id IN (
              SELECT max(id) FROM judgment WHERE annotator_id = ? AND comparison_id = ?
                GROUP BY aspect
            ) ORDER BY id
            """),
        arguments: [annotator.rawValue, comparison.rawValue]
      ).map { try Self.judgment($0, scale: scale, path: path) }
    }
  }

  func judgment(_ id: Int) throws -> Judgment? {
    try judgment(where: "id = ?", [id])
  }

  func judgment(inForceBefore judgment: Judgment) throws -> Judgment? {
    let undone = judgment.action == .undo ? judgment.restores : judgment.id
    guard let undone else { return nil }
    let before = try self.judgment(
      where: """
        annotator_id = ? AND comparison_id = ? AND aspect = ? AND id < ?
          ORDER BY id DESC LIMIT 1
        """,
      [judgment.annotator.rawValue, judgment.comparison.rawValue, judgment.aspect.text, undone])
    guard let before else { return nil }
    guard before.action == .undo else { return before }
    return try before.restores.flatMap { try self.judgment($0) }
  }

  func newestStanding(of annotator: AnnotatorID) throws -> Judgment? {
    try judgment(
      where: """
        id IN (SELECT max(id) FROM judgment WHERE annotator_id = ? GROUP BY comparison_id)
          AND verdict <> 'withdrawn' AND action NOT IN ('imported', 'imported as shown')
          AND coalesce(restores, 0) NOT IN (
            SELECT id FROM judgment WHERE action IN ('imported', 'imported as shown'))
          AND item_id NOT IN (\(Self.excludedItems))
        ORDER BY coalesce(restores, id) DESC LIMIT 1
        """, [annotator.rawValue])
  }

  func append(
    _ judgments: [Judgment], after latest: Int?, keeping draft: Draft?
  ) throws -> [Judgment] {
    guard let first = judgments.first else { return [] }
    let (annotator, comparison) = (first.annotator, first.comparison)
    let study = try study()
    return try write { database in
      guard try !Self.isClosed(database) else { throw BlindRankError.studyClosed }
      let newest = try Int.fetchOne(
        try database.cachedStatement(
          sql: "SELECT max(id) FROM judgment WHERE annotator_id = ? AND comparison_id = ?"),
        arguments: [annotator.rawValue, comparison.rawValue])
      guard newest == latest else { throw BlindRankError.judgedMeanwhile }
      var chain = try SealChain(database, origin: Self.origin(of: study, in: database))
      var stored = judgments
      for index in stored.indices { stored[index].id = try chain.append(stored[index]) }
      if let draft {
        try Self.save(draft, by: annotator, in: database)
      } else if judgments.contains(where: { $0.verdict.state == .done && $0.action != .undo }) {
        try Self.removeDraft(of: comparison, by: annotator, in: database)
      }
      try Self.save(DeskPlace(comparison: comparison, view: ""), of: annotator, in: database)
      return stored
    }
  }

  func standingJudgments(of annotator: AnnotatorID?) throws -> [Judgment] {
    guard let annotator else { return try judgments(in: standingColumns()) }
    let scale = try study().scale
    return try read { database in
      // Of a pair that was judged in both orders elsewhere, both stand; but what is said here
      // later takes the place of both.
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT * FROM judgment WHERE verdict <> 'withdrawn' AND id IN (
              SELECT max(id) FROM judgment WHERE annotator_id = :who
                GROUP BY comparison_id, aspect
              UNION SELECT id FROM judgment AS one
              WHERE annotator_id = :who AND action = 'imported as shown' AND NOT EXISTS (
                SELECT 1 FROM judgment AS later
                WHERE later.annotator_id = one.annotator_id
                  AND later.comparison_id = one.comparison_id AND later.aspect = one.aspect
                  AND later.id > one.id
                  AND (later.action <> 'imported as shown' OR later.slots = one.slots))
            ) ORDER BY id
            """), arguments: ["who": annotator.rawValue])
      var judgments: [Judgment] = []
      while let row = try rows.next() {
        judgments.append(try Self.judgment(row, scale: scale, path: path))
      }
      return judgments
    }
  }

  func judgments(in columns: JudgmentColumns) throws -> [Judgment] {
    let scale = try study().scale
    var wanted = columns.all.map { columns.number[$0] }[...]
    return try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: "SELECT * FROM judgment WHERE id BETWEEN ? AND ? ORDER BY id"),
        arguments: [wanted.first, wanted.last])
      var judgments: [Judgment] = []
      judgments.reserveCapacity(wanted.count)
      while let row = try rows.next() {
        guard row["id"] == wanted.first else { continue }
        wanted.removeFirst()
        judgments.append(try Self.judgment(row, scale: scale, path: path))
      }
      return judgments
    }
  }

  func sealedJudgments(after number: Int, limit: Int) throws -> [SealedJudgment] {
    let scale = try study().scale
    return try read { database in
      try Row.fetchAll(
        try database.cachedStatement(
          sql: "SELECT * FROM judgment WHERE id > ? ORDER BY id LIMIT ?"),
        arguments: [number, limit]
      ).map { row in
        let judgment = try Self.judgment(row, scale: scale, path: path)
        guard let seal = Digest(bytes: Array(row["seal"] as Data)) else {
          throw BlindRankError.brokenChain(judgment: row["id"])
        }
        return SealedJudgment(judgment: judgment, seal: seal)
      }
    }
  }

  func recentActiveTimes(of annotator: AnnotatorID, limit: Int) throws -> [Int64] {
    // The rows of one submit all carry its time.
    let aspect = try study().aspects.first?.text
    return try read { database in
      try Int64.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT active_ms FROM judgment WHERE annotator_id = ? AND aspect = ?
              AND verdict NOT IN ('skipped', 'withdrawn') AND action IN ('submit', 'revise')
              ORDER BY id DESC LIMIT ?
            """), arguments: [annotator.rawValue, aspect, limit])
    }
  }

  func origin() throws -> Digest {
    let study = try study()
    return try read { try Self.origin(of: study, in: $0) }
  }

  private static func origin(of study: Study, in database: Database) throws -> Digest {
    let former = try Data.fetchOne(
      try database.cachedStatement(
        sql: "SELECT seal FROM former_seal ORDER BY judgment_id DESC LIMIT 1"))
    return JudgmentSeal.origin(
      of: study, try systems(database), former: former.flatMap { Digest(bytes: Array($0)) })
  }

  private func judgment(
    where condition: String, _ values: [any DatabaseValueConvertible]
  ) throws -> Judgment? {
    let scale = try study().scale
    return try read { database in
      let row = try Row.fetchOne(
        try database.cachedStatement(sql: "SELECT * FROM judgment WHERE \(condition)"),
        arguments: StatementArguments(values))
      return try row.map { try Self.judgment($0, scale: scale, path: path) }
    }
  }

  private static func judgment(_ row: Row, scale: Int, path: String) throws -> Judgment {
    guard let judgment = spelled(row).judgment(scale: scale) else {
      throw BlindRankError.storage(
        path: path, reason: "judgment \(row["id"] as Int) says something this version cannot read")
    }
    return judgment
  }

  static func spelled(_ row: Row) -> JudgmentRow {
    JudgmentRow(
      id: row["id"], annotator: row["annotator_id"], comparison: row["comparison_id"],
      item: row["item_id"], aspect: row["aspect"], action: row["action"], slots: row["slots"],
      verdict: row["verdict"], ranks: row["ranks"], slot: row["slot"], asked: row["asked"],
      reason: row["reason"], note: row["note"], responseNotes: row["response_notes"],
      started: row["started_ms"], submitted: row["submitted_ms"], active: row["active_ms"],
      idle: row["idle_ms"], restores: row["restores"], programVersion: row["program_version"])
  }
}
