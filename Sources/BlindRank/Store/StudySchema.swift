import GRDB

/// The tables of a study file, and how an older file becomes a newer one.
enum StudySchema {
  /// "BlRk": tells a study from any other SQLite file.
  static let applicationID: Int32 = 0x426C_526B

  /// Brings a file to the present tables: all of it or, with an error, nothing.
  ///
  /// A step that was published is never changed again: files that were made by it are there.
  static func migrator(of path: String) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 study, texts, judgments") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: tables)
    }
    migrator.registerMigration("2 comparisons, aspects, flags") { database in
      try SecondStep(database, path: path).run()
    }
    migrator.registerMigration("3 events, masks, exclusions") { database in
      try database.execute(sql: ThirdStep.tables)
    }
    return migrator
  }

  /// Takes the steps that a file lacks.
  static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
    let migrator = migrator(of: path)
    while try !queue.read(migrator.hasCompletedMigrations) {
      let taken = try queue.read(migrator.appliedIdentifiers).count
      do {
        try migrator.migrate(queue)
      } catch {
        // Of several programs that open an old file at once, one takes a step. The others find that
        // out when it is their turn to write, and look what is left.
        if try queue.read(migrator.appliedIdentifiers).count > taken { continue }
        throw refusal(error, path: path)
      }
    }
  }

  private static func refusal(_ error: any Error, path: String) -> any Error {
    // Who only wants to read it must be told why that is a matter of writing.
    guard (error as? DatabaseError)?.resultCode == .SQLITE_READONLY else { return error }
    return BlindRankError.storage(
      path: path,
      reason: "made by an earlier version and to be brought up to date before it is read, but "
        + "it may not be written; check its permissions, or work on a copy")
  }

  private static let tables = """
    CREATE TABLE study (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      title TEXT NOT NULL,
      protocol TEXT NOT NULL,
      scale INTEGER NOT NULL,
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
    CREATE TABLE annotator (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL
    );
    CREATE TABLE judgment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      annotator_id INTEGER NOT NULL REFERENCES annotator,
      item_id INTEGER NOT NULL REFERENCES item,
      criterion_id INTEGER REFERENCES criterion,
      action TEXT NOT NULL,
      slots TEXT NOT NULL,
      verdict TEXT NOT NULL,
      ranks TEXT,
      reason TEXT,
      note TEXT,
      started_ms INTEGER NOT NULL,
      submitted_ms INTEGER NOT NULL,
      active_ms INTEGER NOT NULL,
      idle_ms INTEGER NOT NULL,
      restores INTEGER REFERENCES judgment,
      program_version TEXT NOT NULL,
      seal BLOB NOT NULL
    );
    CREATE INDEX judgment_standing ON judgment (annotator_id, item_id, id, verdict, active_ms);
    CREATE TRIGGER judgment_is_final BEFORE UPDATE ON judgment BEGIN
      SELECT RAISE(ABORT, 'a judgment is never changed');
    END;
    CREATE TRIGGER judgment_stays BEFORE DELETE ON judgment BEGIN
      SELECT RAISE(ABORT, 'a judgment is never removed');
    END;
    CREATE TABLE draft (
      annotator_id INTEGER NOT NULL REFERENCES annotator,
      item_id INTEGER NOT NULL REFERENCES item,
      slots TEXT NOT NULL,
      ranks TEXT NOT NULL,
      note TEXT,
      seen TEXT NOT NULL,
      started_ms INTEGER NOT NULL,
      active_ms INTEGER NOT NULL,
      idle_ms INTEGER NOT NULL,
      updated_ms INTEGER NOT NULL,
      PRIMARY KEY (annotator_id, item_id)
    ) WITHOUT ROWID;
    CREATE TABLE place (
      annotator_id INTEGER PRIMARY KEY REFERENCES annotator,
      item_id INTEGER NOT NULL REFERENCES item,
      view TEXT NOT NULL
    );
    """
}
