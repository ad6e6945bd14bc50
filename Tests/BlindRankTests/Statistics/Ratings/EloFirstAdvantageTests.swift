import Foundation
import Testing

@testable import BlindRank

@Suite struct EloFirstAdvantageTests {
  private let parameters = EloParameters(factor: 4)

  /// Battles of systems 100 points apart, where being shown first is worth so many.
  private func battles(_ count: Int, worth points: Double, sides: Int = 1) -> BattleTable {
    var random = OrderingGenerator(seed: 9, ordering: 0)
    var table = BattleTable(systemCount: 3)
    for item in 0..<count {
      let one = random.next(below: 3)
      let other = (one + 1 + random.next(below: 2)) % 3
      let lead = Double(other - one) * 100 + points
      let wins =
        Double(random.next(below: 1 << 30)) / Double(1 << 30) < 1 / (1 + pow(10, -lead / 400))
      table.append(
        first: one, second: other, outcome: wins ? .win : .loss, item: item, annotator: 0,
        shownFirst: sides > 0 ? one : other)
    }
    return table
  }

  @Test func itIsFoundAgain() throws {
    for worth in [-80.0, 0, 150] {
      let found = EloFirstAdvantage(of: battles(6000, worth: worth), parameters: parameters)
      // A standard error is about 400 / ln 10 / √(6000 / 4) = 4.5 points.
      let points = try #require(found.points)
      #expect(abs(points - worth) < 15)
      #expect(found.battleCount == 6000 && found.parameters.firstAdvantage == points)
      #expect(abs(try #require(found.score) - 1 / (1 + pow(10, -points / 400))) < 1e-12)
    }
  }

  @Test func withItNothingIsUnexpected() throws {
    let battles = battles(300, worth: 60)
    let found = EloFirstAdvantage(of: battles, parameters: parameters)
    #expect(abs(EloPass(battles.all, of: battles, found.parameters).surplusOfFirst) < 1e-6)
    #expect(EloPass(battles.all, of: battles, parameters).surplusOfFirst > 5)
  }

  @Test func theOtherSideShownFirstMirrorsIt() throws {
    let found = [1, -1].map {
      EloFirstAdvantage(of: battles(300, worth: 60, sides: $0), parameters: parameters).points
    }
    #expect(abs(try #require(found[0]) + (try #require(found[1]))) < 1e-5)
  }

  @Test func itCountsInTheExpectedScoreOnly() {
    let battles = eloTable([[0, 1, 2]], systemCount: 2)
    let ratings = EloRatings(
      of: battles, parameters: EloParameters(factor: 32, firstAdvantage: 400)
    ).ratings
    #expect(largestDifference(ratings, [1000 + 32 / 11, 1000 - 32 / 11]) < 1e-10)
    let second = EloRatings(
      of: battles, parameters: EloParameters(factor: 32, firstAdvantage: -400)
    ).ratings
    #expect(largestDifference(second, [1000 + 320 / 11, 1000 - 320 / 11]) < 1e-10)
  }

  @Test func whatCannotBeEstimatedIsNil() {
    let always = eloTable([[0, 1, 2], [1, 0, 2], [0, 1, 2]], systemCount: 2)
    let never = eloTable([[0, 1, 0], [1, 0, 0]], systemCount: 2)
    var unknown = BattleTable(systemCount: 2)
    unknown.append(first: 0, second: 1, outcome: .win, item: 0, annotator: 0)
    for table in [always, never, unknown, BattleTable(systemCount: 2)] {
      let found = EloFirstAdvantage(of: table, parameters: parameters)
      #expect(found.points == nil && found.score == nil && found.parameters.firstAdvantage == 0)
    }
    #expect(EloFirstAdvantage(of: unknown, parameters: parameters).battleCount == 0)
  }

  @Test func tiesAreNoAdvantage() {
    let ties = eloTable([[0, 1, 1], [1, 0, 1]], systemCount: 2)
    let found = EloFirstAdvantage(of: ties, parameters: parameters)
    #expect(found.points == 0 && found.score == 0.5)
  }
}
