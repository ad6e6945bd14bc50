import Glibc

/// The sqlite3 shell, reading the same files into the same two tables.
///
/// The fastest of four plain ways tried: `.import` feeds the lines to a view whose trigger takes
/// them apart with JSON functions, in one transaction, without a journal and without waiting for
/// the disk. Temporary tables of lines take a fifth to a third longer.
struct SQLiteShell {
  let files: [String]
  let folder: String

  private var database: String { "\(folder)/shell.db" }
  private var script: String { "\(folder)/shell.sql" }

  /// Runs the script into a new file.
  func run(log: String) throws -> Child {
    unlink(database)
    return try Child.run(["sqlite3", "-bail", database], input: script, log: log)
  }

  func writeScript() throws {
    let file = try LineFile(path: script)
    try file.write(
      line: """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;
        CREATE TABLE item (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL, skill TEXT, difficulty INTEGER,
          instruction TEXT NOT NULL, reference TEXT);
        CREATE TABLE response (
          item_id INTEGER NOT NULL, system_id INTEGER NOT NULL, turn INTEGER NOT NULL,
          text TEXT NOT NULL, UNIQUE (item_id, system_id, turn));
        CREATE UNIQUE INDEX item_instruction ON item (instruction);
        \(view("first", system: 1))
        \(view("second", system: 2))
        .mode ascii
        .separator "\\001" "\\n"
        BEGIN;
        .import \(files[0]) first
        .import \(files[1]) second
        COMMIT;
        """)
    try file.flush()
  }

  /// A view that takes one line of a system's file apart when it is inserted.
  private func view(_ name: String, system: Int) -> String {
    """
    CREATE VIEW \(name) AS SELECT '' AS line;
    CREATE TRIGGER into_\(name) INSTEAD OF INSERT ON \(name) BEGIN
      INSERT OR IGNORE INTO item (key, skill, instruction)
        VALUES ('', new.line ->> 'dataset', new.line ->> 'instruction');
      INSERT INTO response SELECT id, \(system), 1, new.line ->> 'output' FROM item
        WHERE instruction = new.line ->> 'instruction';
    END;
    """
  }
}
