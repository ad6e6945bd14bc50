import Foundation
import Testing

@testable import BlindRank

/// What must hold of any battles.
@Suite struct RatingPropertyTests {
  private static let seeds: [UInt64] = Array(1...12)

  private func study(_ seed: UInt64) -> BattleTable {
    SimulatedStudy(itemCount: 25, annotatorCount: 2, itemEffect: 0.5).battles(seed: seed)
  }

  @Test(arguments: seeds) func swappingSidesChangesNothing(_ seed: UInt64) throws {
    let table = study(seed)
    let swapped = table.rebuilt(swapsSides: true)
    #expect(PairCounts(of: table) == PairCounts(of: swapped))
    for kind in TieModel.allCases {
      let one = try TieModelFit(kind, withFirstAdvantageOf: table, rows: table.all)
      let other = try TieModelFit(kind, withFirstAdvantageOf: swapped, rows: swapped.all)
      #expect(one == other)
    }
    let one = try CovariateFit(
      of: table, rows: table.all, covariates: [.shownFirst(of: table)])
    let other = try CovariateFit(
      of: swapped, rows: swapped.all, covariates: [.shownFirst(of: swapped)])
    #expect(largestDifference(one.model.strengths, other.model.strengths) < 1e-9)
    #expect(abs(one.modelCoefficients[0].value - other.modelCoefficients[0].value) < 1e-9)
  }

  /// Every win a loss: strengths and the advantage of the first change their sign.
  @Test(arguments: seeds) func mirroringOutcomesMirrorsStrengths(_ seed: UInt64) throws {
    let table = study(seed)
    var mirrored = BattleTable(systemCount: table.systemCount)
    for row in table.all {
      guard let outcome = Battle.Outcome(rawValue: table.outcome[row]) else { continue }
      let (first, second) = (Int(table.first[row]), Int(table.second[row]))
      mirrored.append(
        first: first, second: second, outcome: outcome.reversed, item: 0, annotator: 0,
        shownFirst: table.shownFirst[row] == 0 ? first : second)
    }
    let one = try BradleyTerryFit(of: PairCounts(of: table))
    let other = try BradleyTerryFit(of: PairCounts(of: mirrored))
    #expect(largestDifference(one.strengths, other.strengths.map { -$0 }) < 1e-9)
    let davidson = try TieModelFit(.davidson, withFirstAdvantageOf: table, rows: table.all)
    let turned = try TieModelFit(.davidson, withFirstAdvantageOf: mirrored, rows: mirrored.all)
    #expect(largestDifference(davidson.strengths, turned.strengths.map { -$0 }) < 1e-8)
    let (first, second) = (davidson.firstAdvantage?.value, turned.firstAdvantage?.value)
    #expect(abs(try #require(first) + (try #require(second))) < 1e-8)
    #expect(abs(davidson.tie.value - turned.tie.value) < 1e-8)
  }

  /// Beyond what a power of e can hold.
  @Test func systemsFarApartHaveTheirStrengths() throws {
    var counts = PairCounts(systemCount: 120)
    for system in 1..<120 {
      counts.count(first: system - 1, second: system, Battle.Outcome.win.rawValue, times: 1e6)
      counts.count(first: system - 1, second: system, Battle.Outcome.loss.rawValue, times: 1)
    }
    let fit = try BradleyTerryFit(of: counts)
    for system in 1..<120 {
      #expect(abs(fit.strengths[system - 1] - fit.strengths[system] - log(1e6)) < 1e-6)
    }
    #expect((fit.strengths.max() ?? 0) > 800)
  }

  /// A ridge leaves nobody without a strength, however small it is: at the maximum what is won
  /// beyond the expected, 100/(1 + e^2θ), is the ridge times θ.
  @Test(arguments: [1e-4, 1e-6, 1e-8, 1e-10]) func everyRidgeHasAMaximum(_ ridge: Double) throws {
    var counts = PairCounts(systemCount: 2)
    counts.count(first: 0, second: 1, Battle.Outcome.win.rawValue, times: 100)
    let strength = try BradleyTerryFit(of: counts, ridge: ridge).strengths[0]
    let beyond = 100 / (1 + exp(2 * strength))
    #expect(abs(beyond / (ridge * strength) - 1) < 1e-6)
  }

  @Test(arguments: seeds) func relabellingPermutes(_ seed: UInt64) throws {
    let table = study(seed)
    let order = [2, 0, 3, 1]
    let renamed = table.rebuilt(system: { order[$0] })
    let one = try BradleyTerryFit(of: PairCounts(of: table))
    let other = try BradleyTerryFit(of: PairCounts(of: renamed))
    #expect(largestDifference(one.strengths, order.map { other.strengths[$0] }) < 1e-9)
    #expect(
      largestDifference(
        one.sandwich.standardErrors, order.map { other.sandwich.standardErrors[$0] }) < 1e-9)
  }

  @Test(arguments: seeds) func fourfoldDataHalvesErrors(_ seed: UInt64) throws {
    let table = study(seed)
    for times in [2, 4] {
      let one = try BradleyTerryFit(of: PairCounts(of: table))
      let many = try BradleyTerryFit(of: PairCounts(of: table.rebuilt(times: times)))
      #expect(largestDifference(one.strengths, many.strengths) < 1e-9)
      let root = Double(times).squareRoot()
      for (few, lot) in [(one.model, many.model), (one.sandwich, many.sandwich)] {
        #expect(
          largestDifference(few.standardErrors, lot.standardErrors.map { $0 * root }) < 1e-9)
      }
    }
  }

  @Test(arguments: seeds) func theGaugeHoldsAndTheGradientIsZero(_ seed: UInt64) throws {
    let table = study(seed)
    let fit = try BradleyTerryFit(of: PairCounts(of: table))
    #expect(abs(fit.strengths.reduce(0, +)) < 1e-10)
    #expect(fit.largestGradient < 1e-9)
    #expect(abs(fit.model.covariance[0..<4].reduce(0, +)) < 1e-10)
    for kind in TieModel.allCases {
      let ties = try TieModelFit(kind, withFirstAdvantageOf: table, rows: table.all)
      #expect(abs(ties.strengths.reduce(0, +)) < 1e-9)
      #expect(ties.largestGradient < 1e-8)
    }
  }

  @Test func anchoringMovesRatingsAndTakesErrorsOfDifferences() throws {
    let fit = try BradleyTerryFit(of: PairCounts(of: study(1)))
    let free = fit.sandwich.ratings()
    let anchored = fit.sandwich.ratings(anchor: 2, centre: 800)
    #expect(anchored[2].rating == 800 && anchored[2].standardError == 0)
    for system in 0..<4 {
      let shift = anchored[system].rating - free[system].rating
      #expect(abs(shift - (800 - free[2].rating)) < 1e-9)
      let error = fit.sandwich.standardError(of: system, minus: 2)
      #expect(
        abs(anchored[system].standardError - error * StrengthEstimates.pointsPerUnit) < 1e-12)
    }
    #expect(anchored[0].kind == .sandwich && fit.model.ratings()[0].kind == .information)
  }
}
