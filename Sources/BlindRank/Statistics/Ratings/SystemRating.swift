/// A system's place on the scale of ratings, with how sure it is.
public struct SystemRating: Hashable, Sendable {
  /// The system's number, from 0.
  public let system: Int
  /// 400 points are odds of ten to one.
  public let rating: Double
  /// In points: of the rating, or of the difference to the anchor where there is one.
  public let standardError: Double
  /// Where the true rating, or difference to the anchor, lies.
  public let interval: Interval
  /// How error and interval were come by.
  public let kind: IntervalKind
}
