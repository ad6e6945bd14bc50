import Testing

@testable import BlindRank

/// Against Google's rouge-score; the fixture says how.
@Suite struct RougeLTests {
  private struct Oracle: Decodable {
    struct Case: Decodable {
      let reference: String
      let response: String
      let precision: Double
      let recall: Double
      let f: Double
    }
    let cases: [Case]
  }

  @Test func agreesWithRougeScore() throws {
    let cases = try fixture("rouge_l", as: Oracle.self).cases
    #expect(cases.count == 23)
    for one in cases {
      let reference = try #require(RougeL.Reference(one.reference))
      let rouge = RougeL(of: one.response, with: reference)
      #expect(abs(rouge.precision - one.precision) < 1e-12, "\(one.reference)")
      #expect(abs(rouge.recall - one.recall) < 1e-12, "\(one.reference)")
      #expect(abs(rouge.fMeasure - one.f) < 1e-12, "\(one.reference)")
    }
  }

  /// The bits against the table that everyone knows.
  @Test func theSubsequenceIsTheLongest() {
    var generator = SeededGenerator(seed: 5, purpose: ["subsequence"])
    for _ in 0..<200 {
      let kinds = 1 + generator.next(below: 12)
      func text(_ most: Int) -> [Substring] {
        (0..<generator.next(below: most)).map { _ in Substring("w\(generator.next(below: kinds))") }
      }
      let (one, other) = (text(200), text(150))
      var row = Array(repeating: 0, count: other.count + 1)
      for word in one {
        var diagonal = 0
        for (place, candidate) in other.enumerated() {
          let above = row[place + 1]
          row[place + 1] = word == candidate ? diagonal + 1 : max(above, row[place])
          diagonal = above
        }
      }
      #expect(CommonSubsequence(of: one).length(with: other) == row.last)
    }
  }

  @Test func aReferenceWithoutWordsIsNone() {
    #expect(RougeL.Reference("") == nil && RougeL.Reference("… 数 —") == nil)
  }
}
