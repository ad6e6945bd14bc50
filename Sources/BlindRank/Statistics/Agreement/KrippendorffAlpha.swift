/// Krippendorff's α: how much less annotators differ than values drawn from all that were given.
///
/// α = 1 − D(o)/D(e), with D(o) = Σ o(c,k) δ²(c,k) over the coincidences o and
/// D(e) = Σ n(c) n(k) δ²(c,k) / (n−1) over their marginals n(c). Any number of annotators, and
/// values may be missing. Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability"
/// (2011).
public struct KrippendorffAlpha: Hashable, Sendable {
  /// How far apart two values are.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// Different is different: δ² = 1.
    case nominal
    /// As far as there are values between: δ² = (Σ n(g) for g from c to k − (n(c)+n(k))/2)².
    case ordinal
    /// δ² = (c−k)².
    case interval
  }

  /// How far apart two values were taken to be.
  public let metric: Metric
  /// α, 1 if all agree and about 0 by chance.
  public let coefficient: Coefficient
  /// Units with two values or more.
  public let units: Int
  /// The values in those units.
  public let values: Int

  /// Computes α of a table.
  public init(of table: AgreementTable, _ metric: Metric) {
    self.init(of: UnitCounts(of: table), metric)
  }

  /// Computes α of counts.
  ///
  /// - Parameter weights: how often each item counts; nil: once.
  public init(of counts: UnitCounts, _ metric: Metric, weights: [Int32]? = nil) {
    let matrix = CoincidenceMatrix(of: counts, weights: weights)
    self.metric = metric
    units = matrix.units
    let marginals = matrix.marginals
    let total = marginals.reduce(0, +)
    values = Int(total.rounded())
    let kinds = matrix.valueCount
    let places = Self.places(marginals, metric)
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<kinds {
      for column in 0..<kinds where column != row {
        let gap = places.map { $0[row] - $0[column] } ?? 1
        observed += matrix.cells[row * kinds + column] * gap * gap
        expected += marginals[row] * marginals[column] * gap * gap
      }
    }
    coefficient =
      counts.annotatorCount < 2
      ? .undefined(.oneAnnotator)
      : units == 0
        ? .undefined(.noOverlap)
        : expected == 0
          ? .undefined(.noVariation) : .value(1 - observed * (total - 1) / expected)
  }

  /// The bootstrap interval of α over items.
  public static func interval(
    of counts: UnitCounts, _ metric: Metric, _ resampling: ItemResampling
  ) -> ItemResampling.Outcome {
    resampling.interval(
      items: counts.itemCount, telling: counts.itemCount(judgedBy: 2), within: -.infinity...1
    ) {
      KrippendorffAlpha(of: counts, metric, weights: $0).coefficient.value
    }
  }

  /// Where each value stands on a line, so that δ is the distance; nil: on none.
  ///
  /// For ordinal values that is the middle of the ranks they hold among all values: between two
  /// middles lies exactly what the definition adds up.
  private static func places(_ marginals: [Double], _ metric: Metric) -> [Double]? {
    switch metric {
    case .nominal: return nil
    case .interval: return marginals.indices.map { Double($0) }
    case .ordinal:
      var below = 0.0
      return marginals.map { count in
        defer { below += count }
        return below + count / 2
      }
    }
  }
}
