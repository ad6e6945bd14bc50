import Foundation
import Testing

@testable import BlindRank

/// QLoRA's human ratings on the Vicuna prompts, and the interval that their table left out.
@Suite(.enabled(if: oracles != nil, "BLINDRANK_ORACLES is not set"))
struct QloraRatingOracleTests {
  private struct Oracle: Decodable {
    let systems: [String]
    let hits: [Hit]
    let expected: RatingOracle.Expected
  }

  /// Prompt, first, second, and three votes: 1 the first, 2 the second, 3 a tie.
  private struct Hit: Decodable {
    let prompt: Int
    let first: Int
    let second: Int
    let votes: String

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      prompt = try row.decode(Int.self)
      first = try row.decode(Int.self)
      second = try row.decode(Int.self)
      votes = try row.decode(String.self)
    }

    /// What at least two voted, else a tie.
    var majority: Battle.Outcome {
      func has(_ vote: Character) -> Bool { votes.filter { $0 == vote }.count >= 2 }
      return has("1") ? .win : has("2") ? .loss : .tie
    }
  }

  private func study() throws -> (BattleTable, RatingOracle.Expected) {
    let file = URL(fileURLWithPath: try #require(oracles))
      .appendingPathComponent("qlora_vicuna_human.json")
    let oracle = try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: file))
    var table = BattleTable(systemCount: oracle.systems.count)
    for hit in oracle.hits {
      table.append(
        first: hit.first, second: hit.second, outcome: hit.majority, item: hit.prompt,
        annotator: 0, shownFirst: hit.first)
    }
    return (table, oracle.expected)
  }

  @Test func modelsOfStrength() throws {
    let (table, expected) = try study()
    let counts = PairCounts(of: table)
    let fit = try BradleyTerryFit(of: counts)
    #expect(fit.battleCount == 2240)
    #expect(largestDifference(fit.strengths, expected.bt.theta) < 1e-6)
    #expect(largestDifference(fit.model.standardErrors, expected.bt.se_model) < 1e-6)
    #expect(largestDifference(fit.sandwich.standardErrors, expected.bt.se_sandwich) < 1e-6)
    let order = try TieModelFit(.davidson, withFirstAdvantageOf: table, rows: table.all)
    let expectedOrder = try #require(expected.davidson_order)
    #expect(largestDifference(order.strengths, expectedOrder.theta) < 1e-6)
    let advantage = try #require(order.firstAdvantage)
    #expect(abs(advantage.value - (try #require(expectedOrder.first_advantage))) < 1e-6)
    let raoKupper = try TieModelFit(.raoKupper, of: counts)
    let expectedTie = try #require(expected.rao_kupper)
    #expect(largestDifference(raoKupper.strengths, expectedTie.theta) < 1e-5)
    #expect(abs(raoKupper.tieParameter - expectedTie.tie_theta) < 1e-5)
  }

  /// Battles of one prompt hang together.
  @Test func intervalsOverPromptsAreWider() throws {
    let (table, _) = try study()
    func width(_ resampling: Resampling) throws -> Double {
      let bootstrap = try Bootstrap(
        of: table, rows: table.all, resampling: resampling, resamples: 400, seed: 1)
      #expect(bootstrap.excludedCount == 0)
      let widths = bootstrap.ratings().map { $0.interval.high - $0.interval.low }
      return widths.reduce(0, +) / Double(widths.count)
    }
    let (naive, honest) = (try width(.battles), try width(.items))
    #expect(honest > 1.2 * naive, "\(honest) and \(naive) points")
  }

  /// The "±1" of the published table is the standard error over orderings.
  @Test func eloOverPrompts() throws {
    let (table, _) = try study()
    let analysis = try RatingAnalysis(
      of: table, RatingRequest(method: .elo, resamples: 200, orderings: 64))
    #expect(analysis.unitCounts == [80] && analysis.intervalObstacle == nil)
    for rating in analysis.ratings.compactMap({ $0 }) {
      let interval = try #require(rating.interval)
      let width = (interval.high - interval.low) / 2
      let ofTheMean = try #require(rating.orderings?.spread) / 10_000.0.squareRoot()
      #expect((12...45).contains(width), "± \(width)")
      #expect(width > 50 * ofTheMean, "\(width), \(ofTheMean)")
    }
  }
}
