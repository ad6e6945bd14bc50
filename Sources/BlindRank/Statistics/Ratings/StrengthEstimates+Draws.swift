#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StrengthEstimates {
  /// Strengths drawn from the normal distribution with these means and errors: for each system its
  /// strength in each draw. Only differences mean anything: the last system's never moves.
  func draws(_ count: Int, seed: UInt64) -> [[Double]] {
    let n = strengths.count
    let lower = lowerOfDifferences
    var generator = SeededGenerator(seed: seed, purpose: ["ratings", "normal"])
    var columns = strengths.map { Array(repeating: $0, count: count) }
    for draw in 0..<count {
      let deviates = (0..<n - 1).map { _ in generator.normal() }
      for system in 0..<n - 1 {
        columns[system][draw] += Self.product(
          lower, system * (n - 1), deviates, 0, count: system + 1)
      }
    }
    return columns
  }

  /// L with L·Lᵀ the covariance of the differences to the last system. A row is 0 where nothing is
  /// left to scatter: battles may tell some differences without any error.
  private var lowerOfDifferences: [Double] {
    let n = strengths.count
    let size = n - 1
    var lower = Array(repeating: 0.0, count: size * size)
    func covariance(_ one: Int, _ other: Int) -> Double {
      self.covariance[one * n + other] - self.covariance[one * n + size]
        - self.covariance[size * n + other] + self.covariance[size * n + size]
    }
    for row in 0..<size {
      for column in 0...row {
        let rest =
          covariance(row, column)
          - Self.product(lower, row * size, lower, column * size, count: column)
        if column < row {
          let pivot = lower[column * size + column]
          lower[row * size + column] = pivot > 0 ? rest / pivot : 0
        } else if rest > 1e-12 * covariance(row, row) {
          lower[row * size + row] = rest.squareRoot()
        }
      }
    }
    return lower
  }

  private static func product(
    _ left: [Double], _ leftStart: Int, _ right: [Double], _ rightStart: Int, count: Int
  ) -> Double {
    (0..<count).reduce(0) { $0 + left[leftStart + $1] * right[rightStart + $1] }
  }
}

extension SeededGenerator {
  /// A standard normal number (G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29,
  /// 1958).
  fileprivate mutating func normal() -> Double {
    // 53 bits each; the first is above 0, so that it has a logarithm.
    let (one, other) = (Double(next() >> 11) + 1, Double(next() >> 11))
    let unit = 1 / 9_007_199_254_740_992.0
    return (-2 * log(one * unit)).squareRoot() * cos(2 * Double.pi * other * unit)
  }
}
