/// Whether an annotator says the same of the same comparison when it comes again.
///
/// It bounds what can be hoped for between annotators. The verdicts must be seen from the same
/// system both times, whatever side it was shown on.
public struct RepeatConsistency: Hashable, Sendable {
  /// Comparisons judged twice.
  public let count: Int
  /// Those with the same verdict.
  public let same: Int
  /// Those decided both times.
  public let decided: Int
  /// Those decided both times with the same verdict.
  public let sameDecided: Int
  /// Cohen's κ of the first and the second time.
  public let kappa: Coefficient

  /// Compares verdicts of 0..<valueCount, the first and the second on each comparison.
  ///
  /// - Parameter ties: the values that say that neither is better.
  public init(of pairs: [(first: Int, second: Int)], valueCount: Int, ties: Set<Int> = []) {
    let clear = pairs.filter { !ties.contains($0.first) && !ties.contains($0.second) }
    count = pairs.count
    same = pairs.count { $0.first == $0.second }
    decided = clear.count
    sameDecided = clear.count { $0.first == $0.second }
    kappa = CohenKappa(of: pairs, valueCount: valueCount).coefficient
  }

  /// The share of same verdicts.
  public var agreement: Coefficient {
    count == 0 ? .undefined(.noOverlap) : .value(Double(same) / Double(count))
  }

  /// The share of same verdicts among those decided both times.
  public var agreementWithoutTies: Coefficient {
    decided == 0 ? .undefined(.noOverlap) : .value(Double(sameDecided) / Double(decided))
  }

  /// The Wilson interval of `agreement`; nil without pairs.
  public var interval: Interval? { wilsonInterval(successes: Double(same), trials: count) }
}
