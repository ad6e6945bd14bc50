#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Poisson numbers of one mean, made ready once and drawn many times.
///
/// From a mean of 10 on by transformed rejection with squeeze (PTRS; W. Hörmann, Insurance:
/// Mathematics and Economics 12, 1993), below by adding up probabilities. Both are exact.
struct PoissonCell: Sendable {
  private let mean: Double
  /// exp(−mean), for small means only.
  private let none: Double
  private let logMean: Double
  private let width: Double
  private let slope: Double
  private let quick: Double
  private let inverseAlpha: Double

  /// Makes ready for a mean of 0 or more.
  init(mean: Double) {
    self.mean = mean
    none = exp(-mean)
    logMean = log(mean)
    width = 0.931 + 2.53 * mean.squareRoot()
    slope = -0.059 + 0.02483 * width
    quick = 0.9277 - 3.6224 / (width - 2)
    inverseAlpha = 1.1239 + 1.1328 / (width - 3.4)
  }

  /// A number.
  func draw(_ generator: inout SeededGenerator, _ logFactorials: LogFactorials) -> Double {
    guard mean >= 10 else { return drawSmall(&generator) }
    while true {
      let (u, v) = (generator.unit() - 0.5, generator.unit())
      let edge = 0.5 - abs(u)
      let k = ((2 * slope / edge + width) * u + mean + 0.43).rounded(.down)
      if edge >= 0.07, v <= quick { return k }
      if k < 0 || edge < 0.013 && v > edge { continue }
      let level = log(v * inverseAlpha / (slope / (edge * edge) + width))
      if level <= k * logMean - mean - logFactorials[k] { return k }
    }
  }

  private func drawSmall(_ generator: inout SeededGenerator) -> Double {
    var rest = generator.unit()
    var chance = none
    var k = 0.0
    // The sum of all chances is 1 up to rounding: 200 ends what rounding would not.
    while rest >= chance, k < 200 {
      rest -= chance
      k += 1
      chance *= mean / k
    }
    return k
  }
}

/// ln k! from a table, and beyond it from the library.
struct LogFactorials: Sendable {
  private let table: [Double]

  /// A table up to a number.
  init(upTo last: Int) {
    var sum = 0.0
    table = (0...last).map { k in
      sum += k > 0 ? log(Double(k)) : 0
      return sum
    }
  }

  /// ln k! of a whole number.
  subscript(k: Double) -> Double {
    k < Double(table.count) ? table[Int(k)] : lgamma(k + 1)
  }
}

extension SeededGenerator {
  /// A number in 0..<1 with 53 random bits.
  @inline(__always)
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number in 0..<bound, by multiplication: off by less than bound/2⁶⁴.
  @inline(__always)
  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
