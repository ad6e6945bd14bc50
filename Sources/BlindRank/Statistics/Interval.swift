/// A confidence interval.
public struct Interval: Hashable, Sendable {
  /// How intervals are made; the raw value is what JSON calls it.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Wilson's score interval of a share.
    case wilson
    /// Newcombe's of a difference of shares, from the two of Wilson.
    case newcombe
    /// Estimate ± so many standard errors.
    case normal = "normal approximation"
    /// Between the percentiles of resamples.
    case percentile = "percentile bootstrap"
    /// Estimate ± so many standard errors that all intervals of a table hold at once.
    case simultaneous
  }

  /// The lower bound.
  public let low: Double
  /// The upper bound.
  public let high: Double
  /// 0.95: of intervals made like this one, 95 % hold the true value.
  public let confidence: Double
  /// How it was made.
  public let method: Method

  /// Makes an interval.
  public init(low: Double, high: Double, confidence: Double = 0.95, _ method: Method) {
    self.low = low
    self.high = high
    self.confidence = confidence
    self.method = method
  }
}
