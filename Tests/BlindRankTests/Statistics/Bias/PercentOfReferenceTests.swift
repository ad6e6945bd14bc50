import Testing

@testable import BlindRank

@Suite struct PercentOfReferenceTests {
  private typealias Scores = PercentOfReference.Scores

  /// (8 + 6) / (10 + 5), not the mean of 80 and 120 %.
  @Test func sumsAreDividedAndUnreadableRowsDropped() throws {
    let percent = try #require(
      PercentOfReference(of: [
        Scores(system: 8, reference: 10), Scores(system: nil, reference: 9),
        Scores(system: 6, reference: 5), Scores(system: 7, reference: nil),
        Scores(system: .nan, reference: 1),
      ]))
    #expect(abs(percent.percent - 1400.0 / 15) < 1e-12)
    #expect(percent.count == 2 && percent.dropped == 3)
  }

  @Test func nothingToDivideByIsNil() {
    #expect(PercentOfReference(of: []) == nil)
    #expect(PercentOfReference(of: [Scores(system: 1, reference: 0)]) == nil)
  }

  @Test func bySkill() {
    let percents = PercentOfReference.byGroup([
      (group: "Math", scores: Scores(system: 4, reference: 8)),
      (group: "Art", scores: Scores(system: 9, reference: 9)),
      (group: "Math", scores: Scores(system: 8, reference: 8)),
      (group: "Law", scores: Scores(system: nil, reference: 8)),
    ])
    #expect(percents.keys.sorted() == ["Art", "Math"])
    #expect(percents["Math"]?.percent == 75 && percents["Art"]?.percent == 100)
  }
}
