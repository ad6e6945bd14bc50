import BlindRank
import Foundation
import Testing

/// What a writer is to write, kept as a file of `Fixtures/golden`, without the program's version.
///
/// A missing one is written, and all are with `BLINDRANK_RECORD_SNAPSHOTS=1`. Either fails the
/// test: what was only recorded has not been looked at.
struct GoldenFile {
  let name: String

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/golden").standardizedFileURL
  private static let isRecording =
    ProcessInfo.processInfo.environment["BLINDRANK_RECORD_SNAPSHOTS"] == "1"

  /// Fails the test unless the file says the same.
  func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let actual = text.replacing("blindrank \(blindRankVersion)", with: "blindrank")
    let url = Self.folder.appendingPathComponent(name)
    guard !Self.isRecording, let data = try? Data(contentsOf: url) else {
      try FileManager.default.createDirectory(
        at: Self.folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
      Issue.record(
        "recorded \(url.path): look at it, then run again", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    let lines = [expected, actual].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let first = zip(lines[0], lines[1]).first { $0 != $1 }
    #expect(
      expected.utf8.elementsEqual(actual.utf8),
      "\(name), first difference: \(first.map { "- \($0)\n+ \($1)" } ?? "its length")\n\(actual)",
      sourceLocation: sourceLocation)
  }
}
