#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What an error is worth that was estimated from few units: t against the normal distribution.
///
/// Errors estimated from G units, be they resampled or in a sandwich, are too small by √((G−1)/G), and
/// t is Student's with G − 1 degrees of freedom. Source: A. C. Cameron and D. L. Miller, Journal of
/// Human Resources 50 (2015).
struct UnitT {
  /// nil: errors are the model's, and t is normal.
  private let student: StudentT?
  /// By how much errors of so many units are too small.
  private let spread: Double

  /// - Parameter units: how many units the errors were estimated from; nil: from the model.
  init(units: Int?) {
    let units = units.map { max(2, $0) }
    student = units.map { StudentT(degrees: $0 - 1) }
    spread = units.map { (Double($0) / Double($0 - 1)).squareRoot() } ?? 1
  }

  /// The t outside ± which there is as much as outside ± a normal value.
  func value(ofNormal value: Double) -> Double {
    (student?.value(ofNormal: value) ?? value) * spread
  }

  /// The normal value that is as rare as a t, with its sign; at most 8 where units were counted.
  func normalScore(of t: Double) -> Double {
    guard let student else { return t }
    return student.normalScore(of: t / spread) * (t < 0 ? -1 : 1)
  }

  /// How much lies outside ±t.
  func share(outside t: Double) -> Double {
    guard let student else { return erfc(abs(t) / 2.0.squareRoot()) }
    return max(1e-16, 1 - student.share(within: abs(t) / spread))
  }
}
