import Foundation
import Testing

@testable import BlindRank

/// Whatever bytes a file holds, there are records or findings, and never a crash.
struct ImportFuzzTests {
  /// Bytes that mean something in one of the layouts, so that random ones get far.
  private static let telling =
    Array("{}[]\":,\\;\t\r\n ud8e1.-ntf\"{}[]".utf8) + [0, 0xC3, 0xEF, 0xFF]

  @Test func randomBytesGiveRecordsOrFindings() throws {
    let folder = try TemporaryFolder()
    var generator = SplitMix(state: 1)
    for _ in 0..<1500 {
      let start =
        [[], Array("{\"".utf8), Array("[{".utf8), Array("a,b\n".utf8)]
        .randomElement(using: &generator) ?? []
      let bytes =
        start
        + (0..<Int.random(in: 0...60, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? UInt8.random(in: 0...255, using: &generator)
            : Self.telling.randomElement(using: &generator) ?? 0
        }
      let path = try folder.write(bytes, to: "file")
      let whole = recordsAndProblems(in: path)
      let chunkSize = Int.random(in: 1...8, using: &generator)
      #expect(recordsAndProblems(in: path, chunkSize: chunkSize) == whole, "\(bytes)")
      #expect(!whole.isEmpty || isEmptyList(bytes) || isHeader(bytes), "\(bytes)")
    }
  }

  @Test func editedFixturesImportOrSayWhy() throws {
    let sessions: [(items: String?, systems: [String], judgments: String?)] = [
      ("wizardlm.jsonl", ["answers-one.jsonl", "answers-two.csv"], "rankings.jsonl"),
      (nil, ["alpaca-eval-one.json", "alpaca-eval-two.json"], nil),
      ("fastchat-questions.jsonl", ["fastchat-answers.jsonl", "guanaco-generations.jsonl"], nil),
      ("mtbench-questions.jsonl", ["mtbench-answers.jsonl", "mtbench-answers.jsonl"], nil),
    ]
    let folder = try TemporaryFolder()
    var generator = SplitMix(state: 2)
    for round in 0..<2000 {
      let files = sessions[round % sessions.count]
      var session = SessionFile()
      let edited = { (name: String, place: String) throws -> SessionFile.Source in
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Fixtures.folder + "/" + name)))
        for _ in 0..<max(0, Int.random(in: -4...2, using: &generator)) {
          Self.edit(&bytes, &generator)
        }
        return .init(path: try folder.write(bytes, to: place))
      }
      session.items = try files.items.map { try edited($0, "items") }
      session.systems = try zip(["One", "Two"], files.systems).map {
        .init(name: $0, responses: try edited($1, $0))
      }
      session.judgments = try files.judgments.map { try edited($0, "judgments") }
      session.missing = MissingPolicy.allCases[round % 3]
      let outcome = try BlindRankTests.outcome(of: session, in: folder.path)
      #expect(outcome.study.breaches == [])
      if let report = outcome.report {
        #expect(report.items == outcome.study.items.count)
        #expect(report.responses == outcome.study.responses.count)
        #expect(report.rankings == outcome.study.rankings.count)
      } else {
        #expect(outcome.findings.contains { $0.contains(": error: ") })
      }
    }
  }

  private static func edit(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes[place] = telling.randomElement(using: &generator) ?? 0
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(telling.randomElement(using: &generator) ?? 0, at: place)
    case 3: bytes.removeLast(bytes.count - place)
    case 4...6: bytes[place] = UInt8.random(in: 0x30...0x7A, using: &generator)
    default: bytes.insert(contentsOf: bytes[..<place], at: place)
    }
  }

  private func isEmptyList(_ bytes: [UInt8]) -> Bool {
    bytes.first { !$0.isBlank } == UInt8(ascii: "[")
  }

  /// A table of nothing but a header is told from an empty file only by the import.
  private func isHeader(_ bytes: [UInt8]) -> Bool {
    ![UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes.first { !$0.isBlank })
  }
}
