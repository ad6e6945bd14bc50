import Foundation

/// Elo's expected score, 1 / (1 + base^(−lead/scale)), by a table and a polynomial.
///
/// The library's `pow` takes longer than all the rest of a battle. Here 2^x = 2^(n/256) · 2^(f/256)
/// with n the nearest whole number: the first comes from a table and an exponent, the second is its
/// Taylor series to degree 4, the coefficient of f^k being (ln 2 / 256)^k / k!; what is left out is
/// below 4·10⁻¹⁷. One lead and eight take the same steps: their results are equal to the last bit.
struct EloExpectation: Sendable {
  /// 256ths of doublings of the odds a point, negative.
  private let rate: Double
  /// Held here too, so that a loop needn't ask each time whether the table has been made.
  nonisolated(unsafe) private let powers = EloExpectation.powers

  init(_ parameters: EloParameters) {
    rate = -256 * log2(parameters.base) / parameters.scale
  }

  /// The bits of 2^(i/256), less those of i where it is added to the exponent. Kept for ever.
  nonisolated(unsafe) private static let powers: UnsafePointer<UInt64> = {
    let powers = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    for index in 0..<256 {
      let power = exp2(Double(index) / 256)
      (powers + index).initialize(to: power.bitPattern - UInt64(index) << exponentShift)
    }
    return UnsafePointer(powers)
  }()

  /// From a number of 256ths to an exponent with a fraction.
  private static let exponentShift: UInt64 = 44
  /// Adding it leaves no bits for a fraction: the sum is rounded to a whole number, which then
  /// stands in its lowest bits.
  private static let rounding = 0x1.8p52
  /// Odds of 2^±1000 to one are as far as it goes; a little more is no number any more.
  private static let limit = 256_000.0

  /// The score to expect of one who leads by so many points.
  @inline(__always) func score(lead: Double) -> Double {
    var x = lead * rate
    x = x > Self.limit ? Self.limit : x
    x = x < -Self.limit ? -Self.limit : x
    let whole = x + Self.rounding
    let f = x - (whole - Self.rounding)
    let bits = whole.bitPattern
    let power = Double(
      bitPattern: powers[Int(truncatingIfNeeded: bits & 255)] &+ bits &<< Self.exponentShift)
    // Two by two, so that neither waits for the other.
    let low = f * (0.0027076061740622863 + f * 3.6655655969101062e-06)
    let high = f * f * f * (3.3083026805413713e-09 + f * 2.239395190875157e-12)
    return 1 / (1 + (power + power * (low + high)))
  }

  /// The same of eight.
  @inline(__always) func scores(lead: SIMD8<Double>) -> SIMD8<Double> {
    var x = lead * rate
    x.replace(with: Self.limit, where: x .> Self.limit)
    x.replace(with: -Self.limit, where: x .< -Self.limit)
    let whole = x + Self.rounding
    let f = x - (whole - Self.rounding)
    let bits = unsafeBitCast(whole, to: SIMD8<UInt64>.self)
    let places = bits & 255
    let entries = SIMD8<UInt64> { powers[Int(truncatingIfNeeded: places[$0])] }
    let power = unsafeBitCast(entries &+ bits &<< Self.exponentShift, to: SIMD8<Double>.self)
    let low = f * (0.0027076061740622863 + f * 3.6655655969101062e-06)
    let high = f * f * f * (3.3083026805413713e-09 + f * 2.239395190875157e-12)
    return 1 / (1 + (power + power * (low + high)))
  }
}
