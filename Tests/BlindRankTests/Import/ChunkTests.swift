import Foundation
import Testing

@testable import BlindRank

/// Reading in chunks must not show: wherever one ends, the records are the same.
struct ImportChunkTests {
  @Test func everyChunkSizeGivesTheSameRecords() throws {
    let folder = Fixtures.folder
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where !name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      let whole = recordsAndProblems(in: path)
      #expect(!whole.isEmpty)
      for chunkSize in Array(1...40) + [64, 100, 255, 256, 257] {
        #expect(recordsAndProblems(in: path, chunkSize: chunkSize) == whole, "\(name) \(chunkSize)")
      }
    }
  }

  @Test func everyBoundaryInTrickyTextsGivesTheSameRecords() throws {
    let folder = try TemporaryFolder()
    let texts = [
      "\u{FEFF}{\"a\": \"\\\\\\\"é\\n😀\"}\r\n\n{\"b\": [\"]\", {\"c\": \"}\"}]}\n{\"cut\": \"",
      " [ {\"a\": \"\\\\\\\"]é\\u00e9\"} ,\r\n\n {\"b\": [[\"]\"], {\"c\": \"}\"}]},null, 12 ]  ",
      "\u{FEFF}a;\"b;\"\"\"\r\n\"x\"\"\r\ny\";z\r\n\r\n\"\";\"é\"\n1;2;3\n\"end;",
    ]
    for text in texts {
      let path = try folder.write(text, to: "file")
      let whole = recordsAndProblems(in: path)
      #expect(whole.count > 2)
      for chunkSize in 1...text.utf8.count {
        #expect(recordsAndProblems(in: path, chunkSize: chunkSize) == whole, "\(chunkSize)")
      }
    }
  }
}
