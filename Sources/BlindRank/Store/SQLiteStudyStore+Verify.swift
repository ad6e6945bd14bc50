import Foundation
import GRDB

extension SQLiteStudyStore {
  func verify() throws -> [Digest] {
    let origin = try origin()
    let firstOrigin = FirstSeal.origin(of: try study(), try systems())
    return try read { database in
      let complaint = try String.fetchOne(
        try database.cachedStatement(sql: "PRAGMA integrity_check"))
      guard complaint == "ok" else {
        throw BlindRankError.storage(
          path: path, reason: "the file is damaged: \(complaint ?? "no answer")")
      }
      let former = try Self.formerSeals(database)
      let annotators = Dictionary(
        uniqueKeysWithValues: try Self.annotators(database).map { ($0.id.rawValue, $0) })
      var seals: [Digest] = []
      var formerSeal: Digest? = firstOrigin
      let rows = try Row.fetchCursor(
        try database.cachedStatement(sql: "SELECT * FROM judgment ORDER BY id"))
      while let row = try rows.next() {
        let spelled = Self.spelled(row)
        let number = seals.count + 1
        guard let annotator = annotators[spelled.annotator] else {
          throw BlindRankError.brokenChain(judgment: number)
        }
        let seal = JudgmentSeal.seal(spelled, by: annotator, after: seals.last ?? origin)
        var isAsSaved = spelled.id == number && Array(row["seal"] as Data) == seal.bytes
        if number <= former.count {
          // Not only kept: it must come out again of what the row says now.
          formerSeal = formerSeal.flatMap { FirstSeal.seal(spelled, after: $0) }
          isAsSaved = isAsSaved && formerSeal == former[number - 1]
        }
        guard isAsSaved else { throw BlindRankError.brokenChain(judgment: min(number, spelled.id)) }
        seals.append(seal)
      }
      guard try Self.lastNumber(database, in: "judgment") == seals.count,
        former.count <= seals.count
      else {
        throw BlindRankError.brokenChain(judgment: seals.count + 1)
      }
      try Self.verifyEvents(database, judgments: seals.count, path: path)
      return seals
    }
  }

  func formerSeals() throws -> [Digest] {
    try read { try Self.formerSeals($0) }
  }

  /// The highest number that SQLite remembers to have given to a row of a table.
  static func lastNumber(_ database: Database, in table: String) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = ?"),
      arguments: [table]) ?? 0
  }

  static func formerSeals(_ database: Database) throws -> [Digest] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT judgment_id, seal FROM former_seal ORDER BY judgment_id")
    ).enumerated().map { index, row in
      guard row["judgment_id"] == index + 1, let seal = Digest(bytes: Array(row["seal"] as Data))
      else { throw BlindRankError.brokenChain(judgment: index + 1) }
      return seal
    }
  }
}
