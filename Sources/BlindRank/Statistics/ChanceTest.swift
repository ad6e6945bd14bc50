#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely so many right guesses are, or a number as extreme, by chance alone, where a guess
/// among k responses is right with the chance 1/k.
///
/// If k is the same for all guesses it is the exact binomial test. If not, the number of right
/// guesses has the Poisson binomial distribution, which is computed exactly by adding one guess
/// after the other; over 20,000 guesses, a normal distribution with continuity correction takes
/// its place. Source: Y. H. Wang, "On the number of successes in independent trials", Statistica
/// Sinica 3 (1993). Both p-values are defined as in `binomialTest`.
public struct ChanceTest: Hashable, Sendable {
  /// What the p-values were computed from.
  public enum Method: String, Hashable, Sendable {
    case binomial
    case poissonBinomial = "poisson binomial"
    case normal = "normal approximation"
  }

  /// How many guesses were right.
  public let right: Int
  /// How many responses were shown → in how many of the guesses.
  public let choices: [Int: Int]
  /// What the p-values were computed from.
  public let method: Method
  /// p of a number of right guesses that is no likelier.
  public let twoSided: Double
  /// p of so many right guesses or more.
  public let greater: Double

  /// More guesses than this are approximated where the chance differs.
  public static let mostConvolved = 20_000

  /// Tests a number of right guesses.
  ///
  /// - Parameter choices: how many responses were shown → in how many of the guesses.
  public init(right: Int, choices: [Int: Int]) {
    self.right = right
    self.choices = choices
    let choices = choices.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let n = choices.reduce(0) { $0 + $1.value }
    precondition((0...n).contains(right), "no more right guesses than guesses")
    if choices.count < 2 {
      let chance = 1 / Double(choices.first?.key ?? 2)
      method = .binomial
      twoSided = binomialTest(successes: right, trials: n, chance: chance)
      greater = binomialTest(successes: right, trials: n, chance: chance, .greater)
    } else if n <= Self.mostConvolved {
      let probabilities = Self.distribution(choices)
      let seen = probabilities[right] * (1 + 1e-7)
      method = .poissonBinomial
      twoSided = min(1, probabilities.filter { $0 <= seen }.sorted().reduce(0, +))
      greater = min(1, probabilities[right...].sorted().reduce(0, +))
    } else {
      let mean = choices.reduce(0.0) { $0 + Double($1.value) / Double($1.key) }
      let variance = choices.reduce(0.0) {
        $0 + Double($1.value) / Double($1.key) * (1 - 1 / Double($1.key))
      }
      func upper(_ distance: Double) -> Double { erfc(distance / (2 * variance).squareRoot()) / 2 }
      method = .normal
      twoSided = min(1, 2 * upper(abs(Double(right) - mean) - 0.5))
      greater = upper(Double(right) - mean - 0.5)
    }
  }

  /// The probability of 0, 1, 2 … right guesses.
  static func distribution(_ choices: [(key: Int, value: Int)]) -> [Double] {
    let n = choices.reduce(0) { $0 + $1.value }
    var probabilities = [Double](repeating: 0, count: n + 1)
    probabilities[0] = 1
    var done = 0
    probabilities.withUnsafeMutableBufferPointer { probabilities in
      for (count, guesses) in choices {
        let chance = 1 / Double(count)
        for _ in 0..<guesses {
          done += 1
          var right = done
          while right > 0 {
            probabilities[right] =
              probabilities[right] * (1 - chance) + probabilities[right - 1] * chance
            right -= 1
          }
          probabilities[0] *= 1 - chance
        }
      }
    }
    return probabilities
  }
}
