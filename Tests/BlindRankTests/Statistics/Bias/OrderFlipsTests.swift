import Testing

@testable import BlindRank

@Suite struct OrderFlipsTests {
  /// Battles of systems 0 and 1 on one item: who was shown first, and how it ended for system 0.
  private func flips(
    _ battles: [(shownFirst: Int?, outcome: Battle.Outcome)], annotators: [Int]? = nil
  ) -> OrderFlips {
    var table = BattleTable(systemCount: 2)
    for (index, battle) in battles.enumerated() {
      table.append(
        first: 0, second: 1, outcome: battle.outcome, item: 5, annotator: annotators?[index] ?? 0,
        shownFirst: battle.shownFirst)
    }
    return OrderFlips(of: table)
  }

  @Test func eachWayToEnd() {
    #expect(flips([(0, .win), (1, .win)]).sameWinner == 1)
    #expect(flips([(0, .win), (1, .loss)]).flippedToFirst == 1)
    #expect(flips([(0, .loss), (1, .win)]).flippedToSecond == 1)
    #expect(flips([(0, .loss), (1, .tie)]).oneTie == 1)
    #expect(flips([(1, .bothBad), (0, .tie)]).bothTies == 1)
  }

  @Test func onlyTheSamePairByTheSameAnnotatorInBothOrders() {
    #expect(flips([(0, .win), (0, .win)]).count == 0)
    #expect(flips([(0, .win), (nil, .win)]).count == 0)
    #expect(flips([(0, .win), (1, .win)], annotators: [0, 1]).count == 0)
    // Two in one order and one in the other: one pair of verdicts, of the first in each.
    let three = flips([(0, .win), (0, .tie), (1, .win)])
    #expect(three.count == 1 && three.sameWinner == 1)
  }

  @Test func whichSideTheRowIsSeenFromDoesNotMatter() {
    var table = BattleTable(systemCount: 2)
    table.append(first: 0, second: 1, outcome: .win, item: 1, annotator: 0, shownFirst: 0)
    table.append(first: 1, second: 0, outcome: .loss, item: 1, annotator: 0, shownFirst: 1)
    #expect(OrderFlips(of: table).sameWinner == 1)
  }

  @Test func ratesAreOfThoseDecidedTwice() throws {
    let flips = flips([
      (0, .win), (1, .win), (0, .win), (1, .loss), (0, .tie), (1, .loss), (0, .win), (1, .win),
    ])
    #expect(flips.count == 4 && flips.decided == 3 && flips.p == 1)
    #expect(abs(try #require(flips.consistency) - 2.0 / 3) < 1e-12)
    #expect(flips.consistencyInterval == wilsonInterval(successes: 2, trials: 3))
    let none = self.flips([])
    #expect(none.consistency == nil && none.consistencyInterval == nil && none.p == 1)
  }
}
