import Foundation
import Testing

@testable import BlindRank

/// Rankings → battles → tallies, rates and intervals, against `rankings_*.json`, made with
/// independent packages.
@Suite struct RankingOracleTests {
  private struct Oracle: Decodable {
    let systems: [String]
    let item_category: [Int]
    let item_difficulty: [Int]
    let rankings: [OracleRanking]
    let expected: Expected

    struct Matrices: Decodable {
      let win: [[Int]]
      let tie: [[Int]]
    }

    struct Expected: Decodable {
      let n_battles: Int
      let first_20_battles: [[Int]]
      let pairwise: Pairwise
      let per_category: [String: Matrices]?
      let difficulty_ge_8: Matrices?
    }

    struct Pairwise: Decodable {
      let win: [[Int]]
      let tie: [[Int]]
      let per_system: [PerSystem]
      let pairs: [[Double]]
      let average_win_rate_over_opponents: [Double]
    }

    struct PerSystem: Decodable {
      let wins: Int
      let losses: Int
      let ties: Int
      let n: Int
      let win_rate_half: Double
      let win_rate: Double
      let wilson_half: [Double]
      let wilson_wins: [Double]
    }
  }

  private static let names = [
    "rankings_tiny_3x4x2", "rankings_complete_4x30x3", "rankings_wizard_like_4x218x10",
  ]

  private func battles(_ oracle: Oracle) throws -> [Battle] {
    try oracle.rankings.flatMap { row -> [Battle] in
      let ranked = row.ranks.enumerated().compactMap { index, rank in
        rank.map { (SystemID(index + 1), $0) }
      }
      // Shown in some other order than that of the ids: the battles must not depend on it.
      let shown = Array(ranked.reversed())
      return Judgment(
        annotator: AnnotatorID(row.annotator + 1), action: .submit,
        presentation: Presentation(
          comparison: ComparisonID(row.item + 1), item: ItemID(row.item + 1), slots: shown.map(\.0)),
        verdict: .ranking(try Ranking(ranks: shown.map(\.1), slots: shown.count, scale: 5)),
        started: Timestamp(milliseconds: 0), submitted: Timestamp(milliseconds: 0)
      ).battles
    }
  }

  private func expectMatrices(
    _ tallies: PairTallies, _ win: [[Int]], _ tie: [[Int]], _ place: String
  ) {
    for first in win.indices {
      for second in win.indices where first != second {
        let tally = tallies[SystemID(first + 1), SystemID(second + 1)]
        #expect(
          tally
            == Tally(
              wins: win[first][second], ties: tie[first][second], losses: win[second][first]),
          "\(place) \(first) \(second)")
      }
    }
  }

  @Test(arguments: names) func battlesAndTallies(_ name: String) throws {
    let oracle = try fixture(name, as: Oracle.self)
    let battles = try battles(oracle)
    #expect(battles.count == oracle.expected.n_battles)
    #expect(
      battles.prefix(20).map {
        [$0.first.rawValue - 1, $0.second.rawValue - 1, Int($0.outcome.rawValue)]
      } == oracle.expected.first_20_battles)
    let tallies = PairTallies(of: battles, systemCount: oracle.systems.count)
    let expected = oracle.expected.pairwise
    expectMatrices(tallies, expected.win, expected.tie, "all")

    for (category, matrices) in oracle.expected.per_category ?? [:] {
      let part = battles.filter {
        String(oracle.item_category[$0.item.rawValue - 1]) == category
      }
      expectMatrices(
        PairTallies(of: part, systemCount: oracle.systems.count), matrices.win, matrices.tie,
        "category \(category)")
    }
    if let hard = oracle.expected.difficulty_ge_8 {
      let part = battles.filter { oracle.item_difficulty[$0.item.rawValue - 1] >= 8 }
      expectMatrices(
        PairTallies(of: part, systemCount: oracle.systems.count), hard.win, hard.tie, "hard")
    }
  }

  @Test(arguments: names) func ratesAndIntervals(_ name: String) throws {
    let oracle = try fixture(name, as: Oracle.self)
    let tallies = PairTallies(of: try battles(oracle), systemCount: oracle.systems.count)
    let expected = oracle.expected.pairwise
    for (index, system) in expected.per_system.enumerated() {
      let tally = tallies.total(of: SystemID(index + 1))
      #expect(tally == Tally(wins: system.wins, ties: system.ties, losses: system.losses))
      #expect(tally.count == system.n)
      #expect(abs(try #require(tally.winRate(.half)) - system.win_rate_half) < 1e-12)
      #expect(abs(try #require(tally.winRate(.losses)) - system.win_rate) < 1e-12)
      for (rule, bounds) in [(TieRule.half, system.wilson_half), (.losses, system.wilson_wins)] {
        let interval = try #require(tally.winRateInterval(rule))
        #expect(abs(interval.low - bounds[0]) < 1e-10 && abs(interval.high - bounds[1]) < 1e-10)
      }
      #expect(
        abs(
          try #require(tallies.averageWinRate(of: SystemID(index + 1)))
            - expected.average_win_rate_over_opponents[index]) < 1e-11)
    }
    // i, j, wins_i, wins_j, ties, rate_half_i, wilson_lo, wilson_hi, sign_test_p
    for pair in expected.pairs {
      let tally = tallies[SystemID(Int(pair[0]) + 1), SystemID(Int(pair[1]) + 1)]
      #expect(tally == Tally(wins: Int(pair[2]), ties: Int(pair[4]), losses: Int(pair[3])))
      let interval = try #require(tally.winRateInterval(.half))
      #expect(abs(try #require(tally.winRate(.half)) - pair[5]) < 1e-12)
      #expect(abs(interval.low - pair[6]) < 1e-10 && abs(interval.high - pair[7]) < 1e-10)
      let p = SignTest(wins: tally.wins, losses: tally.losses).p
      #expect(abs(p - pair[8]) <= 1e-6 * pair[8])
    }
  }
}
