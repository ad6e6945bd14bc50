/// Fleiss' κ: agreement beyond chance of a fixed number of annotators, values without order.
///
/// κ = (P − P(e)) / (1 − P(e)): P is the mean over units of the share of pairs of annotators that
/// agree, P(e) = Σ p(v)² over the shares of the values. Only units that all annotators judged
/// count. Source: J. L. Fleiss, "Measuring nominal scale agreement among many raters",
/// Psychological Bulletin 76 (1971).
public struct FleissKappa: Hashable, Sendable {
  /// κ, 1 if all agree and about 0 by chance.
  public let coefficient: Coefficient
  /// Units that all annotators judged.
  public let units: Int
  /// How many annotators.
  public let annotators: Int

  /// Computes κ of a table.
  public init(of table: AgreementTable) {
    self.init(of: UnitCounts(of: table))
  }

  /// Computes κ of counts.
  ///
  /// - Parameter weights: how often each item counts; nil: once.
  public init(of counted: UnitCounts, weights: [Int32]? = nil) {
    let (kinds, all) = (counted.valueCount, counted.annotatorCount)
    annotators = all
    var totals = [Int](repeating: 0, count: kinds)
    var (units, agreeing) = (0, 0)
    for item in 0..<counted.itemCount {
      let weight = weights.map { Int($0[item]) } ?? 1
      guard weight > 0 else { continue }
      for unit in counted.units(of: item) where counted.sizes[unit] == all {
        units += weight
        for kind in 0..<kinds {
          let count = Int(counted.counts[unit * kinds + kind])
          totals[kind] += weight * count
          agreeing += weight * count * (count - 1)
        }
      }
    }
    self.units = units
    guard all > 1, units > 0 else {
      coefficient = .undefined(all > 1 ? .noOverlap : .oneAnnotator)
      return
    }
    let values = Double(units * all)
    let observed = Double(agreeing) / (values * Double(all - 1))
    let chance = totals.reduce(0.0) { $0 + Double($1 * $1) } / (values * values)
    coefficient =
      totals.count { $0 > 0 } < 2
      ? .undefined(.noVariation) : .value((observed - chance) / (1 - chance))
  }

  /// The bootstrap interval of κ over items.
  public static func interval(
    of counts: UnitCounts, _ resampling: ItemResampling
  ) -> ItemResampling.Outcome {
    resampling.interval(
      items: counts.itemCount, telling: counts.itemCount(judgedBy: counts.annotatorCount),
      within: -.infinity...1
    ) {
      FleissKappa(of: counts, weights: $0).coefficient.value
    }
  }
}
