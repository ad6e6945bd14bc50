import GRDB

/// The tables of a study file, and how an older file becomes a newer one.
enum StudySchema {
  /// "BlRk": tells a study from any other SQLite file.
  static let applicationID: Int32 = 0x426C_526B

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 study, comparisons, judgments") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: tables)
    }
    return migrator
  }

  private static let tables = """
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
    CREATE TABLE criterion (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, question TEXT, definition TEXT
    );
    CREATE TABLE system (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE item (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      skill TEXT,
      difficulty INTEGER,
      instruction TEXT NOT NULL,
      reference TEXT
    );
    CREATE TABLE item_turn (
      item_id INTEGER NOT NULL, turn INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (item_id, turn)
    ) WITHOUT ROWID;
    CREATE TABLE response (
      item_id INTEGER NOT NULL REFERENCES item,
      system_id INTEGER NOT NULL REFERENCES system,
      turn INTEGER NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (item_id, system_id, turn)
    );
    -- The systems that answered, for the items that not all did.
    CREATE TABLE incomplete_item (
      item_id INTEGER NOT NULL REFERENCES item, system_id INTEGER NOT NULL REFERENCES system,
      PRIMARY KEY (item_id, system_id)
    ) WITHOUT ROWID;
    -- The pairs that are compared; empty where each item is compared as a whole.
    CREATE TABLE compared_pair (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item,
      first_system INTEGER NOT NULL REFERENCES system,
      second_system INTEGER NOT NULL REFERENCES system
    );
    CREATE TABLE annotator (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL
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
