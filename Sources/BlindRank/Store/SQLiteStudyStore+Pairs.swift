import GRDB

extension SQLiteStudyStore {
  /// Draws the pairs of a study that compares pairs. Where that is each item with the two systems
  /// there are, nothing need be kept.
  ///
  /// - Throws: `BlindRankError.nothingToCompare` if there is not one pair.
  static func drawPairs(
    of study: Study, items: Int, systems: Int, in database: Database
  ) throws {
    guard study.judgingProtocol != .ranking, items > 0 else { return }
    var answered: [[SystemID]] = Array(repeating: [], count: items)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT item_id, system_id FROM response WHERE turn = 1 ORDER BY 1, 2")
    while let row = try rows.next() { answered[(row[0] as Int) - 1].append(SystemID(row[1])) }
    let skills = try Optional<String>.fetchAll(database, sql: "SELECT skill FROM item ORDER BY id")
    let texts = answered.indices.map {
      (item: ItemID($0 + 1), skill: skills[$0], systems: answered[$0])
    }
    let pairs =
      study.judgingProtocol == .guess
      ? GamePairs.pairs(of: texts, target: study.rules.target, seed: study.seed)
      : study.rules.pairs.pairs(of: texts, seed: study.seed)
    guard !pairs.isEmpty else { throw BlindRankError.nothingToCompare }
    if systems == 2, pairs.count == items { return }
    let insert = try database.makeStatement(
      sql: "INSERT INTO compared_pair (item_id, first_system, second_system) VALUES (?, ?, ?)")
    for pair in pairs {
      try insert.execute(arguments: [
        pair.item.rawValue, pair.first.rawValue, pair.second.rawValue,
      ])
    }
  }
}
