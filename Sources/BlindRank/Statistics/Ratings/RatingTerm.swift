#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a model of strength has besides the strengths: how common ties are, what it is worth to be
/// shown first, or a covariate.
public struct RatingTerm: Hashable, Sendable {
  /// Which term.
  public enum Kind: Hashable, Sendable {
    /// Davidson's ν, or Rao and Kupper's q: exp of the coefficient.
    case tie(TieModel)
    case firstPosition
    case covariate(String)
  }

  /// Which term.
  public let kind: Kind
  /// How many battles tell of it: those whose order is known, or whose responses differ in it.
  public let battles: Int
  /// On the scale of log odds.
  public let coefficient: Double
  /// Of the coefficient; nil where there is none.
  public let standardError: Double?
  /// Of the coefficient; nil where there is none.
  public let interval: Interval?
  /// What a coefficient of 1 is worth in points.
  var pointsPerUnit = StrengthEstimates.pointsPerUnit

  /// What is printed of a coefficient: ν or q, and of all else points.
  public func reading(_ coefficient: Double) -> Double {
    if case .tie = kind { return exp(coefficient) }
    return pointsPerUnit * coefficient
  }
}
