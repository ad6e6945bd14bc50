import Testing

@testable import BlindRank
@testable import BlindRankCLI

/// What is told of the files that were imported.
@Suite struct ImportListingTests {
  private func files(_ count: Int) -> [JudgmentImport.Report.File] {
    (1...count).map {
      .init(path: "\($0).jsonl", format: $0 == 1 ? "reviews" : "arena", records: 10, judgments: 10)
    }
  }

  @Test func aLineAFile() {
    #expect(
      ImportCommand.listing(of: files(2))
        == ["1.jsonl: reviews, 10 records", "2.jsonl: arena, 10 records"])
  }

  @Test func manyFilesAreTakenTogetherByFormat() {
    #expect(
      ImportCommand.listing(of: files(56))
        == ["55 files: arena, 550 records", "1 file: reviews, 10 records"])
  }
}
