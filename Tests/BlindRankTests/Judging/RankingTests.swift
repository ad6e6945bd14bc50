import Testing

@testable import BlindRank

@Suite struct RankingTests {
  @Test func keepsRanksAsGiven() throws {
    #expect(try Ranking(ranks: [5, 2, 2, 4], slots: 4, scale: 5).ranks == [5, 2, 2, 4])
  }

  @Test(arguments: [[1, 2, 3], [1, 2, 3, 6], [0, 1, 2, 3], [], [1, 2, 3, 4, 5]])
  func refusesWhatIsNoRanking(_ ranks: [Int]) {
    #expect(throws: BlindRankError.invalidRanking(slots: 4, ranks: ranks, scale: 5)) {
      try Ranking(ranks: ranks, slots: 4, scale: 5)
    }
  }

  @Test func draftReadsAsASentence() {
    var draft = DraftRanking(slots: 4)
    #expect(draft.sentence == "" && draft.isEmpty && draft.unranked.count == 4)
    draft[Slot(0)] = 2
    draft[Slot(2)] = 1
    draft[Slot(3)] = 2
    #expect(draft.sentence == "C > A = D")
    #expect(draft.unranked == [Slot(1)] && !draft.isComplete)
    draft[Slot(1)] = 5
    #expect(draft.sentence == "C > A = D > B" && draft.isComplete)
  }

  @Test func everyPairOfARankingIsABattle() throws {
    // Slot A is system 3, B is 1, C is 2; ranked A 1, B 2, C 2.
    let judgment = Judgment(
      annotator: AnnotatorID(1), action: .submit,
      presentation: Presentation(
        comparison: ComparisonID(9), item: ItemID(9),
        slots: [SystemID(3), SystemID(1), SystemID(2)]),
      verdict: .ranking(try Ranking(ranks: [1, 2, 2], slots: 3, scale: 5)),
      started: Timestamp(milliseconds: 0), submitted: Timestamp(milliseconds: 1))
    #expect(
      judgment.battles.map { [$0.first.rawValue, $0.second.rawValue] } == [
        [1, 2], [1, 3], [2, 3],
      ])
    #expect(judgment.battles.map(\.outcome) == [.tie, .loss, .loss])
  }

  @Test func skipsAndWithdrawalsAreNoTies() {
    for verdict in [Verdict.skipped(reason: ""), .withdrawn] {
      let judgment = Judgment(
        annotator: AnnotatorID(1), action: .skip,
        presentation: Presentation(
          comparison: ComparisonID(1), item: ItemID(1), slots: [SystemID(1), SystemID(2)]),
        verdict: verdict, started: Timestamp(milliseconds: 0), submitted: Timestamp(milliseconds: 0)
      )
      #expect(judgment.battles.isEmpty)
    }
  }
}
