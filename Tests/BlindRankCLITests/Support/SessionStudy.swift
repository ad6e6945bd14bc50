import BlindRank
import Foundation

/// A small study in a file of its own, which goes away with the test.
///
/// The responses tell the systems apart without naming them: ChatGPT's are round, Guanaco's
/// square, Alpaca's flat.
final class SessionStudy {
  let path: String
  private let folder: String
  private static let systems = [
    (name: "ChatGPT", shape: "round"), (name: "Guanaco", shape: "square"),
    (name: "Alpaca", shape: "flat"),
  ]

  init(
    _ judgingProtocol: JudgingProtocol, items: Int = 4, criteria: [String] = [],
    verdicts: VerdictScope? = nil, asksForSource: Bool = false, advances: Bool = false
  ) throws {
    folder = NSTemporaryDirectory() + "blindrank-session-" + UUID().uuidString
    path = folder + "/test.blindrank"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let systems = Self.systems.prefix(judgingProtocol == .ranking ? 3 : 2)
    let rules = JudgingRules(
      judgingProtocol, verdicts: verdicts,
      target: judgingProtocol == .guess || asksForSource ? SystemID(1) : nil,
      asksForSource: asksForSource, advances: advances)
    try StudyFile.create(at: path, process: 1) { writer in
      try writer.write(
        Study(
          title: "Test", seed: 3, rules: rules, criteria: criteria.map { Criterion(name: $0) }))
      for (index, system) in systems.enumerated() {
        try writer.write(System(id: SystemID(index + 1), name: system.name))
      }
      for item in 1...items {
        try writer.write(
          Item(
            id: ItemID(item), key: "q\(item)", turns: ["Instruction \(item)"],
            skill: item % 2 == 0 ? "Math" : "Writing", difficulty: item))
        for (index, system) in systems.enumerated() {
          try writer.write(
            Response(
              item: ItemID(item), system: SystemID(index + 1),
              turns: ["a \(system.shape) answer"]))
        }
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The study, opened as another program would.
  func open() throws -> any StudyStore { try StudyFile.open(path) }

  /// Sits somebody down at it, with a clock that stands still.
  func sit(_ name: String = "kim") throws -> JudgingTable {
    try JudgingTable(store: try StudyFile.open(path, patience: 0.05), annotator: name)
  }

  /// The judgments that count, one a line: aspect, action, verdict and what belongs to it.
  func rows() throws -> [String] { try open().standingJudgments().map(\.row) }

  /// Keeps all others from writing until `release`.
  func lock() throws -> StudyLock { try StudyLock(path, sign: folder + "/held") }
}

/// Another program that holds the study file.
final class StudyLock {
  private let process = Process()
  private let input = Pipe()

  fileprivate init(_ path: String, sign: String) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [path]
    process.standardInput = input
    try process.run()
    input.fileHandleForWriting.write(Data("begin immediate;\n.shell touch '\(sign)'\n".utf8))
    while !FileManager.default.fileExists(atPath: sign), process.isRunning { usleep(2000) }
    try FileManager.default.removeItem(atPath: sign)
  }

  func release() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
