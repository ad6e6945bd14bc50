import Foundation
import Testing

@testable import BlindRank

/// Resampling: what it is a resampling of, and that it can be had again.
@Suite struct BootstrapTests {
  private let table = SimulatedStudy(
    itemCount: 30, annotatorCount: 5, itemEffect: 0.8, annotatorEffect: 0.4
  ).battles(seed: 2)

  @Test(arguments: Resampling.allCases)
  func theNumberOfThreadsChangesNothing(_ resampling: Resampling) throws {
    let runs = try [1, 2, 5].map { threads in
      try Bootstrap(
        of: table, rows: table.all, resampling: resampling, resamples: 61, seed: 9,
        threads: threads)
    }
    #expect(runs[0] == runs[1] && runs[1] == runs[2])
    let other = try Bootstrap(
      of: table, rows: table.all, resampling: resampling, resamples: 61, seed: 10)
    #expect(runs[0] != other)
    #expect(runs[0].ratings()[0].kind == .percentile(resampling))
    let units: [Resampling: [Int]] = [
      .battles: [900], .items: [30], .annotators: [5], .itemsAndAnnotators: [30, 5],
    ]
    #expect(runs[0].unitCounts == units[resampling])
  }

  /// Over battles the bootstrap is the sandwich by other means; with clusters it is wider.
  @Test func scatterIsThatOfTheUnitsDrawn() throws {
    func spread(_ resampling: Resampling) throws -> Double {
      let bootstrap = try Bootstrap(
        of: table, rows: table.all, resampling: resampling, resamples: 400, seed: 1)
      return bootstrap.ratings().map(\.standardError).reduce(0, +)
    }
    let sandwich = try BradleyTerryFit(of: PairCounts(of: table)).sandwich.ratings()
      .map(\.standardError).reduce(0, +)
    let battles = try spread(.battles)
    #expect(abs(battles / sandwich - 1) < 0.12)
    #expect(try spread(.items) > 1.3 * battles)
    #expect(try spread(.itemsAndAnnotators) > (try spread(.items)))
  }

  /// Poisson numbers topped up to the whole: means and variances are those of a multinomial.
  @Test func resamplesAreMultinomial() {
    let cells = [400.0, 3, 0, 90, 7, 1500]
    let resampler = BattleResampler(cells: cells)
    var generator = SeededGenerator(seed: 4, purpose: ["multinomial"])
    var drawn = cells
    var (sums, squares) = (cells.map { _ in 0.0 }, cells.map { _ in 0.0 })
    let count = 4000
    for _ in 0..<count {
      resampler.draw(&generator, into: &drawn)
      #expect(drawn.reduce(0, +) == 2000)
      for cell in cells.indices {
        sums[cell] += drawn[cell]
        squares[cell] += (drawn[cell] - cells[cell]) * (drawn[cell] - cells[cell])
      }
    }
    for cell in cells.indices {
      let variance = cells[cell] * (1 - cells[cell] / 2000)
      let error = (variance / Double(count)).squareRoot()
      #expect(abs(sums[cell] / Double(count) - cells[cell]) <= 4 * error)
      #expect(abs(squares[cell] / Double(count) - variance) <= 0.12 * variance)
    }
  }

  /// The chord's answers are those of a full fit of each resample.
  @Test func resamplesAreFittedToTheEnd() throws {
    let counts = PairCounts(of: table)
    let pairs = MetPairs(of: counts)
    let solver = ResampleSolver(pairs: pairs, whole: try BradleyTerryFit(of: counts))
    let resampler = BattleResampler(cells: pairs.cells)
    var generator = SeededGenerator(seed: 6, purpose: ["chord"])
    var cells = pairs.cells
    for _ in 0..<50 {
      resampler.draw(&generator, into: &cells)
      let full = try BradleyTerryFit(of: pairs, cells: cells, ridge: 0).strengths
      #expect(largestDifference(try #require(solver.strengths(of: cells)), full) < 1e-6)
    }
  }

  @Test func resamplesWithoutAnAnswerAreCounted() throws {
    // Six upsets in a hundred battles: one resample in four hundred has none.
    let rows = Array(repeating: [0, 1, 2], count: 94) + Array(repeating: [0, 1, 0], count: 6)
    let some = battleTable(systemCount: 2, rows)
    let bootstrap = try Bootstrap(
      of: some, rows: some.all, resampling: .battles, resamples: 2000, seed: 1)
    #expect((1...15).contains(bootstrap.excludedCount))
    #expect(bootstrap.usableCount + bootstrap.excludedCount == 2000)
    #expect(bootstrap.strengths(of: 0).allSatisfy { $0.isFinite })
  }

