import GRDB

extension SQLiteStudyStore {
  static func criteria(_ database: Database) throws -> [Criterion] {
    try Row.fetchAll(
      try database.cachedStatement(sql: "SELECT * FROM criterion ORDER BY id")
    ).map {
      Criterion(name: $0["name"], question: $0["question"], definition: $0["definition"])
    }
  }

  static func study(_ database: Database, path: String) throws -> Study {
    guard
      let row = try Row.fetchOne(
        try database.cachedStatement(sql: "SELECT * FROM study")),
      let judgingProtocol = JudgingProtocol(rawValue: row["protocol"]),
      let seed = UInt64(row["seed"] as String),
      let order = ItemOrder(rawValue: row["item_order"]),
      Study.scales.contains(row["scale"]), let pairs = PairDesign(text: row["pairs"])
    else { throw BlindRankError.notAStudy(path: path) }
    var verdicts: VerdictScope?
    if let word = row["verdicts"] as String? {
      guard let scope = VerdictScope(rawValue: word) else {
        throw BlindRankError.notAStudy(path: path)
      }
      verdicts = scope
    }
    let rules = JudgingRules(
      judgingProtocol, scale: row["scale"], verdicts: verdicts, pairs: pairs,
      target: (row["target"] as Int?).map { SystemID($0) }, asksForSource: row["asks_for_source"],
      requiresReading: row["requires_reading"], advances: row["advances"],
      idleAfter: row["idle_after_s"])
    return Study(
      title: row["title"], seed: seed, rules: rules, order: order, about: row["about"],
      instructions: row["instructions"], criteria: try criteria(database))
  }

