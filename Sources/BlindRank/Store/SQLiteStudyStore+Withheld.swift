import GRDB

extension SQLiteStudyStore {
  /// The items that some rule's newest word excludes.
  static let excludedItems = """
    SELECT item_id FROM exclusion WHERE is_on AND id IN (
      SELECT max(id) FROM exclusion GROUP BY item_id, rule)
    """

  func withholdings() throws -> [Withholding] {
    try read { database in
      let masks = try Row.fetchAll(
        try database.cachedStatement(sql: "SELECT * FROM mask ORDER BY id")
      ).compactMap { row in
        Self.span(row).map { Self.withholding(.text($0), row) }
      }
      let exclusions = try Row.fetchAll(
        try database.cachedStatement(sql: "SELECT * FROM exclusion ORDER BY id")
      ).map { Self.withholding(.item(ItemID($0["item_id"])), $0) }
      // A stable merge: the two tables share nothing whose order could matter.
      return (masks + exclusions).sorted { $0.moment < $1.moment }
    }
  }

  func masks(of item: ItemID) throws -> [TextSpan] {
    try ask { database in
      try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT * FROM mask WHERE is_on AND id IN (
              SELECT max(id) FROM mask WHERE item_id = ?
                GROUP BY system_id, turn, start_byte, end_byte, rule)
            """), arguments: [item.rawValue]
      ).compactMap(Self.span)
    }
  }

  func excludedItems() throws -> Set<ItemID> {
    try read { database in
      Set(
        try Int.fetchAll(try database.cachedStatement(sql: Self.excludedItems)).map { ItemID($0) })
    }
  }

  func append(_ withholdings: [Withholding], evenIfJudged: Bool) throws {
    try write { database in
      // What a closed study's results rest on does not change any more.
      guard try !Self.isClosed(database) else { throw BlindRankError.studyClosed }
      let judgments = try Int.fetchOne(database, sql: "SELECT count(*) FROM judgment") ?? 0
      guard judgments == 0 || evenIfJudged else {
        throw BlindRankError.judgedAlready(judgments: judgments)
      }
      for word in withholdings {
        switch word.what {
        case .text(let span):
          try database.cachedStatement(
            sql: """
              INSERT INTO mask (item_id, system_id, turn, start_byte, end_byte, rule, is_on,
                moment_ms, program_version)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """
          ).execute(arguments: [
            span.item.rawValue, span.system.rawValue, span.turn, span.bytes.lowerBound,
            span.bytes.upperBound, word.rule, word.isOn, word.moment.milliseconds,
            blindRankVersion,
          ])
        case .item(let item):
          try database.cachedStatement(
            sql: """
              INSERT INTO exclusion (item_id, rule, is_on, moment_ms, program_version)
              VALUES (?, ?, ?, ?, ?)
              """
          ).execute(arguments: [
            item.rawValue, word.rule, word.isOn, word.moment.milliseconds, blindRankVersion,
          ])
        }
      }
    }
  }

  /// Nil for a place that is none, which only another program can have written.
  private static func span(_ row: Row) -> TextSpan? {
    let (start, end): (Int, Int) = (row["start_byte"], row["end_byte"])
    guard start < end else { return nil }
    return TextSpan(
      item: ItemID(row["item_id"]), system: SystemID(row["system_id"]), turn: row["turn"],
      bytes: start..<end)
  }

  private static func withholding(_ what: Withheld, _ row: Row) -> Withholding {
    Withholding(
      what, rule: row["rule"], isOn: row["is_on"], moment: Timestamp(milliseconds: row["moment_ms"])
    )
  }
}
