import Foundation
import Testing

@testable import BlindRank

/// Bradley-Terry with columns besides the systems.
@Suite struct CovariateFitTests {
  private let table = SimulatedStudy(itemCount: 60, annotatorCount: 2).battles(seed: 3)

  @Test func withoutCovariatesItIsBradleyTerry() throws {
    let plain = try BradleyTerryFit(of: PairCounts(of: table))
    let fit = try CovariateFit(of: table, rows: table.all, covariates: [])
    #expect(largestDifference(plain.strengths, fit.model.strengths) < 1e-9)
    #expect(largestDifference(plain.model.standardErrors, fit.model.standardErrors) < 1e-9)
    #expect(largestDifference(plain.sandwich.standardErrors, fit.sandwich.standardErrors) < 1e-9)
    #expect(abs(plain.logLikelihood - fit.logLikelihood) < 1e-9)
  }

  /// Two systems that met ten times each way; who is first wins eight of ten. By hand: the odds
  /// of the first are 4, so β = ln 4, its information 20·0.8·0.2, and nobody is stronger.
  @Test func theFirstPositionByHand() throws {
    var table = BattleTable(systemCount: 2)
    for number in 0..<20 {
      let (one, other) = number % 2 == 0 ? (0, 1) : (1, 0)
      table.append(
        first: one, second: other, outcome: number < 16 ? .win : .loss, item: number,
        annotator: 0, shownFirst: one)
    }
    let fit = try CovariateFit(
      of: table, rows: table.all, covariates: [.shownFirst(of: table)])
    #expect(fit.names == ["first shown"])
    #expect(largestDifference(fit.model.strengths, [0, 0]) < 1e-9)
    #expect(abs(fit.modelCoefficients[0].value - log(4)) < 1e-9)
    #expect(abs(fit.modelCoefficients[0].standardError - (20 * 0.16).squareRoot() / 3.2) < 1e-9)
    #expect(abs(fit.sandwichCoefficients[0].standardError - 3.2.squareRoot() / 3.2) < 1e-9)
  }

  @Test func aTrueEffectIsFound() throws {
    var generator = SeededGenerator(seed: 5, purpose: ["lengths"])
    var table = BattleTable(systemCount: 3)
    var lengths: [Double] = []
    for number in 0..<3000 {
      let (one, other) = (number % 3, (number + 1) % 3)
      let length = generator.unit() * 4 - 2
      let odds = Double(other - one) * 0.5 + 0.7 * length
      table.append(
        first: one, second: other,
        outcome: generator.unit() < 1 / (1 + exp(-odds)) ? .win : .loss, item: number,
        annotator: 0)
      lengths.append(length)
    }
    let column = Covariate(name: "length", values: lengths)
    let fit = try CovariateFit(of: table, rows: table.all, covariates: [column])
    let found = fit.sandwichCoefficients[0]
    #expect(abs(found.value - 0.7) < 3 * found.standardError && found.standardError < 0.06)
    #expect(largestDifference(fit.model.strengths, [0.5, 0, -0.5]) < 0.15)
    #expect(fit.largestGradient < 1e-8)
    let single = try CovariateFit(
      of: table, rows: table.all, covariates: [column], clusters: table.item)
    #expect(single.clusterCount == 3000)
    #expect(
      largestDifference(single.sandwich.standardErrors, fit.sandwich.standardErrors) < 1e-12)
    // Twice the same rows in the same clusters is no news to the clustered sandwich.
    let twice = try CovariateFit(
      of: table, rows: Array(table.all) + Array(table.all), covariates: [column],
      clusters: table.item)
    #expect(
      largestDifference(twice.sandwich.standardErrors, fit.sandwich.standardErrors) < 1e-9)
  }

  @Test func columnsThatSayNothingNewAreNamed() {
    let first = Covariate.shownFirst(of: table)
    let constant = Covariate(name: "none", values: first.values.map { _ in 0 })
    // Follows from the systems: the difference of a number that each system has.
    let fixed = Covariate(
      name: "size", values: table.all.map { Double(table.first[$0] - table.second[$0]) })
    for covariates in [[first, first], [constant], [fixed]] {
      #expect(throws: RatingObstacle.redundantCovariate) {
        try CovariateFit(of: table, rows: table.all, covariates: covariates)
      }
    }
  }

  @Test func aColumnThatDecidesEverythingHasNoAnswer() {
    let decided = battleTable(systemCount: 2, [[0, 1, 2], [1, 0, 2], [0, 1, 2], [1, 0, 2]])
    #expect(throws: RatingObstacle.noMaximum) {
      try CovariateFit(
        of: decided, rows: decided.all, covariates: [.shownFirst(of: decided)])
    }
  }
}