  /// Adds the one row of a study; its criteria have a table of their own.
  static func insert(
    _ study: Study, items: Int, programVersion: String, into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO study (id, title, protocol, scale, verdicts, pairs, target, asks_for_source,
          requires_reading, advances, idle_after_s, seed, item_order, about, instructions,
          item_count, program_version)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        study.title, study.judgingProtocol.rawValue, study.scale, study.rules.verdicts?.rawValue,
        study.rules.pairs.text, study.rules.target?.rawValue, study.rules.asksForSource,
        study.rules.requiresReading, study.rules.advances, study.rules.idleAfter,
        String(study.seed), study.order.rawValue, study.about, study.instructions, items,
        programVersion,
      ])
  }

  static func comparisons(_ database: Database, itemCount: Int) throws -> Comparisons {
    var pairs: [ComparedPair] = []
    // Ids run from 1, so that the last one tells how many there are.
    pairs.reserveCapacity(
      try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT max(id) FROM compared_pair")) ?? 0)
    let rows = try Row.fetchCursor(
      try database.cachedStatement(
        sql: "SELECT item_id, first_system, second_system FROM compared_pair ORDER BY id"))
    while let row = try rows.next() {
      pairs.append(ComparedPair(item: ItemID(row[0]), SystemID(row[1]), SystemID(row[2])))
    }
    guard pairs.isEmpty else { return Comparisons(pairs: pairs) }
    return Comparisons(
      itemCount: itemCount, systems: try systems(database).map(\.id),
      incomplete: try incompleteItems(database))
  }

  func comparisons() throws -> Comparisons {
    try known.comparisons {
      let count = try itemCount()
      return try read { try Self.comparisons($0, itemCount: count) }
    }
  }

  func systems() throws -> [System] {
    try read { try Self.systems($0) }
  }

  static func systems(_ database: Database) throws -> [System] {
    try Row.fetchAll(
      try database.cachedStatement(sql: "SELECT id, name FROM system ORDER BY id")
    ).map {
      System(id: SystemID($0["id"]), name: $0["name"])
    }
  }

  func itemCount() throws -> Int {
    try read { try Int.fetchOne($0.cachedStatement(sql: "SELECT item_count FROM study")) ?? 0 }
  }

  func incompleteItems() throws -> [ItemID: [SystemID]] {
    try read { try Self.incompleteItems($0) }
  }

  private static func incompleteItems(_ database: Database) throws -> [ItemID: [SystemID]] {
    var items: [ItemID: [SystemID]] = [:]
    let rows = try Row.fetchCursor(
      try database.cachedStatement(sql: "SELECT item_id, system_id FROM incomplete_item"))
    while let row = try rows.next() {
      items[ItemID(row[0]), default: []].append(SystemID(row[1]))
    }
    return items
  }

  func item(_ id: ItemID) throws -> Item {
    try read { database in
      guard
        let row = try Row.fetchOne(
          try database.cachedStatement(sql: "SELECT * FROM item WHERE id = ?"),
          arguments: [id.rawValue])
      else { throw BlindRankError.storage(path: path, reason: "it has no item \(id.rawValue)") }
      let later = try String.fetchAll(
        try database.cachedStatement(
          sql: "SELECT text FROM item_turn WHERE item_id = ? ORDER BY turn"),
        arguments: [id.rawValue])
      return Item(
        id: id, key: row["key"], turns: [row["instruction"]] + later, skill: row["skill"],
        difficulty: row["difficulty"], reference: row["reference"])
    }
  }

  func responses(to item: ItemID) throws -> [Response] {
    try read { database in
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: "SELECT system_id, text FROM response WHERE item_id = ? ORDER BY system_id, turn"),
        arguments: [item.rawValue])
      var turns: [(system: SystemID, texts: [String])] = []
      while let row = try rows.next() {
        let system = SystemID(row[0])
        if turns.last?.system == system {
          turns[turns.count - 1].texts.append(row[1])
        } else {
          turns.append((system, [row[1]]))
        }
      }
      return turns.map { Response(item: item, system: $0.system, turns: $0.texts) }
    }
  }

  func itemLabels(headLength: Int) throws -> [ItemLabels] {
    var labels: [ItemLabels] = []
    var known = NameTable()
    var skills: [String] = []
    try read { database in
      labels.reserveCapacity(try Int.fetchOne(database, sql: "SELECT max(id) FROM item") ?? 0)
      // A text is read whole to take its beginning: only where there is one to take.
      let head = headLength > 0 ? "substr(instruction, 1, \(headLength))" : "''"
      try database.forEachRow("id, skill, difficulty, \(head)", of: "item") { row in
        let skill = row.bytes(1).map { Int(known.number(of: $0)) }
        if skill == skills.count { skills.append(known.name(skills.count)) }
        labels.append(
          ItemLabels(
            item: ItemID(row.integer(0)), skill: skill.map { skills[$0] },
            difficulty: row.number(2),
            head: (row.text(3) ?? "").split(whereSeparator: \.isWhitespace)
              .joined(separator: " ")))
      }
    }
    return labels
  }

  func annotators() throws -> [Annotator] {
    try read { try Self.annotators($0) }
  }

  func annotator(named name: String, kind: AnnotatorKind) throws -> Annotator {
    guard Annotator.isUsable(name: name) else { throw BlindRankError.invalidAnnotatorName(name) }
    if let known = try annotators().first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return known
    }
    return try write { try Self.addAnnotator(named: name, kind: kind, to: $0) }
  }

  static func annotators(_ database: Database) throws -> [Annotator] {
    try Row.fetchAll(
      try database.cachedStatement(sql: "SELECT id, name, kind FROM annotator ORDER BY id")
    ).map {
      try annotator($0)
    }
  }

  /// The annotator of this name, added if another program has not just done so.
  static func addAnnotator(
    named name: String, kind: AnnotatorKind, to database: Database
  ) throws -> Annotator {
    try database.execute(
      sql: "INSERT OR IGNORE INTO annotator (name, kind) VALUES (?, ?)",
      arguments: [name, kind.rawValue])
    let row = try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT id, name, kind FROM annotator WHERE name = ?"),
      arguments: [name])
    guard let row else { throw BlindRankError.invalidAnnotatorName(name) }
    return try annotator(row)
  }

  /// The annotator of this number, nil if there is none.
  static func annotator(_ id: Int, in database: Database) throws -> Annotator? {
    try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT id, name, kind FROM annotator WHERE id = ?"),
      arguments: [id]
    ).map { try annotator($0) }
  }

  private static func annotator(_ row: Row) throws -> Annotator {
    guard let kind = AnnotatorKind(rawValue: row["kind"]) else {
      throw BlindRankError.unknownAnnotatorKind(row["kind"])
    }
    return Annotator(id: AnnotatorID(row["id"]), name: row["name"], kind: kind)
  }
}
