import Foundation
import GRDB
import Testing

@testable import BlindRank

/// A study that the program of version 0.1.0 made and three annotators filled: three items of the
/// sample, three systems.
///
/// simulated-1 came with the file. kim submitted item 1; submitted item 3 with a note, undid that
/// and submitted it otherwise; skipped item 2; revised item 3, undid the revision, and opened item
/// 2 once more. lee submitted item 2 and left item 3 half done.
struct FirstVersionStudy {
  let folder: StudyFolder
  let path: String

  /// - Parameters:
  ///   - edit: done to the file behind the program's back, with nothing to prevent it.
  ///   - sealingAs: the protocol for which all judgments are sealed anew, nil to leave the seals.
  init(edit: String = "", sealingAs judgingProtocol: JudgingProtocol? = nil) throws {
    folder = try StudyFolder()
    path = folder.file("old.blindrank")
    let fixture = try #require(
      Bundle.module.url(
        forResource: "study-0.1.0", withExtension: "blindrank", subdirectory: "Fixtures"))
    try bytes(of: fixture.path).write(to: URL(fileURLWithPath: path))
    guard !edit.isEmpty else { return }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write {
      try $0.execute(sql: "DROP TRIGGER judgment_is_final; DROP TRIGGER judgment_stays; " + edit)
      guard let judgingProtocol else { return }
      try Self.seal($0, judgingProtocol)
    }
    try queue.close()
  }

  private static func seal(_ database: Database, _ judgingProtocol: JudgingProtocol) throws {
    var seal = FirstSeal.origin(
      of: Study(
        title: "", seed: 20_230_424, rules: JudgingRules(judgingProtocol),
        criteria: [Criterion(name: "Overall")]),
      try SQLiteStudyStore.systems(database))
    for row in try Row.fetchAll(database, sql: "SELECT * FROM judgment ORDER BY id") {
      let judgment = FirstStudy.spelled(row)
      seal = try #require(FirstSeal.seal(judgment, after: seal))
      try database.execute(
        sql: "UPDATE judgment SET seal = ? WHERE id = ?",
        arguments: [Data(seal.bytes), judgment.id])
    }
  }

  func open(patience: Double = 5) throws -> SQLiteStudyStore {
    try SQLiteStudyStore(path: path, patience: patience)
  }

  /// All that is in the file.
  func bytes() throws -> Data { try bytes(of: path) }

  private func bytes(of path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
