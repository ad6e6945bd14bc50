import Foundation
import Testing

@testable import BlindRank

/// Intervals of every method, and what hangs together in one analysis.
@Suite struct RatingAnalysisTests {
  private let study = SimulatedStudy(itemCount: 40, annotatorCount: 3, itemEffect: 0.8)

  private func errors(_ request: RatingRequest, seed: UInt64 = 3) throws -> [Double] {
    let analysis = try RatingAnalysis(of: study.battles(seed: seed), request)
    #expect(analysis.intervalObstacle == nil)
    return analysis.ratings.compactMap { $0?.standardError }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  @Test func howFarAnIntervalReaches() {
    #expect(abs(normalReach(confidence: 0.95) - 1.959963984540054) < 1e-12)
    #expect(abs(normalReach(confidence: 0.99) - 2.5758293035489004) < 1e-12)
    #expect(abs(normalShare(below: 1.959963984540054) - 0.975) < 1e-12)
  }

  /// Battles of one item hang together, whatever the method.
  @Test(arguments: RatingMethod.allCases) func itemsScatterMoreThanBattles(
    _ method: RatingMethod
  ) throws {
    let (resamples, orderings) = (120, 24)
    let items = try errors(
      RatingRequest(
        method: method, interval: .items, resamples: resamples, factor: 8, orderings: orderings))
    let battles = try errors(
      RatingRequest(
        method: method, interval: .battles, resamples: resamples, factor: 8, orderings: orderings))
    #expect(items.count == 4 && mean(items) > 1.15 * mean(battles), "\(items), \(battles)")
  }

  /// A resample's few orderings scatter by themselves, which is taken out. Compared with brute
  /// force: many orderings of each resample.
  @Test func eloErrorsAreThoseOfTheItems() throws {
    let table = SimulatedStudy(annotatorCount: 1, itemEffect: 0.8).battles(seed: 5)
    let request = RatingRequest(
      method: .elo, interval: .items, resamples: 200, factor: 64, orderings: 64)
    let found = try RatingAnalysis(of: table, request).ratings.compactMap { $0?.standardError }
    let resampler = RowResampler(of: Array(table.all), in: table, .items)
    var means: [[Double]] = []
    for number in 0..<80 {
      var generator = SeededGenerator(seed: 9, purpose: [String(number)])
      let mean = EloMeanRatings(
        of: table, rows: resampler.draw(&generator), parameters: request.elo, orderings: 64,
        seed: generator.next())
      means.append(mean.systems.compactMap { $0?.mean })
    }
    let expected = mean((0..<4).map { system in standardDeviation(of: means.map { $0[system] }) })
    #expect(abs(mean(found) / expected - 1) < 0.15, "\(found), \(expected)")
    let elo = EloMeanRatings(of: table, parameters: request.elo, orderings: 64, seed: 1)
    let spread = mean(elo.systems.compactMap { $0?.spread })
    let uncorrected = (expected * expected + spread * spread / 8).squareRoot()
    #expect(uncorrected / expected > 1.2, "there was something to take out: \(uncorrected)")
  }

  @Test func tieModelsScatterLikeTheirFormula() throws {
    for method in [RatingMethod.davidson, .raoKupper] {
      let table = SimulatedStudy(itemCount: 200).battles(seed: 8)
      func analysis(_ interval: RatingInterval) throws -> RatingAnalysis {
        try RatingAnalysis(
          of: table, RatingRequest(method: method, interval: interval, resamples: 300))
      }
      let (drawn, formula) = (try analysis(.battles), try analysis(.information))
      for (one, other) in zip(drawn.ratings, formula.ratings) {
        #expect(one?.rating == other?.rating)
        let ratio = (one?.standardError ?? 0) / (other?.standardError ?? 1)
        #expect((0.8...1.25).contains(ratio), "\(ratio)")
      }
      let errors = [drawn, formula].compactMap { $0.terms.first?.standardError }
      #expect(errors.count == 2 && (0.8...1.25).contains(errors[0] / errors[1]))
    }
  }

  @Test func formulaAndResamplesCompareAlike() throws {
    let table = SimulatedStudy(itemCount: 200).battles(seed: 1)
    let fit = try BradleyTerryFit(of: PairCounts(of: table))
    let formula = PairwiseComparisons(of: fit.sandwich, seed: 1)
    let drawn = PairwiseComparisons(
      of: try Bootstrap(of: table, rows: table.all, resampling: .battles, resamples: 600, seed: 1))
    // Tukey's range of four: 2.57 standard errors.
    #expect(abs(formula.criticalValue - 2.57) < 0.08)
    #expect(abs(formula.criticalValue - drawn.criticalValue) < 0.2)
    #expect(formula.ranks == drawn.ranks)
    for (one, other) in zip(formula.comparisons, drawn.comparisons) {
      #expect(abs(one.standardError / other.standardError - 1) < 0.15)
      #expect(abs(one.probability - other.probability) < 0.05)
    }
  }

  /// Of five units and six pairs: Šidák's bound of Student's t, by SciPy 1.17.
  @Test func fewUnitsTakeStudentsT() throws {
    let table = SimulatedStudy(itemCount: 200).battles(seed: 1)
    let estimates = try BradleyTerryFit(of: PairCounts(of: table)).sandwich
    let few = PairwiseComparisons(of: estimates, units: 5, seed: 1)
    #expect(abs(few.criticalValue - 5.39083210462596) < 1e-6 && few.units == 5)
    let many = PairwiseComparisons(of: estimates, units: 80, seed: 1)
    let model = PairwiseComparisons(of: estimates, seed: 1)
    let ratio = many.criticalValue / model.criticalValue
    #expect((1.02...1.04).contains(ratio), "\(ratio)")
    for (one, other) in zip(few.comparisons, model.comparisons) {
      #expect(one.difference == other.difference && one.adjustedP >= other.adjustedP)
      let t = abs(one.difference / one.standardError) / (5.0 / 4).squareRoot()
      let outside = 1 - StudentT(degrees: 4).share(within: t)
      #expect(abs(one.adjustedP - (1 - pow(1 - outside, 6))) < 1e-9)
      let isSure = one.interval.low > 0 || one.interval.high < 0
      #expect(isSure == (one.adjustedP < 0.05))
    }
  }

  /// Rounding puts either of two equal systems ahead, about as often.
  @Test(arguments: 1...40) func equalSystemsStandInTheirOrder(wins: Int) throws {
    var table = BattleTable(systemCount: 4)
    func add(_ one: Int, _ other: Int, wins: Int, losses: Int) {
      for battle in 0..<wins + losses {
        table.append(
          first: one, second: other, outcome: battle < wins ? .win : .loss, item: battle,
          annotator: 0)
      }
    }
    for equal in [0, 2] {
      add(equal, 1, wins: wins, losses: 7)
      add(equal, 3, wins: 5, losses: 3)
    }
    add(0, 2, wins: 1, losses: 1)
    let analysis = try RatingAnalysis(of: table, RatingRequest(interval: .none))
    let pair = try #require(analysis.pairs.first { $0.first + $0.second == 2 })
    #expect(pair.first == 0 && (0..<1e-6).contains(pair.difference))
    #expect(analysis.pairs.allSatisfy { $0.difference >= 0 })
  }

  @Test func pairsAreSeenFromTheHigherOne() throws {
    let analysis = try RatingAnalysis(
      of: study.battles(seed: 1), RatingRequest(resamples: 100, anchor: 2))
    #expect(analysis.ratings[2]?.rating == 1000 && analysis.ratings[2]?.standardError == 0)
    #expect(analysis.pairs.count == 6)
    for pair in analysis.pairs {
      let ratings = [pair.first, pair.second].compactMap { analysis.ratings[$0]?.rating }
      #expect(pair.difference >= 0 && abs(ratings[0] - ratings[1] - pair.difference) < 1e-9)
      #expect(pair.battles == 120 && pair.expectedScore >= 0.5)
      let comparison = try #require(pair.comparison)
      #expect(abs(comparison.difference - pair.difference) < 1e-9)
      #expect(
        comparison.interval.low < pair.difference && pair.difference < comparison.interval.high)
      #expect(pair.difference < 20 || comparison.probability > 0.5)
    }
    #expect(analysis.battles == [360, 360, 360, 360] && analysis.unitCounts == [40])
  }

  @Test func aClusteredSandwichWhereThereAreTerms() throws {
    let table = study.battles(seed: 2)
    let values = table.all.map { Double($0 % 3 - 1) }
    func analysis(_ interval: RatingInterval) throws -> RatingAnalysis {
      try RatingAnalysis(
        of: table, RatingRequest(interval: interval, covariates: ["noise"]),
        covariates: [Covariate(name: "noise", values: values)])
    }
    let (items, battles) = (try analysis(.items), try analysis(.sandwich))
    #expect(items.unitCounts == [40] && battles.unitCounts == [table.count])
    #expect(items.terms.map(\.kind) == [.covariate("noise")])
    let errors = [items, battles].map { mean($0.ratings.compactMap { $0?.standardError }) }
    #expect(errors[0] > 1.15 * errors[1])
    #expect(try analysis(.none).terms.allSatisfy { $0.interval == nil })
  }
}
