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
      let chance = 1 / (1 + pow(10, -lead / 400))
      let wins = Double(random.next(below: 1_000_000)) < 1_000_000 * chance
      table.append(
        first: one, second: other, outcome: wins ? .win : .loss, item: item, annotator: 0,
        shownFirst: sides > 0 ? one : other)
    }
    return table
  }

  @Test func itIsFoundAgain() throws {
    for worth in [-80.0, 0, 150] {
      let found = EloFirstAdvantage(
        of: battles(3000, worth: worth), parameters: parameters, seed: 1)
      // A standard error is about 400 / ln 10 / √(3000 / 4) = 6.3 points.
      let points = try #require(found.points)
      #expect(abs(points - worth) < 20)
      #expect(found.battleCount == 3000 && found.parameters.firstAdvantage == points)
      let score = 1 / (1 + pow(10, -points / 400))
      #expect(abs(try #require(found.score) - score) < 1e-12)
    }
  }

  @Test func withItNothingIsUnexpected() throws {
    let battles = battles(300, worth: 60)
    let found = EloFirstAdvantage(of: battles, parameters: parameters, orderings: 1, seed: 1)
    var generator = OrderingGenerator(seed: 1, ordering: 0)
    let order = generator.order(of: battles.all)
    #expect(abs(EloPass(order, of: battles, found.parameters).surplusOfFirst) < 1e-3)
    #expect(EloPass(battles.all, of: battles, parameters).surplusOfFirst > 5)
  }

  @Test func theOtherSideShownFirstMirrorsIt() throws {
    let points = try [1, -1].map { sides in
      let battles = battles(300, worth: 60, sides: sides)
      return try #require(EloFirstAdvantage(of: battles, parameters: parameters, seed: 1).points)
    }
    #expect(abs(points[0] + points[1]) < 1e-3)
  }

  /// Pairs one after another: in this order the ratings would follow the advantage.
  @Test func theOrderOfTheBattlesDoesNotHideIt() throws {
    var table = BattleTable(systemCount: 2)
    for half in 0..<2 {
      for item in 0..<300 {
        table.append(
          first: half, second: 1 - half, outcome: item % 3 == 0 ? .loss : .win, item: item,
          annotator: 0, shownFirst: half)
      }
    }
    let found = EloFirstAdvantage(
      of: table, parameters: EloParameters(factor: 8), orderings: 4, seed: 1)
    // Two wins to a loss.
    #expect(abs(try #require(found.points) - 400 * log10(2)) < 5)
  }

  @Test func itCountsInTheExpectedScoreOnly() {
    let battles = eloTable([[0, 1, 2]], systemCount: 2)
    let gain = 32.0 / 11
    let ratings = EloRatings(
      of: battles, parameters: EloParameters(factor: 32, firstAdvantage: 400)
    ).ratings
    #expect(largestDifference(ratings, [1000 + gain, 1000 - gain]) < 1e-10)
    let second = EloRatings(
      of: battles, parameters: EloParameters(factor: 32, firstAdvantage: -400)
    ).ratings
    #expect(largestDifference(second, [1000 + 10 * gain, 1000 - 10 * gain]) < 1e-10)
  }

  @Test func whatCannotBeEstimatedIsNil() {
    let always = eloTable([[0, 1, 2], [1, 0, 2], [0, 1, 2]], systemCount: 2)
    let never = eloTable([[0, 1, 0], [1, 0, 0]], systemCount: 2)
    var unknown = BattleTable(systemCount: 2)
    unknown.append(first: 0, second: 1, outcome: .win, item: 0, annotator: 0)
    for table in [always, never, unknown, BattleTable(systemCount: 2)] {
      let found = EloFirstAdvantage(of: table, parameters: parameters, seed: 1)
      #expect(found.points == nil && found.score == nil && found.parameters.firstAdvantage == 0)
    }
    #expect(EloFirstAdvantage(of: unknown, parameters: parameters, seed: 1).battleCount == 0)
  }

  @Test func tiesAreNoAdvantage() {
    let ties = eloTable([[0, 1, 1], [1, 0, 1]], systemCount: 2)
    let found = EloFirstAdvantage(of: ties, parameters: parameters, seed: 1)
    #expect(found.points == 0 && found.score == 0.5)
  }
}
