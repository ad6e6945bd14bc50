import BlindRank
import Testing

@testable import BlindRankCLI

@Suite struct JudgingBriefTests {
  private func names(
    _ judgingProtocol: JudgingProtocol, criteria: [String], judgesCriteria: Bool
  ) -> [String] {
    let brief = JudgingBrief(
      title: "T", annotator: "kim", judgingProtocol: judgingProtocol,
      judgesCriteria: judgesCriteria, about: nil, instructions: nil,
      criteria: criteria.map { Criterion(name: $0) })
    let each = criteria.indices.map { Aspect.criterion(CriterionID($0 + 1)) }
    return ((judgesCriteria ? each : []) + [.overall, .guess]).map(brief.name)
  }

  /// A criterion may be called “Better”: the whole is called so only where it is judged alone.
  @Test func noTwoVerdictsAreCalledTheSame() {
    #expect(names(.pairwise, criteria: [], judgesCriteria: true) == ["Better", "Guess"])
    #expect(names(.pairwise, criteria: ["Better"], judgesCriteria: false) == ["Better", "Guess"])
    #expect(
      names(.pairwise, criteria: ["Better", "Short"], judgesCriteria: true)
        == ["Better", "Short", "Overall", "Guess"])
    #expect(
      names(.ranking, criteria: ["Better"], judgesCriteria: true) == ["Better", "Overall", "Guess"])
    #expect(names(.ranking, criteria: [], judgesCriteria: false) == ["Overall", "Guess"])
  }
}
