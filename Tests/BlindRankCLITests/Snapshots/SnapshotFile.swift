import Foundation
import Testing

/// A snapshot kept beside the tests.
///
/// A missing one is written, and all are with `BLINDRANK_RECORD_SNAPSHOTS=1`. Either fails the
/// test: what was only recorded has not been looked at.
struct SnapshotFile {
  let name: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Frames")
  private static let isRecording =
    ProcessInfo.processInfo.environment["BLINDRANK_RECORD_SNAPSHOTS"] == "1"

  private var url: URL { Self.folder.appendingPathComponent(name + ".txt") }

  /// The names of all files there are.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt")
    }.map { String($0.dropLast(4)) }
  }

  /// Fails the test unless the file says the same.
  func check(_ snapshot: Snapshot, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let actual = snapshot.text
    guard !Self.isRecording, let data = try? Data(contentsOf: url) else {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
      Issue.record(
        "recorded \(url.path): look at it, then run again", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    if Snapshot.same(expected, actual) { return }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("blindrank-snapshots")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let seen = folder.appendingPathComponent(name + ".txt")
    try Data(actual.utf8).write(to: seen)
    Issue.record(
      """
      \(name) differs; the frame as it is now: \(seen.path)
      \(Snapshot.difference(expected: expected, actual: actual))
      """, sourceLocation: sourceLocation)
  }
}