  /// What is left out is what matters: a system that wins everything has no upper bound.
  @Test(arguments: [(1, 1), (11, 1), (59, 1), (6, 1), (1999, 1), (95, 3)])
  func withMoreThanAFewWithoutAnAnswerThereIsNoInterval(wins: Int, losses: Int) throws {
    let rows =
      Array(repeating: [0, 1, 2], count: wins) + Array(repeating: [0, 1, 0], count: losses)
    let table = battleTable(systemCount: 2, rows)
    let obstacle = try #require(throws: RatingObstacle.self) {
      try Bootstrap(of: table, rows: table.all, resampling: .battles, resamples: 400, seed: 1)
    }
    guard case .tooFewResamples(let usable, of: 400) = obstacle else {
      Issue.record("\(obstacle)")
      return
    }
    #expect(usable < 396)
    let ridged = try Bootstrap(
      of: table, rows: table.all, resampling: .battles, resamples: 400, ridge: 0.5, seed: 1)
    #expect(ridged.excludedCount == 0)
  }

  /// Units that all say the same don't say how far others would differ.
  @Test func unitsThatAllSayTheSameTellNoInterval() throws {
    // forty annotators: P twice, Q once, each of them
    let rows = (0..<40).flatMap { one in [[0, 1, 2, one], [0, 1, 2, one], [0, 1, 0, one]] }
    let table = battleTable(systemCount: 2, rows)
    #expect(throws: RatingObstacle.noScatter(0, 1)) {
      try Bootstrap(of: table, rows: table.all, resampling: .annotators, resamples: 200, seed: 1)
    }
    let battles = try Bootstrap(
      of: table, rows: table.all, resampling: .battles, resamples: 200, seed: 1)
    #expect(battles.ratings()[0].standardError > 10)
  }

  /// Student's t by SciPy, as in `UnitTTests`: five people's percentiles lie too close together.
  @Test func percentilesOfFewAreMovedOut() throws {
    for (resampling, factor) in [(Resampling.annotators, 1.583784202), (.battles, 1.00187)] {
      let bootstrap = try Bootstrap(
        of: table, rows: table.all, resampling: resampling, resamples: 401, seed: 1)
      for rating in bootstrap.ratings() {
        let sorted = bootstrap.strengths(of: rating.system).sorted()
        let unit = StrengthEstimates.pointsPerUnit
        #expect(
          abs(
            1000 + unit * (sorted[200] + factor * (sorted[10] - sorted[200]))
              - rating.interval.low) < 1e-3)
        #expect(
          abs(
            1000 + unit * (sorted[200] + factor * (sorted[390] - sorted[200]))
              - rating.interval.high) < 1e-3)
      }
    }
  }

  @Test func whatCannotBeResampledIsSaid() {
    #expect(throws: RatingObstacle.tooFewToResample(1)) {
      try Bootstrap(
        of: table, rows: table.all.filter { table.annotator[$0] == 0 },
        resampling: .itemsAndAnnotators, seed: 1)
    }
    let ties = battleTable(systemCount: 2, [[0, 1, 1], [1, 0, 1]])
    #expect(throws: RatingObstacle.onlyTies) {
      try Bootstrap(of: ties, rows: ties.all, resampling: .items, seed: 1)
    }
  }

  @Test func comparisonsHoldTogether() throws {
    let bootstrap = try Bootstrap(
      of: table, rows: table.all, resampling: .items, resamples: 400, seed: 1)
    let comparisons = PairwiseComparisons(of: bootstrap)
    #expect(comparisons.comparisons.count == 6 && comparisons.kind == .percentile(.items))
    #expect((1.96...4).contains(comparisons.criticalValue))
    for pair in comparisons.comparisons {
      #expect(pair.interval.low < pair.difference && pair.difference < pair.interval.high)
      let isSure = pair.interval.low > 0 || pair.interval.high < 0
      #expect(isSure == (pair.adjustedP < 0.05) || abs(pair.adjustedP - 0.05) < 0.01)
      #expect((0...1).contains(pair.probability))
      // Thirty items make the share of resamples a little less sure.
      let share = bootstrap.probability(of: pair.first, beating: pair.second)
      #expect(abs(pair.probability - 0.5) < abs(share - 0.5))
      #expect((pair.probability > 0.5) == (share > 0.5))
      let reverse = comparisons.points(of: pair.second, against: pair.first)
      #expect(abs(reverse.probability + pair.probability - 1) < 1e-12)
    }
    // Strengths 0.6 to −0.6: the first is surely better than the last.
    #expect(comparisons.ranks[0].upperBound < 4 && comparisons.ranks[3].lowerBound > 1)
    let order = (0..<4).sorted { bootstrap.strengths[$0] > bootstrap.strengths[$1] }
    for (place, system) in order.enumerated() {
      #expect(comparisons.ranks[system].contains(place + 1))
    }
  }
}
