#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Strengths on the scale of log odds, with the covariance of their errors.
public struct StrengthEstimates: Hashable, Sendable {
  /// θ: the log odds that i beats j are θᵢ − θⱼ. They add up to 0.
  public let strengths: [Double]
  /// Row-major, as large as there are systems; its rows add up to 0.
  public let covariance: [Double]
  /// How the errors were come by.
  public let kind: IntervalKind

  /// What a strength of 1 is worth in points: 400 / ln 10.
  public static let pointsPerUnit = 400 / log(10.0)
  /// The rating of a strength of 0.
  public static let centre = 1000.0

  /// The standard error of each strength.
  public var standardErrors: [Double] {
    strengths.indices.map { max(0, covariance[$0 * strengths.count + $0]).squareRoot() }
  }

  /// The standard error of θᵢ − θⱼ.
  public func standardError(of one: Int, minus other: Int) -> Double {
    let n = strengths.count
    let variance =
      covariance[one * n + one] + covariance[other * n + other] - 2 * covariance[one * n + other]
    return max(0, variance).squareRoot()
  }

  /// Ratings in points, in the order of the systems.
  ///
  /// - Parameters:
  ///   - anchor: the system whose rating is fixed; the standard errors are then those of the
  ///     differences to it, and its own is 0. Without one the mean rating is fixed.
  ///   - centre: the rating of the anchor, or the mean rating.
  public func ratings(
    anchor: Int? = nil, centre: Double = StrengthEstimates.centre, confidence: Double = 0.95
  ) -> [SystemRating] {
    let normal = normalReach(confidence: confidence)
    let reach = UnitT(units: kind.clusterCount).value(ofNormal: normal)
    return strengths.indices.map { system in
      let shift = anchor.map { strengths[$0] } ?? 0
      let error = anchor.map { standardError(of: system, minus: $0) } ?? standardErrors[system]
      let rating = centre + Self.pointsPerUnit * (strengths[system] - shift)
      let points = Self.pointsPerUnit * error
      let width = reach * points
      return SystemRating(
        system: system, rating: rating, standardError: points,
        interval: Interval(
          low: rating - width, high: rating + width, confidence: confidence, .normal),
        kind: kind)
    }
  }
}
