/// How a standard error and an interval were come by, and so what they hold for.
public enum IntervalKind: Hashable, Sendable {
  /// Estimate ± z·error from the curvature of the likelihood.
  case information
  /// Estimate ± z·error from the sandwich over battles.
  case sandwich
  /// Estimate ± t·error from the sandwich over clusters of battles.
  case clusteredSandwich(clusters: Int)
  /// Percentiles of resamples of the units named, moved out where those are few; the error is the
  /// standard deviation of the resamples.
  case percentile(Resampling)

  /// How many clusters a sandwich is over; nil for others.
  var clusterCount: Int? {
    if case .clusteredSandwich(let clusters) = self { return clusters }
    return nil
  }

  /// What to call it beside a table.
  public var name: String {
    switch self {
    case .information: "Fisher information"
    case .sandwich: "sandwich over battles"
    case .clusteredSandwich(let clusters): "sandwich over \(clusters) clusters"
    case .percentile(.battles): "percentile bootstrap over battles"
    case .percentile(.items): "percentile bootstrap over items"
    case .percentile(.annotators): "percentile bootstrap over annotators"
    case .percentile(.itemsAndAnnotators): "percentile bootstrap over items and annotators"
    }
  }
}
