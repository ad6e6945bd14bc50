/// A confidence interval.
public struct Interval: Hashable, Sendable {
  /// The lower bound.
  public let low: Double
  /// The upper bound.
  public let high: Double
  /// 0.95: of intervals made like this one, 95 % hold the true value.
  public let confidence: Double

  /// Makes an interval.
  public init(low: Double, high: Double, confidence: Double = 0.95) {
    self.low = low
    self.high = high
    self.confidence = confidence
  }
}
