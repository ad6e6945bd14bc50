import Foundation
import GRDB

/// The step from the tables of version 0.1.0, in which an item was judged once and as a whole, to
/// comparisons, aspects and flags.
///
/// All that is there is read and checked before anything is changed. It is written by the same code
/// that writes new studies and judgments. Who changes what that code writes must leave a copy for
/// this step.
struct SecondStep {
  private let database: Database
  private let path: String

  /// The step in a database inside a write transaction, which an error must undo.
  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// Takes it.
  ///
  /// - Throws: `BlindRankError.brokenChain` if a judgment is not as version 0.1.0 saved it.
  func run() throws {
    let old = try FirstStudy(database, path: path)
    try database.execute(sql: Self.tables)
    guard let old else { return }
    try SQLiteStudyStore.insert(
      old.study, items: old.items, programVersion: old.programVersion, into: database)
    try SQLiteStudyStore.drawPairs(
      of: old.study, items: old.items, systems: old.systems.count, in: database)
    guard try old.judgments.isEmpty || !hasPairs() else {
      throw BlindRankError.storage(
        path: path,
        reason: "made by version 0.1.0 to compare pairs, and it holds rankings of whole items; "
          + "make it again as a ranking, from the same files")
    }
    var chain = try SealChain(
      database, origin: JudgmentSeal.origin(of: old.study, old.systems, former: old.seals.last))
    for (row, former) in zip(old.judgments, old.seals) {
      try chain.append(row)
      try database.cachedStatement(
        sql: "INSERT INTO former_seal (judgment_id, seal) VALUES (?, ?)"
      ).execute(arguments: [row.id, Data(former.bytes)])
    }
    for (annotator, draft) in old.drafts {
      try SQLiteStudyStore.save(draft, by: annotator, in: database)
    }
    for (annotator, place) in old.places {
      try SQLiteStudyStore.save(place, of: annotator, in: database)
    }
  }

  private func hasPairs() throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM compared_pair)") ?? false
  }

  private static let tables = """
    DROP TABLE place;
    DROP TABLE draft;
    DROP TABLE judgment;
    DROP TABLE study;
    CREATE TABLE study (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      title TEXT NOT NULL,
      protocol TEXT NOT NULL,
      scale INTEGER NOT NULL,
      verdicts TEXT,
      pairs TEXT NOT NULL,
      target INTEGER REFERENCES system,
      asks_for_source INTEGER NOT NULL,
      requires_reading INTEGER NOT NULL,
      advances INTEGER NOT NULL,
      idle_after_s INTEGER NOT NULL,
      seed TEXT NOT NULL,
      item_order TEXT NOT NULL,
      about TEXT,
      instructions TEXT,
      item_count INTEGER NOT NULL,
      program_version TEXT NOT NULL
    );
    -- The pairs that are compared; empty where each item is compared as a whole.
    CREATE TABLE compared_pair (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item,
      first_system INTEGER NOT NULL REFERENCES system,
      second_system INTEGER NOT NULL REFERENCES system
    );
    CREATE TABLE judgment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      annotator_id INTEGER NOT NULL REFERENCES annotator,
      -- A compared pair, or where there are none the item.
      comparison_id INTEGER NOT NULL,
      item_id INTEGER NOT NULL REFERENCES item,
      aspect TEXT NOT NULL,
      action TEXT NOT NULL,
      slots TEXT NOT NULL,
      verdict TEXT NOT NULL,
      ranks TEXT,
      slot INTEGER,
      asked INTEGER REFERENCES system,
      reason TEXT,
      note TEXT,
      response_notes TEXT,
      started_ms INTEGER NOT NULL,
      submitted_ms INTEGER NOT NULL,
      active_ms INTEGER NOT NULL,
      idle_ms INTEGER NOT NULL,
      restores INTEGER REFERENCES judgment,
      program_version TEXT NOT NULL,
      seal BLOB NOT NULL
    );
    CREATE INDEX judgment_standing
      ON judgment (annotator_id, comparison_id, aspect, id, verdict, active_ms);
    CREATE TRIGGER judgment_is_final BEFORE UPDATE ON judgment BEGIN
      SELECT RAISE(ABORT, 'a judgment is never changed');
    END;
    CREATE TRIGGER judgment_stays BEFORE DELETE ON judgment BEGIN
      SELECT RAISE(ABORT, 'a judgment is never removed');
    END;
    -- The seals that judgments had in version 0.1.0.
    CREATE TABLE former_seal (
      judgment_id INTEGER PRIMARY KEY REFERENCES judgment, seal BLOB NOT NULL
    );
    CREATE TABLE draft (
      annotator_id INTEGER NOT NULL REFERENCES annotator,
      comparison_id INTEGER NOT NULL,
      item_id INTEGER NOT NULL REFERENCES item,
      slots TEXT NOT NULL,
      ballot TEXT NOT NULL,
      notes TEXT NOT NULL,
      is_begun INTEGER NOT NULL,
      seen TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      active_ms INTEGER NOT NULL,
      idle_ms INTEGER NOT NULL,
      updated_ms INTEGER NOT NULL,
      PRIMARY KEY (annotator_id, comparison_id)
    ) WITHOUT ROWID;
    CREATE TABLE place (
      annotator_id INTEGER PRIMARY KEY REFERENCES annotator,
      comparison_id INTEGER NOT NULL,
      view TEXT NOT NULL
    );
    -- What annotators want the coordinator to look at; the newest word counts.
    CREATE TABLE flag (
      id INTEGER PRIMARY KEY,
      annotator_id INTEGER NOT NULL REFERENCES annotator,
      comparison_id INTEGER NOT NULL,
      item_id INTEGER NOT NULL REFERENCES item,
      is_raised INTEGER NOT NULL,
      moment_ms INTEGER NOT NULL
    );
    CREATE INDEX flag_newest ON flag (annotator_id, comparison_id, id, is_raised);
    """
}
