/// The percentile bootstrap over items: how far a coefficient moves if other items had been drawn.
///
/// Items are drawn with replacement as many times as there are items, and all that was said of a
/// drawn item comes with it, since it hangs together. The interval holds the middle 95 % of the
/// coefficients, and more of few items, as `Interval` has it. The annotators are taken as
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

  /// An interval, or why there is none.
  public typealias Outcome = Result<Interval, Obstacle>

  /// Why there is no interval.
  public enum Obstacle: String, Error, Hashable, Sendable, CaseIterable {
    /// None was asked for.
    case noResamples = "no resamples"
    /// One item, or none, cannot be drawn in different ways.
    case fewItems = "fewer than two items"
    /// In too many resamples there is nothing to compute.
    case undefined = "undefined in resamples"
    /// Whatever is drawn says the same: nothing tells how sure that is.
    case noScatter = "all resamples the same"
  }

  /// The interval of a coefficient.
  ///
  /// - Parameters:
  ///   - items: how many are drawn from.
  ///   - telling: of how many of them the coefficient is; nil: of all.
  ///   - range: what the coefficient can be.
  ///   - coefficient: how often each item counts → the coefficient, nil if undefined.
  public func interval(
    items: Int, telling: Int? = nil, within range: ClosedRange<Double>,
    of coefficient: ([Int32]) -> Double?
  ) -> Outcome {
    guard resamples > 0 else { return .failure(.noResamples) }
    guard items > 1 else { return .failure(.fewItems) }
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
      return .failure(.undefined)
    }
    found.sort()
    // Equal but for rounding.
    guard let least = found.first, let most = found.last, most - least > 1e-9 else {
      return .failure(.noScatter)
    }
    return .success(
      Interval(
        percentilesOf: found, units: telling ?? items, confidence: Self.confidence, within: range))
  }
}

extension ItemResampling.Outcome {
  /// The interval, if there is one.
  public var interval: Interval? { try? get() }

  /// Why there is none.
  public var obstacle: ItemResampling.Obstacle? {
    guard case .failure(let obstacle) = self else { return nil }
    return obstacle
  }
}
