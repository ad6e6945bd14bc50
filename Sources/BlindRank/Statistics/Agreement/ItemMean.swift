/// A mean over many things, kept item by item so that items can be drawn anew.
public struct ItemMean: Hashable, Sendable {
  /// What the things of each item sum up to.
  public private(set) var sums: [Double]
  /// How many things each item has.
  public private(set) var counts: [Int]
  /// Why there is no mean where there are no things.
  public internal(set) var cause: Coefficient.Cause

  /// What a thing can be.
  public let range: ClosedRange<Double>

  /// Nothing of so many items.
  public init(
    items: Int, of range: ClosedRange<Double> = 0...1, cause: Coefficient.Cause = .noOverlap
  ) {
    self.range = range
    sums = Array(repeating: 0, count: items)
    counts = Array(repeating: 0, count: items)
    self.cause = cause
  }

  /// Counts things of an item.
  public mutating func add(_ sum: Double, count: Int = 1, to item: Int) {
    sums[item] += sum
    counts[item] += count
  }

  /// Counts a coefficient of an item; one that is undefined is passed over, but for its cause.
  public mutating func add(_ coefficient: Coefficient, to item: Int) {
    switch coefficient {
    case .value(let value): add(value, to: item)
    case .undefined(.noVariation): cause = .noVariation
    case .undefined: break
    }
  }

  /// How many things.
  public var count: Int { counts.reduce(0, +) }
  /// Items that have some.
  public var itemsWithAny: Int { counts.count { $0 > 0 } }
  /// The mean.
  public var coefficient: Coefficient {
    count == 0 ? .undefined(cause) : .value(sums.reduce(0, +) / Double(count))
  }

  /// The bootstrap interval of the mean over items.
  public func interval(_ resampling: ItemResampling) -> ItemResampling.Outcome {
    guard count > 0 else { return .failure(.undefined) }
    return resampling.interval(items: counts.count, telling: itemsWithAny, within: range) {
      weights in
      var (sum, count) = (0.0, 0)
      for item in weights.indices {
        sum += Double(weights[item]) * sums[item]
        count += Int(weights[item]) * counts[item]
      }
      return count == 0 ? nil : sum / Double(count)
    }
  }
}
