import Foundation
import GRDB

/// What a file of version 0.1.0 holds beside its texts, in today's words.
struct FirstStudy {
  let study: Study
  let systems: [System]
  let items: Int
  let programVersion: String
  /// In order, each with its seal at the same place of `seals`.
  let judgments: [JudgmentRow]
  /// As that version made them, and checked.
  let seals: [Digest]
  let drafts: [(annotator: AnnotatorID, draft: Draft)]
  let places: [(annotator: AnnotatorID, place: DeskPlace)]

  /// Reads the file; nil if nothing is in it yet.
  init?(_ database: Database, path: String) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM study") else { return nil }
    study = try Self.study(row, criteria: SQLiteStudyStore.criteria(database), path: path)
    systems = try SQLiteStudyStore.systems(database)
    items = row["item_count"]
    programVersion = row["program_version"]
    (judgments, seals) = try Self.judgments(
      database, origin: FirstSeal.origin(of: study, systems))
    // By their names: a file with other tables is an error and not a crash.
    let columns = "annotator_id, item_id, slots, ranks, note, seen, started_ms, active_ms, idle_ms"
    drafts = try Row.fetchAll(database, sql: "SELECT \(columns), updated_ms FROM draft").map {
      (AnnotatorID($0["annotator_id"]), try Self.draft($0, path: path))
    }
    places = try Row.fetchAll(database, sql: "SELECT annotator_id, item_id, view FROM place").map {
      (
        AnnotatorID($0["annotator_id"]),
        DeskPlace(comparison: ComparisonID($0["item_id"]), view: $0["view"])
      )
    }
  }

  private static func study(_ row: Row, criteria: [Criterion], path: String) throws -> Study {
    guard let judgingProtocol = JudgingProtocol(rawValue: row["protocol"]),
      let seed = UInt64(row["seed"] as String), Study.scales.contains(row["scale"]),
      let order = ItemOrder(rawValue: row["item_order"])
    else { throw BlindRankError.notAStudy(path: path) }
    return Study(
      title: row["title"], seed: seed,
      rules: JudgingRules(
        judgingProtocol, scale: row["scale"],
        // Its rankings were of the whole, whatever the criteria; pairs it could not judge at all.
        verdicts: judgingProtocol == .ranking ? .overall : nil,
        pairs: .all, target: nil, asksForSource: false, requiresReading: false, advances: false,
        idleAfter: 120),
      order: order, about: row["about"], instructions: row["instructions"], criteria: criteria)
  }

  private static func judgments(
    _ database: Database, origin: Digest
  ) throws -> ([JudgmentRow], [Digest]) {
    var judgments: [JudgmentRow] = []
    var seals: [Digest] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT *, criterion_id FROM judgment ORDER BY id")
    while let row = try rows.next() {
      let judgment = spelled(row)
      guard judgment.id == judgments.count + 1, row["criterion_id"] as Int? == nil,
        let seal = FirstSeal.seal(judgment, after: seals.last ?? origin),
        Array(row["seal"] as Data) == seal.bytes
      else { throw BlindRankError.brokenChain(judgment: min(judgments.count + 1, judgment.id)) }
      judgments.append(judgment)
      seals.append(seal)
    }
    guard try SQLiteStudyStore.lastNumber(database, in: "judgment") == judgments.count else {
      throw BlindRankError.brokenChain(judgment: judgments.count + 1)
    }
    return (judgments, seals)
  }

  /// A row of that version's judgments, in today's words.
  static func spelled(_ row: Row) -> JudgmentRow {
    JudgmentRow(
      id: row["id"], annotator: row["annotator_id"], comparison: row["item_id"],
      item: row["item_id"], aspect: Aspect.overall.text, action: row["action"],
      slots: row["slots"], verdict: row["verdict"], ranks: row["ranks"], reason: row["reason"],
      note: row["note"], started: row["started_ms"], submitted: row["submitted_ms"],
      active: row["active_ms"], idle: row["idle_ms"], restores: row["restores"],
      programVersion: row["program_version"])
  }

  private static func draft(_ row: Row, path: String) throws -> Draft {
    let item: Int = row["item_id"]
    // An empty text stands for a rank not given.
    let ranks = (row["ranks"] as String).split(separator: ",", omittingEmptySubsequences: false)
    guard let slots = JudgmentRow.numbers(row["slots"]), ranks.count == slots.count else {
      throw BlindRankError.storage(path: path, reason: "the draft of item \(item) cannot be read")
    }
    let seen = (row["seen"] as String).split(separator: ",").compactMap { Int($0) }
    return Draft(
      presentation: Presentation(
        comparison: ComparisonID(item), item: ItemID(item), slots: slots.map { SystemID($0) }),
      ballot: Ballot([.ranking(DraftRanking(ranks: ranks.map { Int($0) }))]),
      notes: Notes(item: row["note"]), seen: Set(seen.map { Slot($0) }),
      started: Timestamp(milliseconds: row["started_ms"]), active: row["active_ms"],
      idle: row["idle_ms"], updated: Timestamp(milliseconds: row["updated_ms"]))
  }
}
