import Testing

@testable import BlindRank

@Suite struct MajorityVotesTests {
  private func battle(
    _ outcome: Battle.Outcome, comparison: Int = 1, voter: Int = 1, shownFirst: Int? = 1,
    isTurned: Bool = false
  ) -> Battle {
    Battle(
      first: SystemID(isTurned ? 2 : 1), second: SystemID(isTurned ? 1 : 2),
      outcome: isTurned ? outcome.reversed : outcome, item: ItemID(9),
      comparison: ComparisonID(comparison), annotator: AnnotatorID(voter),
      shownFirst: shownFirst.map { SystemID($0) })
  }

  @Test(
    arguments: [
      ([.win], .win), ([.win, .win, .loss], .win), ([.win, .loss], .tie),
      ([.win, .loss, .tie], .tie), ([.win, .win, .loss, .loss], .tie), ([.win, .win, .tie], .win),
      ([.win, .win, .loss, .tie], .tie), ([.bothBad, .bothBad, .win], .bothBad),
      ([.bothBad, .tie, .win], .tie), ([.loss, .loss, .bothBad], .loss),
      ([.tie, .tie, .loss], .tie),
    ] as [([Battle.Outcome], Battle.Outcome)])
  func moreThanHalf(_ votes: [Battle.Outcome], _ outcome: Battle.Outcome) {
    #expect(votes.map { battle($0) }.majorities.map(\.outcome) == [outcome])
    // The side a vote is seen from does not matter.
    let mixed = votes.enumerated().map { battle($1, isTurned: $0 % 2 == 1) }
    #expect(mixed.majorities.map(\.outcome) == [outcome])
  }

  @Test func comparisonsAreApartAndKeepTheirOrder() {
    let battles = [
      battle(.win, comparison: 2), battle(.loss, comparison: 1), battle(.win, comparison: 2),
    ].majorities
    #expect(battles.map(\.comparison.rawValue) == [2, 1])
    #expect(battles.map(\.outcome) == [.win, .loss] && battles[0].item == ItemID(9))
    #expect([Battle]().majorities.isEmpty)
  }

  @Test func whoWasShownFirstIsKeptWhereAllAgree() {
    #expect([battle(.win), battle(.win, voter: 2)].majorities[0].shownFirst == SystemID(1))
    #expect(
      [battle(.win), battle(.win, voter: 2, shownFirst: 2)].majorities[0].shownFirst == nil)
  }

  @Test func eachIsAsItIs() {
    let battles = [battle(.win), battle(.loss)]
    #expect(Votes.each.count(battles) == battles && Votes.majority.count(battles).count == 1)
  }
}
