import GRDB

extension SQLiteStudyStore {
  func events() throws -> [StudyEvent] {
    try read { try Self.events($0, path: path) }
  }

  @discardableResult
  func append(
    _ kind: StudyEvent.Kind, detail: String?, at moment: Timestamp
  ) throws -> StudyEvent {
    try write { database in
      switch kind {
      case .close where try Self.isClosed(database): throw BlindRankError.studyClosed
      case .reopen where try !Self.isClosed(database): throw BlindRankError.studyOpen
      case .peek, .close, .reopen: break
      }
      let rows =
        try Int.fetchOne(
          try database.cachedStatement(sql: "SELECT count(*) FROM judgment")) ?? 0
      try database.cachedStatement(
        sql: """
          INSERT INTO event (kind, judgments, detail, moment_ms, program_version)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        kind.rawValue, rows, detail, moment.milliseconds, blindRankVersion,
      ])
      return StudyEvent(
        id: Int(database.lastInsertedRowID), kind: kind, judgments: rows, detail: detail,
        moment: moment)
    }
  }

  /// Whether nobody can judge any more.
  static func isClosed(_ database: Database) throws -> Bool {
    try String.fetchOne(
      try database.cachedStatement(
        sql: "SELECT kind FROM event WHERE kind <> 'peek' ORDER BY id DESC LIMIT 1"))
      == StudyEvent.Kind.close.rawValue
  }

  /// Checks that events are as the program leaves them: numbered without gaps up to the highest
  /// number that SQLite remembers, never with fewer judgments than before, an end before each going
  /// on, and no judgment between the two.
  static func verifyEvents(_ database: Database, judgments: Int, path: String) throws {
    var last: StudyEvent?
    var end: StudyEvent?
    let events = try events(database, path: path)
    for (index, event) in events.enumerated() {
      let isAsSaved =
        switch event.kind {
        case .peek: true
        case .close: end == nil
        case .reopen: end?.judgments == event.judgments
        }
      guard isAsSaved, event.id == index + 1, event.judgments >= last?.judgments ?? 0,
        event.judgments <= judgments
      else { throw BlindRankError.brokenEvents(event: index + 1) }
      last = event
      if event.kind != .peek { end = event.kind == .close ? event : nil }
    }
    guard try lastNumber(database, in: "event") == events.count,
      end.map({ $0.judgments == judgments }) ?? true
    else { throw BlindRankError.brokenEvents(event: events.count + 1) }
  }

  private static func events(_ database: Database, path: String) throws -> [StudyEvent] {
    try Row.fetchAll(try database.cachedStatement(sql: "SELECT * FROM event ORDER BY id")).map {
      guard let kind = StudyEvent.Kind(rawValue: $0["kind"]) else {
        throw BlindRankError.storage(
          path: path, reason: "event \($0["id"] as Int) is of a kind this version does not know")
      }
      return StudyEvent(
        id: $0["id"], kind: kind, judgments: $0["judgments"], detail: $0["detail"],
        moment: Timestamp(milliseconds: $0["moment_ms"]))
    }
  }
}
