import Foundation

/// Elo's expected score, 1 / (1 + base^(−lead/scale)), by a polynomial.
///
/// The library's `pow` takes longer than all the rest of a battle. Here 2^x = 2^n · 2^f with n
/// the nearest whole number. 2^f is its Taylor series to degree 12, the coefficient of f^k being
/// (ln 2)^k / k!; what is left out is below 2·10⁻¹⁶. Even and odd powers are summed apart, so
/// that neither waits for the other. One lead and eight take the same steps: their results are
/// equal to the last bit.
struct EloExpectation: Sendable {
  /// Doublings of the odds a point, negative.
  private let rate: Double

  init(_ parameters: EloParameters) {
    rate = -log2(parameters.base) / parameters.scale
  }

  /// Adding it leaves no bits for a fraction: the sum is rounded to a whole number, which then
  /// stands in its lowest bits.
  private static let rounding = 0x1.8p52
  /// Odds of 2^±1000 to one are as far as it goes; twice that is no number any more.
  private static let limit = 1000.0

  /// The score to expect of one who leads by so many points.
  @inline(__always) func score(lead: Double) -> Double {
    var x = lead * rate
    x = x > Self.limit ? Self.limit : x
    x = x < -Self.limit ? -Self.limit : x
    let whole = x + Self.rounding
    let f = x - (whole - Self.rounding)
    // Two powers at once: an even one and the odd one after it.
    let square = SIMD2(repeating: f * f)
    var sum = SIMD2(2.5678435993488206e-11, 0) * square
    sum = (sum + SIMD2(7.054911620801123e-09, 4.4455382718708116e-10)) * square
    sum = (sum + SIMD2(1.321548679014431e-06, 1.01780860092397e-07)) * square
    sum = (sum + SIMD2(0.0001540353039338161, 1.5252733804059841e-05)) * square
    sum = (sum + SIMD2(0.009618129107628477, 0.0013333558146428443)) * square
    sum = (sum + SIMD2(0.2402265069591007, 0.05550410866482158)) * square
    sum += SIMD2(1, 0.6931471805599453)
    let power = sum.x + f * sum.y
    // Adding n to the exponent is multiplying by 2^n.
    let odds = Double(bitPattern: power.bitPattern &+ whole.bitPattern &<< 52)
    return 1 / (1 + odds)
  }

  /// The same of eight.
  @inline(__always) func scores(lead: SIMD8<Double>) -> SIMD8<Double> {
    var x = lead * rate
    x.replace(with: Self.limit, where: x .> Self.limit)
    x.replace(with: -Self.limit, where: x .< -Self.limit)
    let whole = x + Self.rounding
    let f = x - (whole - Self.rounding)
    let square = f * f
    var even = 2.5678435993488206e-11 * square
    even = (even + 7.054911620801123e-09) * square
    even = (even + 1.321548679014431e-06) * square
    even = (even + 0.0001540353039338161) * square
    even = (even + 0.009618129107628477) * square
    even = (even + 0.2402265069591007) * square
    even += 1
    var odd = 4.4455382718708116e-10 * square
    odd = (odd + 1.01780860092397e-07) * square
    odd = (odd + 1.5252733804059841e-05) * square
    odd = (odd + 0.0013333558146428443) * square
    odd = (odd + 0.05550410866482158) * square
    odd += 0.6931471805599453
    let power = unsafeBitCast(even + f * odd, to: SIMD8<UInt64>.self)
    let exponent = unsafeBitCast(whole, to: SIMD8<UInt64>.self) &<< 52
    return 1 / (1 + unsafeBitCast(power &+ exponent, to: SIMD8<Double>.self))
  }
}
