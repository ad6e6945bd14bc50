import Foundation

@testable import BlindRank

/// A folder that goes away with the test.
final class StudyFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "blindrank-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
  var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// A small study in a file of its own.
struct TestStudy {
  let folder: StudyFolder
  let path: String

  /// - Parameters:
  ///   - missing: the items that the first system did not answer.
  ///   - references: by an item's number.
  ///   - respond: a system's name and an item's number → the response.
  init(
    items: Int = 6, systems: [String] = ["Alpaca", "Vicuna", "ChatGPT"], missing: [Int] = [],
    rules: JudgingRules = JudgingRules(), criteria: [String] = [], seed: UInt64 = 3,
    order: ItemOrder = .shuffled, references: [Int: String] = [:],
    respond: (String, Int) -> String = { "Response of \($0) to \($1)" },
    rankings: [ImportedRanking] = []
  ) throws {
    folder = try StudyFolder()
    path = folder.file("test.blindrank")
    try SQLiteStudyWriter.create(at: path, process: 1) { writer in
      try writer.write(
        Study(
          title: "Test", seed: seed, rules: rules, order: order,
          criteria: criteria.map { Criterion(name: $0) }))
      for (index, name) in systems.enumerated() {
        try writer.write(System(id: SystemID(index + 1), name: name))
      }
      for item in 1...items {
        try writer.write(
          Item(
            id: ItemID(item), key: "q\(item)", turns: ["Instruction \(item)"],
            skill: item % 2 == 0 ? "Math" : "Writing", difficulty: item,
            reference: references[item]))
        for system in 1...systems.count where !(missing.contains(item) && system == 1) {
          try writer.write(
            Response(
              item: ItemID(item), system: SystemID(system),
              turns: [respond(systems[system - 1], item)]))
        }
      }
      for ranking in rankings { try writer.write(ranking) }
    }
  }

  /// The study as a store, which keeps the folder: what has no file any more is not written to.
  func open() throws -> SQLiteStudyStore {
    let store = try SQLiteStudyStore(path: path)
    OpenStudies.keep(folder, for: store)
    return store
  }
}

/// The folders of studies that are open, though their tests may have let go of them.
private enum OpenStudies {
  private static let lock = NSLock()
  private nonisolated(unsafe) static var folders: [(folder: StudyFolder, store: WeakStore)] = []
  private static let atEnd: Void = { atexit { OpenStudies.folders = [] } }()

  private struct WeakStore {
    weak var store: SQLiteStudyStore?
  }

  static func keep(_ folder: StudyFolder, for store: SQLiteStudyStore) {
    lock.withLock {
      _ = atEnd
      folders.removeAll { $0.store.store == nil }
      folders.append((folder, WeakStore(store: store)))
    }
  }
}

func moment(_ seconds: Int64) -> Timestamp { Timestamp(milliseconds: seconds * 1000) }
