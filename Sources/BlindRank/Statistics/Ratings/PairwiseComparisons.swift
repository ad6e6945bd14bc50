/// All pairs of systems compared at once: with the confidence given, all intervals hold together.
///
/// The interval of each difference is its estimate ± c·standard error; c is the quantile of the
/// largest |t| over all pairs in the resamples, or in draws from the normal distribution that
/// errors by formula stand for. Source: J. P. Romano and M. Wolf, Econometrica 73 (2005), their
/// single step; ranks from them: M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm, Review of
/// Economic Studies 91 (2024).
public struct PairwiseComparisons: Hashable, Sendable {
  /// One pair.
  public struct Comparison: Hashable, Sendable {
    /// The lower system.
    public let first: Int
    /// The higher system.
    public let second: Int
    /// θ of the first − θ of the second.
    public let difference: Double
    /// The standard deviation of the difference over the resamples, or its error by formula.
    public let standardError: Double
    /// Of the difference; all pairs' intervals hold together.
    public let interval: Interval
    /// Corrected for all pairs: the share of resamples whose largest |t| is at least this pair's.
    public let adjustedP: Double
    /// How sure it is that the first is stronger: the share of resamples in which it is, equal is half;
    /// of errors by formula, the normal distribution's share. Both allow for how few units there are.
    public let probability: Double
  }

  /// How often the normal distribution is drawn from that errors by formula stand for.
  public static let normalDraws = 5000

  /// How the errors were come by.
  public let kind: IntervalKind
  /// 0.95: in so many studies all intervals hold.
  public let confidence: Double
  /// How many units the errors were estimated from; nil: from a model of independent battles.
  public let units: Int?
  /// How many standard errors wide the intervals are to each side.
  public let criticalValue: Double
  /// Every pair of systems, in order.
  public let comparisons: [Comparison]
  /// For each system the ranks it may have: 1 + the number of systems surely better, to the number
  /// of systems − the number surely worse. All hold together.
  public let ranks: [ClosedRange<Int>]

  /// Compares all pairs by resamples.
  public init(of bootstrap: Bootstrap, confidence: Double = 0.95) {
    let columns = (0..<bootstrap.systemCount).map { bootstrap.strengths(of: $0) }
    self.init(
      bootstrap.strengths, Self.errors(columns), draws: columns, .percentile(bootstrap.resampling),
      units: bootstrap.unitCounts.min(), confidence
    ) { one, other, _ in normalValue(below: bootstrap.probability(of: one, beating: other)) }
  }

  /// Compares all pairs by errors by formula.
  ///
  /// - Parameters:
  ///   - draws: how many are taken from the normal distribution with these errors.
  ///   - units: how many units the errors were estimated from; nil: from the model.
  public init(
    of estimates: StrengthEstimates, units: Int? = nil, draws: Int = normalDraws, seed: UInt64,
    confidence: Double = 0.95
  ) {
    let n = estimates.strengths.count
    var errors = Array(repeating: 0.0, count: n * n)
    for one in 0..<n {
      for other in 0..<n where one != other {
        errors[one * n + other] = estimates.standardError(of: one, minus: other)
      }
    }
    self.init(
      estimates.strengths, errors, draws: estimates.draws(draws, seed: seed), estimates.kind,
      units: units, confidence
    ) { _, _, t in t }
  }

  /// - Parameters:
  ///   - draws: for each system its strength in each draw.
  ///   - score: of two systems and the difference's t, how many errors the first is ahead.
  private init(
    _ strengths: [Double], _ errors: [Double], draws columns: [[Double]], _ kind: IntervalKind,
    units: Int?, _ confidence: Double, score: (Int, Int, Double) -> Double
  ) {
    let n = strengths.count
    let count = columns.first?.count ?? 0
    var largest = Array(repeating: 0.0, count: count)
    for one in 0..<n {
      for other in one + 1..<max(one + 1, n) where errors[one * n + other] > 0 {
        let difference = strengths[one] - strengths[other]
        let scale = 1 / errors[one * n + other]
        for row in 0..<count {
          let t = abs(columns[one][row] - columns[other][row] - difference) * scale
          if t > largest[row] { largest[row] = t }
        }
      }
    }
    let tail = LargestT(drawn: largest, pairs: n * (n - 1) / 2, units: units)
    let unitT = UnitT(units: units)
    let critical = tail.critical(confidence)
    var better = Array(repeating: 0, count: n)
    var worse = better
    var comparisons: [Comparison] = []
    for one in 0..<n {
      for other in one + 1..<max(one + 1, n) {
        let (difference, error) = (strengths[one] - strengths[other], errors[one * n + other])
        let width = critical * error
        let t = error > 0 ? difference / error : difference == 0 ? 0 : difference * .infinity
        comparisons.append(
          Comparison(
            first: one, second: other, difference: difference, standardError: error,
            interval: Interval(
              low: difference - width, high: difference + width, confidence: confidence,
              .simultaneous),
            adjustedP: tail.adjustedP(of: t),
            probability: normalShare(below: unitT.normalScore(of: score(one, other, t)))))
        if difference > width {
          better[other] += 1
          worse[one] += 1
        } else if difference < -width {
          better[one] += 1
          worse[other] += 1
        }
      }
    }
    self.kind = kind
    self.confidence = confidence
    self.units = units
    criticalValue = critical
    self.comparisons = comparisons
    ranks = (0..<n).map { 1 + better[$0]...n - worse[$0] }
  }

  /// A pair in points, seen from one of the two.
  func points(of one: Int, against other: Int) -> Comparison {
    let isTurned = one > other
    let (low, high) = (min(one, other), max(one, other))
    // Before the pairs of the lower system are those of each still lower one.
    let pair = comparisons[low * (2 * ranks.count - low - 1) / 2 + high - low - 1]
    let unit = StrengthEstimates.pointsPerUnit
    return Comparison(
      first: one, second: other, difference: unit * pair.difference * (isTurned ? -1 : 1),
      standardError: unit * pair.standardError,
      interval: Interval(
        low: unit * (isTurned ? -pair.interval.high : pair.interval.low),
        high: unit * (isTurned ? -pair.interval.low : pair.interval.high), confidence: confidence,
        .simultaneous),
      adjustedP: pair.adjustedP,
      probability: isTurned ? 1 - pair.probability : pair.probability)
  }

  /// The standard deviation of each difference. Rounding's share of a difference that is always
  /// the same is no scatter.
  private static func errors(_ columns: [[Double]]) -> [Double] {
    let n = columns.count
    var errors = Array(repeating: 0.0, count: n * n)
    for one in 0..<n {
      for other in one + 1..<max(one + 1, n) {
        let error = standardDeviation(of: zip(columns[one], columns[other]).map { $0 - $1 })
        errors[one * n + other] = error > 1e-9 ? error : 0
      }
    }
    return errors
  }
}
