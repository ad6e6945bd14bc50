/// The exact two-sided sign test: how likely wins and losses are to differ by this much or more
/// if either is as likely as the other. Ties are left out.
///
/// Twice the smaller tail of the binomial distribution with p = ½, at most 1. Source: W. J.
/// Dixon and A. M. Mood, "The statistical sign test", JASA 41 (1946).
public struct SignTest: Hashable, Sendable {
  /// What JSON calls it.
  public static let name = "exact sign test, two-sided, ties left out"

  /// How often the one won.
  public let wins: Int
  /// How often the other did.
  public let losses: Int
  /// 0…1; 1 where there are neither wins nor losses.
  public let p: Double

  /// The n of the test.
  public var count: Int { wins + losses }

  /// Tests counts.
  public init(wins: Int, losses: Int) {
    self.wins = wins
    self.losses = losses
    p = Self.p(wins: wins, losses: losses)
  }

  private static func p(wins: Int, losses: Int) -> Double {
    let n = wins + losses
    let fewer = min(wins, losses)
    guard n > 0, 2 * fewer < n else { return 1 }
    // As long as every binomial coefficient is a whole number in a Double, exactly.
    if n <= 56 {
      var coefficient = 1.0
      var sum = 1.0
      for k in 0..<fewer {
        coefficient = coefficient * Double(n - k) / Double(k + 1)
        sum += coefficient
      }
      return min(1, 2 * sum / Double(sign: .plus, exponent: n, significand: 1))
    }
    return min(1, 2 * binomialLowerTail(fewer, n, 0.5))
  }
}
