import Foundation
import GRDB
import Testing

@testable import BlindRank

@Suite struct StudyFileTests {
  @Test func whatIsWrittenIsRead() throws {
    let test = try TestStudy(items: 3, missing: [2])
    let store = try test.open()
    #expect(try store.study() == Study(title: "Test", seed: 3))
    #expect(try store.systems().map(\.name) == ["Alpaca", "Vicuna", "ChatGPT"])
    #expect(try store.itemCount() == 3)
    #expect(try store.incompleteItems() == [ItemID(2): [SystemID(2), SystemID(3)]])
    #expect(try store.responses(to: ItemID(2)).map(\.system.rawValue) == [2, 3])
    #expect(try store.item(ItemID(3)).instruction == "Instruction 3")
  }

  @Test func theStudyIsOneFile() throws {
    let test = try TestStudy()
    #expect(try test.folder.contents == ["test.blindrank"])
    do {
      let store = try test.open()
      _ = try store.annotator(named: "kim", kind: .human)
    }
    // Nothing is left beside it when the last program has closed it.
    #expect(try test.folder.contents == ["test.blindrank"])
    #expect(try test.open().annotators().map(\.name) == ["kim"])
  }

  @Test func commitsReachTheDisk() throws {
    let store = try TestStudy().open()
    let synchronous = try store.queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    let journal = try store.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(synchronous == 2 && journal == "wal")
  }

  @Test func turnsKeepTheirOrder() throws {
    let folder = try StudyFolder()
    try SQLiteStudyWriter.create(at: folder.file("a"), process: 1) { writer in
      try writer.write(Study(title: "Turns", seed: 1))
      try writer.write(System(id: SystemID(1), name: "S"))
      try writer.write(Item(id: ItemID(1), key: "1", turns: ["first", "second", "third"]))
      try writer.write(Response(item: ItemID(1), system: SystemID(1), turns: ["a", "", "c"]))
    }
    let store = try SQLiteStudyStore(path: folder.file("a"))
    #expect(try store.item(ItemID(1)).turns == ["first", "second", "third"])
    #expect(try store.responses(to: ItemID(1)).first?.turns == ["a", "", "c"])
  }

  @Test func removedItemsLeaveNoGap() throws {
    let folder = try StudyFolder()
    try SQLiteStudyWriter.create(at: folder.file("a"), process: 1) { writer in
      try writer.write(Study(title: "Gaps", seed: 1))
      try writer.write(System(id: SystemID(1), name: "S"))
      for id in 1...5 {
        try writer.write(Item(id: ItemID(id), key: "q\(id)", turns: ["\(id)"]))
        try writer.write(Response(item: ItemID(id), system: SystemID(1), turns: ["to \(id)"]))
      }
      let renumbered = try writer.removeItems([ItemID(1), ItemID(4)])
      #expect(renumbered == [ItemID(2): ItemID(1), ItemID(3): ItemID(2), ItemID(5): ItemID(3)])
    }
    let store = try SQLiteStudyStore(path: folder.file("a"))
    #expect(try store.itemCount() == 3)
    #expect(try (1...3).map { try store.item(ItemID($0)).key } == ["q2", "q3", "q5"])
    #expect(try store.responses(to: ItemID(3)).first?.turns == ["to 5"])
  }

  @Test func aFailedStudyLeavesNothing() throws {
    struct Stop: Error {}
    let folder = try StudyFolder()
    #expect(throws: BlindRankError.self) {
      try SQLiteStudyWriter.create(at: folder.file("a"), process: 1) { writer in
        try writer.write(Study(title: "Half", seed: 1))
        throw Stop()
      }
    }
    #expect(try folder.contents == [])
  }

  @Test func aStudyIsNeverOverwritten() throws {
    let test = try TestStudy()
    let before = try Data(contentsOf: URL(fileURLWithPath: test.path))
    #expect(throws: BlindRankError.studyExists(path: test.path)) {
      try SQLiteStudyWriter.create(at: test.path, process: 1) { _ in }
    }
    // Not even one that appears while the new one is being made.
    let path = test.folder.file("late")
    #expect(throws: BlindRankError.studyExists(path: path)) {
      try SQLiteStudyWriter.create(at: path, process: 1) { _ in
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
  }

  /// What a program that was killed left of a study removed since would be read into the new one.
  @Test(arguments: ["-wal", "-shm"]) func nothingIsMadeBesideTheRestOfAnother(
    _ ending: String
  ) throws {
    let folder = try StudyFolder()
    let path = folder.file("study")
    try Data("rest".utf8).write(to: URL(fileURLWithPath: path + ending))
    let error = #expect(throws: BlindRankError.self) {
      try SQLiteStudyWriter.create(at: path, process: 1) { _ in }
    }
    #expect(error?.description.contains("“\(path)\(ending)” is left of a study") == true)
    #expect(try folder.contents == ["study" + ending])
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let folder = try StudyFolder()
    let path = folder.file("no/such/study")
    #expect(
      throws: BlindRankError.storage(
        path: path, reason: "there is no folder “\(folder.file("no/such"))”")
    ) {
      try StudyFile.create(at: path, process: 1) { _ in }
    }
  }

  @Test func otherFilesAreNoStudies() throws {
    let folder = try StudyFolder()
    #expect(throws: BlindRankError.noStudy(path: folder.file("no"))) {
      try SQLiteStudyStore(path: folder.file("no"))
    }
    let texts = ["", "hello", String(repeating: "x", count: 10_000)]
    for (index, text) in texts.enumerated() {
      let path = folder.file("\(index)")
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: BlindRankError.notAStudy(path: path)) { try SQLiteStudyStore(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text.utf8))
    }
    let path = folder.file("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(throws: BlindRankError.notAStudy(path: path)) { try SQLiteStudyStore(path: path) }
  }

  @Test func aLaterVersionsFileIsLeftAlone() throws {
    let test = try TestStudy()
    try DatabaseQueue(path: test.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 later')")
    }
    #expect(throws: BlindRankError.studyTooNew(path: test.path)) { try test.open() }
  }

  @Test(arguments: [
    "", " kim", "kim ", "a\tb", "a\u{1b}[31m", "\u{202e}kim", String(repeating: "k", count: 65),
  ])
  func unusableNamesAreRefused(_ name: String) throws {
    let store = try TestStudy().open()
    #expect(throws: BlindRankError.invalidAnnotatorName(name)) {
      try store.annotator(named: name, kind: .human)
    }
  }
}
