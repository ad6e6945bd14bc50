import Foundation
import GRDB
import Testing

@testable import BlindRank

/// What the seals of version 0.1.0 prove stays proven.
@Suite struct FormerSealTests {
  /// The newest one that `blindrank verify` of 0.1.0 printed of the file, and that of judgment 6.
  private let last = "1f6d6d418f9276bb3c33cc28152edbe652d3d5132eccab9ad8827ef4d1f56520"
  private let sixth = "1abb9a39370cf1df43d08187abafc8449d78e04887f811700297df430ec92cb7"

  @Test func oldSealsAreRecognised() throws {
    let store = try FirstVersionStudy().open()
    let seals = try store.verify()
    let former = try store.formerSeals()
    #expect(seals.count == 10 && former.count == 10)
    #expect(former[9].hexadecimal == last && former[5].hexadecimal == sixth)
    #expect(Set(seals).isDisjoint(with: former))
  }

  @Test func anOldFileThatWasChangedIsRefusedAndLeftAsItWas() throws {
    let edits = [
      "UPDATE judgment SET ranks = '2,1,1' WHERE id = 9": 9,
      "UPDATE judgment SET note = NULL WHERE id = 4": 4,
      "UPDATE judgment SET criterion_id = 1 WHERE id = 3": 3,
      "UPDATE judgment SET verdict = 'tie', ranks = NULL WHERE id = 3": 3,
      "UPDATE judgment SET seal = zeroblob(32) WHERE id = 10": 10,
      "DELETE FROM judgment WHERE id = 2": 2,
      "DELETE FROM judgment WHERE id = 10": 10,
      "UPDATE judgment SET id = 11 WHERE id = 10": 10,
      "UPDATE system SET name = 'Other' WHERE id = 2": 1,
      "UPDATE criterion SET name = 'Other'": 1,
      "UPDATE study SET scale = 6": 1,
    ]
    for (sql, broken) in edits {
      let test = try FirstVersionStudy(edit: sql)
      let before = try test.bytes()
      #expect(throws: BlindRankError.brokenChain(judgment: broken), "\(sql)") { try test.open() }
      #expect(try test.bytes() == before, "\(sql)")
      #expect(try test.folder.contents == ["old.blindrank"])
    }
  }

  @Test func formerSealsCannotBeChangedOrDroppedUnseen() throws {
    let edits = [
      "DELETE FROM former_seal": 1,
      "DELETE FROM former_seal WHERE judgment_id = 10": 1,
      "DELETE FROM former_seal WHERE judgment_id = 4": 4,
      "UPDATE former_seal SET seal = zeroblob(32) WHERE judgment_id = 4": 4,
      "INSERT INTO former_seal VALUES (11, zeroblob(32))": 1,
    ]
    for (sql, broken) in edits {
      let test = try FirstVersionStudy()
      _ = try test.open()
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      try DatabaseQueue(path: test.path, configuration: configuration).write {
        try $0.execute(sql: sql)
      }
      #expect(throws: BlindRankError.brokenChain(judgment: broken), "\(sql)") {
        try test.open().verify()
      }
    }
  }

  /// Who changes a judgment and seals all of them anew, by today's rules and with the former seals
  /// left where they are, is found by the former seals.
  @Test func aChangeUnderNewSealsShowsInTheFormerOnes() throws {
    let test = try FirstVersionStudy()
    let store = try test.open()
    try store.write { database in
      try database.execute(
        sql: """
          DROP TRIGGER judgment_is_final;
          UPDATE judgment SET ranks = '1,1,1' WHERE id = 6
          """)
      var seal = JudgmentSeal.origin(
        of: try store.study(), try SQLiteStudyStore.systems(database),
        former: try SQLiteStudyStore.formerSeals(database).last)
      for row in try Row.fetchAll(database, sql: "SELECT * FROM judgment ORDER BY id") {
        let spelled = SQLiteStudyStore.spelled(row)
        let annotator = try #require(
          try SQLiteStudyStore.annotator(spelled.annotator, in: database))
        seal = JudgmentSeal.seal(spelled, by: annotator, after: seal)
        try database.execute(
          sql: "UPDATE judgment SET seal = ? WHERE id = ?",
          arguments: [Data(seal.bytes), row["id"] as Int])
      }
    }
    #expect(throws: BlindRankError.brokenChain(judgment: 6)) { try store.verify() }
  }
}
