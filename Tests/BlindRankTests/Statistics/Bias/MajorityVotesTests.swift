import Testing

@testable import BlindRank

@Suite struct MajorityVotesTests {
  private func battle(
    _ outcome: Battle.Outcome, item: Int = 1, voter: Int = 1, shownFirst: Int? = 1,
    isTurned: Bool = false
  ) -> Battle {
    Battle(
      first: SystemID(isTurned ? 2 : 1), second: SystemID(isTurned ? 1 : 2),
      outcome: isTurned ? outcome.reversed : outcome, item: ItemID(item),
      annotator: AnnotatorID(voter), shownFirst: shownFirst.map { SystemID($0) })
  }

  private func majorities(_ battles: [Battle]) -> BattleTable {
    Votes.majority.count(BattleTable(of: battles, systemCount: 2))
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
    #expect(majorities(votes.map { battle($0) }).outcome == [outcome.rawValue])
    // The side a vote is seen from does not matter.
    let mixed = votes.enumerated().map { battle($1, isTurned: $0 % 2 == 1) }
    #expect(majorities(mixed).outcome == [outcome.rawValue])
  }

  @Test func itemsAreApartAndKeepTheirOrder() {
    let battles = majorities([battle(.win, item: 2), battle(.loss), battle(.win, item: 2)])
    #expect(battles.item == [1, 0])
    #expect(battles.outcome == [Battle.Outcome.win, .loss].map(\.rawValue))
    #expect(majorities([]).count == 0)
  }

  @Test func whoWasShownFirstIsKeptWhereAllAgree() {
    #expect(majorities([battle(.win), battle(.win, voter: 2)]).shownFirst == [0])
    let turned = battle(.win, voter: 2, isTurned: true)
    #expect(majorities([battle(.win), turned]).shownFirst == [0])
    #expect(majorities([battle(.win), battle(.win, voter: 2, shownFirst: 2)]).shownFirst == [-1])
    #expect(majorities([battle(.win), battle(.win, voter: 2, shownFirst: nil)]).shownFirst == [-1])
  }

  @Test func eachIsAsItIs() {
    let battles = BattleTable(of: [battle(.win), battle(.loss)], systemCount: 2)
    #expect(Votes.each.count(battles) == battles && Votes.majority.count(battles).count == 1)
  }
}
