import Foundation
import Testing

@testable import BlindRank

/// Against `wilson_binom.json`, made with independent packages.
@Suite struct WilsonAndSignTestOracleTests {
  private struct Oracle: Decodable {
    let wilson: [[Double]]
    let binom: [[Double]]
  }

  @Test func wilson() throws {
    let rows = try fixture("wilson_binom", as: Oracle.self).wilson
    #expect(rows.count > 10)
    for row in rows {
      let interval = try #require(wilsonInterval(successes: row[0], trials: Int(row[1])))
      #expect(abs(interval.low - row[2]) < 1e-10 && abs(interval.high - row[3]) < 1e-10, "\(row)")
    }
    #expect(wilsonInterval(successes: 0, trials: 0) == nil)
  }

  @Test func signTestAgainstTheBinomial() throws {
    let rows = try fixture("wilson_binom", as: Oracle.self).binom
    #expect(rows.count >= 10)
    for row in rows {
      let p = SignTest(wins: Int(row[0]), losses: Int(row[1] - row[0])).p
      #expect(abs(p - row[2]) <= 1e-6 * row[2], "\(row) \(p)")
    }
    #expect(SignTest(wins: 0, losses: 0).p == 1)
  }
}
