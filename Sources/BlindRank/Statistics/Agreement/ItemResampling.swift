/// The percentile bootstrap over items: how far a coefficient moves if other items had been drawn.
///
/// Items are drawn with replacement as many times as there are items, and all that was said of a
/// drawn item comes with it, since it hangs together. The interval holds the middle 95 % of the
/// coefficients; between two of them it is interpolated linearly. The annotators are taken as
/// given: it says nothing of what others would say. Source: B. Efron and R. Tibshirani, An
/// Introduction to the Bootstrap (1993), ch. 13; clusters: A. Davison and D. Hinkley, Bootstrap
/// Methods and their Application (1997), 3.8.
public struct ItemResampling: Hashable, Sendable {
  /// How often all items are drawn anew; 0: no interval is made.
  public let resamples: Int
  /// What the draws are derived from; the same seed draws the same items.
  public let seed: UInt64
  /// The share of the coefficients that an interval holds.
  public static let confidence = 0.95
  /// An interval is made if at most this share of the resamples has no coefficient.
  public static let mostUndefined = 0.05

  /// So many resamples from a seed.
  public init(resamples: Int = 1000, seed: UInt64 = 1) {
    precondition(resamples >= 0)
    self.resamples = resamples
    self.seed = seed
  }

  /// The interval of a coefficient.
  ///
  /// - Parameter coefficient: how often each item counts → the coefficient, nil if undefined.
  /// - Returns: nil with fewer than two items, or if too many resamples leave nothing to compute.
  public func interval(items: Int, of coefficient: ([Int32]) -> Double?) -> Interval? {
    guard items > 1, resamples > 0 else { return nil }
    var generator = SeededGenerator(seed: seed, purpose: ["agreement", "items"])
    var found: [Double] = []
    found.reserveCapacity(resamples)
    var weights = [Int32](repeating: 0, count: items)
    for _ in 0..<resamples {
      for item in weights.indices { weights[item] = 0 }
      for _ in 0..<items { weights[generator.next(below: items)] += 1 }
      if let value = coefficient(weights) { found.append(value) }
    }
    guard Double(resamples - found.count) <= Self.mostUndefined * Double(resamples) else {
      return nil
    }
    found.sort()
    let tail = (1 - Self.confidence) / 2
    return Interval(
      low: quantile(tail, ofSorted: found), high: quantile(1 - tail, ofSorted: found),
      confidence: Self.confidence, .percentile)
  }
}
