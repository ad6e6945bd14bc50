import Foundation
import Testing

@testable import BlindRank

/// The published win/tie/loss counts of the WizardLM paper and the rates that follow from them.
@Suite(.enabled(if: oracles != nil, "BLINDRANK_ORACLES is not set"))
struct WizardLMOracleTests {
  private struct Oracle: Decodable {
    let tables: [Row]

    struct Row: Decodable {
      let win: Int
      let loss: Int
      let tie: Int
      let n: Int
      let win_rate: Double
      let win_rate_half: Double
      let win_rate_no_ties: Double
      let wilson_win: [Double]
      let wilson_half: [Double]
      let sign_test_p: Double
    }
  }

  @Test func publishedTables() throws {
    let file = URL(fileURLWithPath: try #require(oracles)).appendingPathComponent("wizardlm.json")
    let rows = try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file)).tables
    #expect(rows.count == 6)
    for row in rows {
      let tally = Tally(wins: row.win, ties: row.tie, losses: row.loss)
      #expect(tally.count == row.n)
      #expect(abs(try #require(tally.winRate(.losses)) - row.win_rate) < 1e-12)
      #expect(abs(try #require(tally.winRate(.half)) - row.win_rate_half) < 1e-12)
      #expect(abs(try #require(tally.winRate(.dropped)) - row.win_rate_no_ties) < 1e-12)
      let (wins, half) = (tally.winRateInterval(.losses), tally.winRateInterval(.half))
      #expect(abs(try #require(wins).low - row.wilson_win[0]) < 1e-10)
      #expect(abs(try #require(wins).high - row.wilson_win[1]) < 1e-10)
      #expect(abs(try #require(half).low - row.wilson_half[0]) < 1e-10)
      #expect(abs(try #require(half).high - row.wilson_half[1]) < 1e-10)
      let p = SignTest(wins: row.win, losses: row.loss).p
      #expect(abs(p - row.sign_test_p) <= 1e-6 * row.sign_test_p)
    }
  }
}
