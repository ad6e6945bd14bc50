import Testing

@testable import BlindRank

/// The models of strength against an independent implementation.
@Suite struct RatingOracleTests {
  @Test(arguments: RatingOracle.names) func bradleyTerry(_ name: String) throws {
    let oracle = try fixture(name, as: RatingOracle.self)
    let counts = PairCounts(of: oracle.table)
    let expected = oracle.expected.bt
    let fit = try BradleyTerryFit(of: counts)
    #expect(fit.battleCount == Double(oracle.battles.count))
    #expect(largestDifference(fit.strengths, expected.theta) < 1e-6)
    #expect(largestDifference(fit.model.standardErrors, expected.se_model) < 1e-6)
    #expect(largestDifference(fit.sandwich.standardErrors, expected.se_sandwich) < 1e-6)
    #expect(abs(fit.logLikelihood - expected.loglik) < 1e-9 * abs(expected.loglik))
    #expect(fit.largestGradient < 1e-9)
    for (estimates, intervals) in [
      (fit.model, expected.elo_ci95_model), (fit.sandwich, expected.elo_ci95_sandwich),
    ] {
      let ratings = estimates.ratings()
      #expect(largestDifference(ratings.map(\.rating), expected.elo) < 1e-6)
      #expect(largestDifference(ratings.map(\.interval.low), intervals.map { $0[0] }) < 1e-6)
      #expect(largestDifference(ratings.map(\.interval.high), intervals.map { $0[1] }) < 1e-6)
    }
    let ridged = try BradleyTerryFit(of: counts, ridge: 1)
    #expect(largestDifference(ridged.strengths, oracle.expected.bt_ridge1.theta) < 1e-6)
    #expect(ridged.ridge == 1 && ridged.logLikelihood < fit.logLikelihood)
  }

  @Test(arguments: RatingOracle.names) func tieModels(_ name: String) throws {
    let oracle = try fixture(name, as: RatingOracle.self)
    let counts = PairCounts(of: oracle.table)
    guard let davidson = oracle.expected.davidson, let order = oracle.expected.davidson_order,
      let raoKupper = oracle.expected.rao_kupper
    else {
      #expect(name == "battles_noties_5x200")
      #expect(throws: RatingObstacle.noTies) { try TieModelFit(.davidson, of: counts) }
      return
    }
    let plain = try TieModelFit(.davidson, of: counts)
    let ordered = try TieModelFit(
      .davidson, withFirstAdvantageOf: oracle.table, rows: oracle.table.all)
    for (fit, expected) in [(plain, davidson), (ordered, order)] {
      #expect(largestDifference(fit.strengths, expected.theta) < 1e-6)
      #expect(largestDifference(fit.estimates.standardErrors, expected.se_theta) < 1e-6)
      #expect(abs(fit.tie.value - expected.log_nu) < 1e-6)
      #expect(abs(fit.tieParameter - expected.nu) < 1e-6)
      #expect(abs(fit.tie.standardError - expected.se_log_nu) < 1e-6)
      #expect(abs(fit.logLikelihood - expected.loglik) < 1e-9 * abs(expected.loglik))
      #expect(fit.largestGradient < 1e-9)
    }
    #expect(plain.firstAdvantage == nil)
    let first = try #require(ordered.firstAdvantage)
    #expect(abs(first.value - (try #require(order.first_advantage))) < 1e-6)
    #expect(abs(first.standardError - (try #require(order.se_first_advantage))) < 1e-6)
    let fit = try TieModelFit(.raoKupper, of: counts)
    #expect(largestDifference(fit.strengths, raoKupper.theta) < 1e-5)
    #expect(abs(fit.tieParameter - raoKupper.tie_theta) < 1e-5)
    #expect(abs(fit.logLikelihood - raoKupper.loglik) < 1e-9 * abs(raoKupper.loglik))
    #expect(fit.largestGradient < 1e-9)
  }

  private struct Generated: Decodable {
    let n_battles: Int
    let expected: Expected

    struct Expected: Decodable {
      let bt_theta: [Double]
      let bt_se_model: [Double]
      let bt_se_sandwich: [Double]
      let bt_loglik: Double
      let davidson_theta: [Double]
      let davidson_log_nu: Double
    }
  }

  @Test func aHundredSystems() throws {
    let oracle = try fixture("generated_100x200000", as: Generated.self)
    let counts = PairCounts(of: generatedBattles(oracle.n_battles))
    let fit = try BradleyTerryFit(of: counts)
    #expect(largestDifference(fit.strengths, oracle.expected.bt_theta) < 1e-6)
    #expect(largestDifference(fit.model.standardErrors, oracle.expected.bt_se_model) < 1e-6)
    #expect(largestDifference(fit.sandwich.standardErrors, oracle.expected.bt_se_sandwich) < 1e-6)
    #expect(abs(fit.logLikelihood / oracle.expected.bt_loglik - 1) < 1e-9)
    let davidson = try TieModelFit(.davidson, of: counts)
    #expect(largestDifference(davidson.strengths, oracle.expected.davidson_theta) < 1e-6)
    #expect(abs(davidson.tie.value - oracle.expected.davidson_log_nu) < 1e-6)
  }

  /// The battles that the fixture describes: splitmix64 from 2024, three draws a battle.
  private func generatedBattles(_ count: Int) -> BattleTable {
    var state: UInt64 = 2024
    func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
    var table = BattleTable(systemCount: 100)
    table.reserve(count)
    for number in 0..<count {
      let first = Int(next() % 100)
      let drawn = Int(next() % 99)
      let second = drawn >= first ? drawn + 1 : drawn
      let (verdict, bound) = (Int(next() % 1000), 300 + (second - first) * 2)
      let outcome: Battle.Outcome =
        verdict < bound ? .win : verdict < bound + 200 ? .tie : .loss
      table.append(
        first: first, second: second, outcome: outcome, item: number, annotator: 0)
    }
    return table
  }
}
