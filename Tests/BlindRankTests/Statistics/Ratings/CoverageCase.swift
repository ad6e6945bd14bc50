import Foundation

@testable import BlindRank

/// One kind of simulated study, and one kind of interval that is made of it.
struct CoverageCase: Sendable, CustomStringConvertible {
  /// What the interval is of, and how it is made.
  enum Figure: Sendable {
    /// The systems' ratings.
    case rating(RatingInterval)
    /// The systems' ratings, with a term for the one shown first: the sandwich over clusters.
    case besideFirstPosition(RatingInterval)
    /// The differences of all pairs, which are to hold together.
    case allPairs(RatingInterval)
    /// The win rate of each pair, ties half, with Wilson's interval.
    case winRate
  }

  /// What is said of the interval.
  enum Claim: Sendable {
    /// It holds the truth as often as it says.
    case holds
    /// It does not, and this study is why it is not to be used on such data.
    case isTooNarrow
    /// It holds the truth more often than it says.
    case isTooWide
    /// It holds the truth as often as it says, or more often.
    case isNotTooNarrow
    /// Neither: it is on the border.
    case isShown
  }

  /// How studies come about.
  let study: SimulatedStudy
  /// What is held against the truth.
  let figure: Figure
  /// What must come out.
  let claim: Claim

  init(_ study: SimulatedStudy, _ figure: Figure, _ claim: Claim = .holds) {
    self.study = study
    self.figure = figure
    self.claim = claim
  }

  /// What the documentation promises.
  static let claims: [CoverageCase] = {
    let battles = SimulatedStudy()
    let byItem = SimulatedStudy(annotatorCount: 4, itemEffect: 0.8)
    let byAnnotator = SimulatedStudy(itemCount: 6, annotatorCount: 40, annotatorEffect: 0.8)
    return [
      CoverageCase(battles, .rating(.sandwich)),
      CoverageCase(battles, .rating(.battles)),
      CoverageCase(battles, .rating(.information), .isTooWide),
      CoverageCase(battles, .winRate, .isTooWide),
      CoverageCase(byItem, .rating(.items)),
      CoverageCase(byItem, .rating(.information), .isTooNarrow),
      CoverageCase(byItem, .rating(.sandwich), .isTooNarrow),
      CoverageCase(byItem, .rating(.battles), .isTooNarrow),
      CoverageCase(
        SimulatedStudy(annotatorCount: 10, itemEffect: 0.8), .winRate, .isTooNarrow),
      CoverageCase(byAnnotator, .rating(.annotators)),
      CoverageCase(byAnnotator, .rating(.information), .isTooNarrow),
      CoverageCase(byAnnotator, .rating(.sandwich), .isTooNarrow),
      CoverageCase(byAnnotator, .rating(.battles), .isTooNarrow),
      CoverageCase(
        SimulatedStudy(annotatorCount: 10, annotatorEffect: 0.8), .winRate, .isTooNarrow),
      CoverageCase(
        SimulatedStudy(itemCount: 6, annotatorCount: 8, annotatorEffect: 0.8),
        .allPairs(.annotators), .isNotTooNarrow),
      CoverageCase(
        SimulatedStudy(itemCount: 6, annotatorCount: 8, annotatorEffect: 0.8),
        .rating(.annotators)),
    ]
  }()

  /// From how many items and annotators on it holds; too slow for every run.
  static let limits: [CoverageCase] = {
    func items(_ count: Int, _ claim: Claim = .holds) -> CoverageCase {
      CoverageCase(
        SimulatedStudy(itemCount: count, annotatorCount: 4, itemEffect: 0.8), .rating(.items),
        claim)
    }
    func annotators(_ count: Int, _ claim: Claim = .holds) -> CoverageCase {
      CoverageCase(
        SimulatedStudy(itemCount: 6, annotatorCount: count, annotatorEffect: 0.8),
        .rating(.annotators), claim)
    }
    let both = SimulatedStudy(
      itemCount: 30, annotatorCount: 30, itemEffect: 0.8, annotatorEffect: 0.8)
    func allPairs(_ one: CoverageCase) -> CoverageCase {
      let interval = one.study.itemCount == 6 ? RatingInterval.annotators : .items
      return CoverageCase(one.study, .allPairs(interval), .isNotTooNarrow)
    }
    func besideFirst(_ one: CoverageCase) -> CoverageCase {
      CoverageCase(one.study, .besideFirstPosition(.annotators))
    }
    return [items(5), items(10), items(30), items(100)].map(allPairs)
      + [annotators(5), annotators(10), annotators(30), annotators(100)].map(allPairs) + [
        items(5), items(10), items(20), items(30), items(100),
        annotators(5), annotators(10), annotators(20), annotators(30), annotators(100),
        besideFirst(annotators(5)), besideFirst(annotators(10)), besideFirst(annotators(40)),
        CoverageCase(both, .rating(.both)),
        CoverageCase(both, .rating(.items), .isTooNarrow),
        CoverageCase(both, .rating(.annotators), .isTooNarrow),
        CoverageCase(both, .rating(.sandwich), .isTooNarrow),
      ]
  }()

