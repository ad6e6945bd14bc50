import GRDB

/// Makes a study file: all of it, or none.
///
/// The rows go into a temporary file beside the destination, in one transaction. Only when all
/// is written and on the disk does the file get its name.
final class SQLiteStudyWriter: StudyWriting {
  private let database: Database
  private var study: Study?
  private var systems: [System] = []
  private var items = 0
  private var annotators: [String: Annotator] = [:]
  private var plans: [AnnotatorID: PresentationPlan] = [:]
  private var hasIndexedIncompleteItems = false
  private var chain: SealChain?
  private let insertItem: Statement
  private let insertResponse: Statement

  private init(_ database: Database) throws {
    self.database = database
    insertItem = try database.makeStatement(
      sql: """
        INSERT INTO item (id, key, skill, difficulty, instruction, reference)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    insertResponse = try database.makeStatement(
      sql: "INSERT INTO response (item_id, system_id, turn, text) VALUES (?, ?, ?, ?)")
  }

  static func create<Result>(
    at path: String, process: Int32, fill: (SQLiteStudyWriter) throws -> Result
  ) throws(BlindRankError) -> Result {
    guard !FileSystem.exists(path) else { throw .studyExists(path: path) }
    if let obstacle = FileSystem.obstacle(in: FileSystem.folder(of: path)) {
      throw .storage(path: path, reason: obstacle)
    }
    // SQLite would take what a removed study left there for the new one's.
    for leftover in ["\(path)-wal", "\(path)-shm"] where FileSystem.exists(leftover) {
      throw .storage(
        path: path,
        reason: "“\(leftover)” is left of a study that was here; move it away, too, or bring that "
          + "study back: its newest judgments may be in it")
    }
    let temporary = StudyFile.temporaryPath(for: path, process: process)
    FileSystem.removeAbandoned("\(path).partial-")
    FileSystem.remove(temporary)
    defer { FileSystem.remove(temporary) }
    let result = try storing(at: path) {
      // Nobody reads the file before it has its name, so nothing need be on the disk until then.
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA cache_size = -32768; PRAGMA foreign_keys = OFF
            """)
      }
      let queue = try DatabaseQueue(path: temporary, configuration: configuration)
      try StudySchema.bringUpToDate(queue, path: path)
      let result = try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.exclusive) {
          let writer = try SQLiteStudyWriter(database)
          result = try fill(writer)
          try writer.finish()
          return .commit
        }
        return result
      }
      // From now on annotators share the file: readers and the one writer do not wait for each
      // other, and the mode stays with the file.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL")
      }
      try queue.close()
      return result
    }
    guard let result else { throw .storage(path: path, reason: "nothing was written") }
    guard FileSystem.synchronize(temporary) else {
      throw .storage(path: path, reason: FileSystem.reason())
    }
    try FileSystem.publish(temporary, as: path)
    return result
  }

  func write(_ study: Study) throws {
    self.study = study
    try SQLiteStudyStore.insert(
      study, items: 0, programVersion: blindRankVersion, into: database)
    for criterion in study.criteria {
      try database.execute(
        sql: "INSERT INTO criterion (name, question, definition) VALUES (?, ?, ?)",
        arguments: [criterion.name, criterion.question, criterion.definition])
    }
  }

  func write(_ system: System) throws {
    systems.append(system)
    try database.execute(
      sql: "INSERT INTO system (id, name) VALUES (?, ?)",
      arguments: [system.id.rawValue, system.name])
  }

  func write(_ item: Item) throws {
    items += 1
    try insertItem.execute(arguments: [
      item.id.rawValue, item.key, item.skill, item.difficulty, item.instruction, item.reference,
    ])
    for (turn, text) in item.turns.enumerated().dropFirst() {
      try database.cachedStatement(
        sql: "INSERT INTO item_turn (item_id, turn, text) VALUES (?, ?, ?)"
      ).execute(arguments: [item.id.rawValue, turn + 1, text])
    }
  }

  func write(_ response: Response) throws {
    for (turn, text) in response.turns.enumerated() {
      try insertResponse.execute(arguments: [
        response.item.rawValue, response.system.rawValue, turn + 1, text,
      ])
    }
  }

  func removeItems(_ ids: Set<ItemID>) throws -> [ItemID: ItemID] {
    var renumbered: [ItemID: ItemID] = [:]
    var next = 1
    for number in 1...max(1, items) where number <= items {
      let old = ItemID(number)
      if ids.contains(old) {
        for (table, column) in Self.itemColumns {
          try database.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?")
            .execute(arguments: [number])
        }
        continue
      }
      renumbered[old] = ItemID(next)
      if next != number {
        for (table, column) in Self.itemColumns {
          try database.cachedStatement(sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?")
            .execute(arguments: [next, number])
        }
      }
      next += 1
    }
    items = next - 1
    return renumbered
  }

  func write(_ ranking: ImportedRanking) throws {
    guard let study else { return }
    guard study.judgingProtocol == .ranking, study.aspects.contains(.overall) else {
      throw BlindRankError.invalidBallot
    }
    try indexIncompleteItems()
    let annotator = try annotators[ranking.annotator] ?? add(ranking.annotator, ranking.kind)
    let plan = try plans[annotator.id] ?? plan(for: annotator, of: study)
    let presentation = plan.presentation(of: ComparisonID(ranking.item.rawValue))
    let imported = ImportedJudgment(
      annotator: annotator.name, kind: annotator.kind, comparison: presentation.comparison,
      aspect: .overall, shown: nil, said: .ranks(ranking.ranks))
    guard
      let judgment = imported.judgment(
        by: annotator.id, of: ranking.item, planned: presentation, scale: study.scale)
    else { throw BlindRankError.invalidBallot }
    var chain =
      try chain ?? SealChain(database, origin: JudgmentSeal.origin(of: study, systems))
    _ = try chain.append(judgment)
    self.chain = chain
  }

  private static let itemColumns = [
    ("response", "item_id"), ("item_turn", "item_id"), ("item", "id"),
  ]

  private func add(_ name: String, _ kind: AnnotatorKind) throws -> Annotator {
    let annotator = try SQLiteStudyStore.addAnnotator(named: name, kind: kind, to: database)
    annotators[name] = annotator
    return annotator
  }

  private func plan(for annotator: Annotator, of study: Study) throws -> PresentationPlan {
    let plan = PresentationPlan(
      seed: study.seed, annotator: annotator.name, order: study.order,
      comparisons: try SQLiteStudyStore.comparisons(database, itemCount: items))
    plans[annotator.id] = plan
    return plan
  }

  private func indexIncompleteItems() throws {
    guard !hasIndexedIncompleteItems else { return }
    hasIndexedIncompleteItems = true
    try database.execute(
      sql: """
        INSERT INTO incomplete_item (item_id, system_id)
        SELECT item_id, system_id FROM response WHERE turn = 1 AND item_id IN (
          SELECT item_id FROM response WHERE turn = 1 GROUP BY item_id HAVING count(*) < ?)
        """, arguments: [systems.count])
  }

  private func finish() throws {
    try indexIncompleteItems()
    try database.execute(sql: "UPDATE study SET item_count = ?", arguments: [items])
    guard let study else { return }
    try SQLiteStudyStore.drawPairs(
      of: study, items: items, systems: systems.count, in: database)
  }
}
