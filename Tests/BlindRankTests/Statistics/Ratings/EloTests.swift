import Foundation
import Testing

@testable import BlindRank

@Suite struct EloTests {
  /// Random battles, the first system the likelier to win the smaller its number.
  private func battles(_ count: Int, systems: Int, seed: UInt64 = 7) -> [[Int]] {
    var random = OrderingGenerator(seed: seed, ordering: 0)
    return (0..<count).map { _ in
      let one = random.next(below: systems)
      let other = (one + 1 + random.next(below: systems - 1)) % systems
      let chance = random.next(below: 100)
      let least = 40 + 30 * (other - one) / systems
      return [one, other, chance < least ? 2 : chance < least + 15 ? 1 : 0]
    }
  }

  private let parameters = EloParameters(factor: 24, start: 1500, scale: 300, base: 8)

  @Test func oneBattle() {
    let battles = eloTable([[0, 1, 2]], systemCount: 3)
    let elo = EloRatings(of: battles, parameters: EloParameters(factor: 32))
    #expect(elo.ratings == [1016, 984, nil])
    #expect(elo.parameters.factor == 32 && elo.battleCount == 1)
  }

  @Test func bothBadIsATie() throws {
    var (tied, bad) = (BattleTable(systemCount: 2), BattleTable(systemCount: 2))
    for (win, rest) in [(true, Battle.Outcome.tie), (false, .tie), (false, .tie)] {
      tied.append(first: 0, second: 1, outcome: win ? .win : rest, item: 0, annotator: 0)
      bad.append(first: 0, second: 1, outcome: win ? .win : .bothBad, item: 0, annotator: 0)
    }
    let ratings = EloRatings(of: tied, parameters: parameters).ratings
    #expect(ratings == EloRatings(of: bad, parameters: parameters).ratings)
    #expect(try #require(ratings[0]) > 1500)
  }

  @Test func theFormulaWithAnyParameters() {
    let rows = battles(500, systems: 5)
    var expected = Array(repeating: 1500.0, count: 5)
    for row in rows {
      let odds = pow(8, (expected[row[1]] - expected[row[0]]) / 300)
      let gain = 24 * (Double(row[2]) / 2 - 1 / (1 + odds))
      expected[row[0]] += gain
      expected[row[1]] -= gain
    }
    let elo = EloRatings(of: eloTable(rows, systemCount: 5), parameters: parameters)
    #expect(largestDifference(elo.ratings, expected) < 1e-10)
  }

  @Test func swappingSidesChangesNothing() throws {
    let rows = battles(400, systems: 6)
    let swapped = rows.map { [$0[1], $0[0], 2 - $0[2]] }
    let one = EloRatings(of: eloTable(rows, systemCount: 6), parameters: parameters)
    let other = EloRatings(of: eloTable(swapped, systemCount: 6), parameters: parameters)
    #expect(largestDifference(one.ratings, other.ratings.compactMap { $0 }) < 1e-9)
  }

  @Test func relabellingPermutes() {
    let (rows, names) = (battles(400, systems: 6), [3, 5, 0, 1, 4, 2])
    let renamed = rows.map { [names[$0[0]], names[$0[1]], $0[2]] }
    let one = EloRatings(of: eloTable(rows, systemCount: 6), parameters: parameters)
    let other = EloRatings(of: eloTable(renamed, systemCount: 6), parameters: parameters)
    #expect(one.ratings.indices.allSatisfy { one.ratings[$0] == other.ratings[names[$0]] })
    let means = [rows, renamed].map {
      EloMeanRatings(
        of: eloTable($0, systemCount: 6), parameters: parameters, orderings: 10, seed: 3)
    }
    #expect((0..<6).allSatisfy { means[0].systems[$0] == means[1].systems[names[$0]] })
  }

  @Test func noPointsAreLost() {
    let all = eloTable(battles(2000, systems: 9), systemCount: 9)
    let ratings = EloRatings(of: all, parameters: parameters).ratings.compactMap { $0 }
    #expect(abs(ratings.reduce(0, +) - 13_500) < 1e-7)
    let elo = EloMeanRatings(of: all, parameters: parameters, orderings: 9, seed: 1)
    let means = elo.systems.compactMap { $0?.mean }
    #expect(abs(means.reduce(0, +) - 13_500) < 1e-7)
  }

  @Test func hugeNumbersStayNumbers() {
    let all = eloTable(battles(300, systems: 3), systemCount: 3)
    let huge = EloParameters(factor: 1e9, scale: 1e-3)
    #expect(EloRatings(of: all, parameters: huge).ratings.allSatisfy { $0?.isFinite == true })
    let means = EloMeanRatings(of: all, parameters: huge, orderings: 8, seed: 1)
    #expect(means.systems.allSatisfy { $0?.mean.isFinite == true })
  }

  @Test func withoutBattlesThereIsNoRating() {
    let none = BattleTable(systemCount: 2)
    #expect(EloRatings(of: none, parameters: parameters).ratings == [nil, nil])
    let means = EloMeanRatings(of: none, parameters: parameters, seed: 1)
    #expect(means.systems == [nil, nil] && means.orderings == 10_000 && means.battleCount == 0)
    let single = BattleTable(systemCount: 1)
    #expect(EloRatings(of: single, parameters: parameters).ratings == [nil])
    #expect(EloMeanRatings(of: single, parameters: parameters, seed: 1).systems == [nil])
    #expect(EloRatings(of: BattleTable(systemCount: 0), parameters: parameters).ratings == [])
  }
}
