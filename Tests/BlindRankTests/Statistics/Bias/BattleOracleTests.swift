import Foundation
import Testing

@testable import BlindRank

/// Pairs, totals and who was shown first, against `battles_*.json`, made with independent packages.
@Suite struct BattleOracleTests {
  private struct Oracle: Decodable {
    let systems: [String]
    let battles: [[Int]]
    let expected: Expected

    struct Expected: Decodable {
      let per_system: [PerSystem]
      let pairs: [[Double]]
      let average_win_rate_over_opponents: [Double]
      let position: Position
    }

    struct PerSystem: Decodable {
      let wins: Int
      let losses: Int
      let ties: Int
      let win_rate_half: Double
      let win_rate: Double
      let wilson_half: [Double]
      let wilson_wins: [Double]
    }
  }

  struct Position: Decodable {
    let first: Int
    let second: Int
    let tie: Int
    let first_share_of_decided: Double
    let wilson: [Double]
    let binom_p: Double
  }

  private static let names = [
    "battles_tiny_4x40", "battles_noties_5x200", "battles_small_6x300", "battles_medium_12x2000",
  ]

  static func expect(_ tally: FirstShownTally, _ expected: Position) throws {
    #expect(tally.first == expected.first && tally.second == expected.second)
    #expect(tally.ties == expected.tie && tally.unknown == 0)
    #expect(abs(try #require(tally.share) - expected.first_share_of_decided) < 1e-12)
    let interval = try #require(tally.interval)
    #expect(abs(interval.low - expected.wilson[0]) < 1e-10)
    #expect(abs(interval.high - expected.wilson[1]) < 1e-10)
    #expect(abs(tally.p - expected.binom_p) <= 1e-6 * expected.binom_p, "\(tally.p)")
  }

  private func battles(_ oracle: Oracle) throws -> [Battle] {
    try oracle.battles.enumerated().map { index, row in
      Battle(
        first: SystemID(row[0] + 1), second: SystemID(row[1] + 1),
        outcome: try #require(Battle.Outcome(rawValue: UInt8(row[2]))), item: ItemID(index + 1),
        annotator: AnnotatorID(row[3] + 1), shownFirst: SystemID(row[0] + 1))
    }
  }

  @Test(arguments: names) func whoWasShownFirst(_ name: String) throws {
    let oracle = try fixture(name, as: Oracle.self)
    let battles = try battles(oracle)
    let table = BattleTable(of: battles, systemCount: oracle.systems.count)
    try Self.expect(FirstShownTally(of: table), oracle.expected.position)
    // Seen from the other side it is the same battle.
    let turned = battles.map {
      Battle(
        first: $0.second, second: $0.first, outcome: $0.outcome.reversed, item: $0.item,
        annotator: $0.annotator, shownFirst: $0.shownFirst)
    }
    let mirrored = BattleTable(of: turned, systemCount: oracle.systems.count)
    #expect(FirstShownTally(of: mirrored) == FirstShownTally(of: table))
  }

  @Test(arguments: names) func pairsAndTotals(_ name: String) throws {
    let oracle = try fixture(name, as: Oracle.self)
    let tallies = PairTallies(of: try battles(oracle), systemCount: oracle.systems.count)
    for (index, system) in oracle.expected.per_system.enumerated() {
      let tally = tallies.total(of: SystemID(index + 1))
      #expect(tally == Tally(wins: system.wins, ties: system.ties, losses: system.losses))
      #expect(abs(try #require(tally.winRate(.half)) - system.win_rate_half) < 1e-12)
      #expect(abs(try #require(tally.winRate(.losses)) - system.win_rate) < 1e-12)
      for (rule, bounds) in [(TieRule.half, system.wilson_half), (.losses, system.wilson_wins)] {
        let interval = try #require(tally.winRateInterval(rule))
        #expect(abs(interval.low - bounds[0]) < 1e-10 && abs(interval.high - bounds[1]) < 1e-10)
      }
      #expect(
        abs(
          try #require(tallies.averageWinRate(of: SystemID(index + 1)))
            - oracle.expected.average_win_rate_over_opponents[index]) < 1e-11)
    }
    // i, j, wins_i, wins_j, ties, rate_half_i, wilson_lo, wilson_hi, sign_test_p
    for pair in oracle.expected.pairs {
      let tally = tallies[SystemID(Int(pair[0]) + 1), SystemID(Int(pair[1]) + 1)]
      #expect(tally == Tally(wins: Int(pair[2]), ties: Int(pair[4]), losses: Int(pair[3])))
      #expect(abs(try #require(tally.winRate(.half)) - pair[5]) < 1e-12)
      let interval = try #require(tally.winRateInterval(.half))
      #expect(abs(interval.low - pair[6]) < 1e-10 && abs(interval.high - pair[7]) < 1e-10)
      let p = SignTest(wins: tally.wins, losses: tally.losses).p
      #expect(abs(p - pair[8]) <= 1e-6 * pair[8])
    }
  }
}
