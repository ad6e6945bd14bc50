/// The tables that version 0.3.0 adds: what was done with a study beside judging it.
enum ThirdStep {
  static let tables = """
    -- Results looked at while the study is open, its end, and its going on after that. For ever.
    CREATE TABLE event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      -- How many rows of judgments there were.
      judgments INTEGER NOT NULL,
      detail TEXT,
      moment_ms INTEGER NOT NULL,
      program_version TEXT NOT NULL
    );
    CREATE TRIGGER event_is_final BEFORE UPDATE ON event BEGIN
      SELECT RAISE(ABORT, 'an event is never changed');
    END;
    CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
      SELECT RAISE(ABORT, 'an event is never removed');
    END;
    -- Bytes of a response that annotators are not shown; of a place and a rule, the newest counts.
    CREATE TABLE mask (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item,
      system_id INTEGER NOT NULL REFERENCES system,
      turn INTEGER NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      rule TEXT NOT NULL,
      is_on INTEGER NOT NULL,
      moment_ms INTEGER NOT NULL,
      program_version TEXT NOT NULL
    );
    CREATE INDEX mask_of_response ON mask (item_id, system_id, turn, id);
    -- Items that nobody is asked about any more and that no result counts; of an item and a rule,
    -- the newest counts.
    CREATE TABLE exclusion (
      id INTEGER PRIMARY KEY,
      item_id INTEGER NOT NULL REFERENCES item,
      rule TEXT NOT NULL,
      is_on INTEGER NOT NULL,
      moment_ms INTEGER NOT NULL,
      program_version TEXT NOT NULL
    );
    CREATE INDEX exclusion_of_item ON exclusion (item_id, id);
    """
}