  /// Data and interval, as a row of the documentation begins.
  var description: String {
    let name =
      switch figure {
      case .winRate: "Wilson's, of win rates"
      case .rating(.information): "information"
      case .rating(.sandwich): "sandwich"
      case .rating(let interval): "bootstrap over \(interval.rawValue)"
      case .besideFirstPosition(let interval):
        "sandwich over \(interval.rawValue), with a first position"
      case .allPairs(let interval): "all pairs, bootstrap over \(interval.rawValue)"
      }
    return "\(study) | \(name)"
  }

  /// The share of intervals that hold the truth, and their mean width.
  ///
  /// - Parameter resamples: of each bootstrap.
  func coverage(studies: Int, resamples: Int) throws -> (share: Double, width: Double) {
    let truth = try truth()
    var (held, count, width) = (0, 0, 0.0)
    for seed in 1...UInt64(studies) {
      let intervals = try intervals(of: study.battles(seed: seed), resamples, seed)
      let holding = zip(intervals, truth).count { $0.low <= $1 && $1 <= $0.high }
      width += intervals.reduce(0) { $0 + $1.high - $1.low } / Double(intervals.count)
      if case .allPairs = figure {
        held += holding == intervals.count ? 1 : 0
        count += 1
      } else {
        held += holding
        count += intervals.count
      }
    }
    return (Double(held) / Double(count), width / Double(studies))
  }

  private func truth() throws -> [Double] {
    let counts = study.limit()
    return switch figure {
    case .winRate: winRates(of: counts).map { $0.wins / $0.battles }
    case .rating, .besideFirstPosition:
      try BradleyTerryFit(of: counts).model.ratings().map(\.rating)
    case .allPairs:
      try PairwiseComparisons(of: BradleyTerryFit(of: counts).model, draws: 2, seed: 1)
        .comparisons.map { $0.difference * StrengthEstimates.pointsPerUnit }
    }
  }

  private func intervals(
    of table: BattleTable, _ resamples: Int, _ seed: UInt64
  ) throws -> [Interval] {
    if case .allPairs(let interval) = figure, let resampling = interval.resampling {
      let unit = StrengthEstimates.pointsPerUnit
      return PairwiseComparisons(
        of: try Bootstrap(
          of: table, rows: table.all, resampling: resampling, resamples: resamples, seed: seed)
      ).comparisons.map {
        Interval(
          low: $0.interval.low * unit, high: $0.interval.high * unit, confidence: 0.95,
          .simultaneous)
      }
    }
    if case .besideFirstPosition(let interval) = figure {
      var request = RatingRequest(interval: interval)
      request.hasFirstPosition = true
      return try RatingAnalysis(of: table, request).ratings.compactMap { $0?.interval }
    }
    guard case .rating(let interval) = figure else {
      return winRates(of: PairCounts(of: table)).compactMap {
        wilsonInterval(successes: $0.wins, trials: Int($0.battles))
      }
    }
    if let resampling = interval.resampling {
      return try Bootstrap(
        of: table, rows: table.all, resampling: resampling, resamples: resamples, seed: seed
      ).ratings().map(\.interval)
    }
    let fit = try BradleyTerryFit(of: PairCounts(of: table))
    return (interval == .information ? fit.model : fit.sandwich).ratings().map(\.interval)
  }

  /// Of each pair, ties as half wins.
  private func winRates(of counts: PairCounts) -> [(wins: Double, battles: Double)] {
    let n = counts.systemCount
    return (0..<n).flatMap { one in
      (one + 1..<n).map { other in
        let cell = one * n + other
        return (counts.wins[cell] + counts.ties[cell] / 2, counts.meetings(one, other))
      }
    }
  }
}
