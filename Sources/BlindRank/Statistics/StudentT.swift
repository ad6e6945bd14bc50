#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Student's t, against the normal distribution: which values are as rare.
///
/// A mean of few independent units, over an error estimated from the same units, has this
/// distribution with one degree of freedom fewer than units. Source: M. Abramowitz and I. A. Stegun,
/// "Handbook of Mathematical Functions" (1964), 26.7.3 and 26.7.4; beyond 200 degrees D. L. Wallace,
/// Annals of Mathematical Statistics 30 (1959), which is right to a thousandth and better.
struct StudentT {
  /// From 1.
  let degrees: Int

  /// The normal value outside ± which there is as much as outside ±t; at most 8.
  func normalScore(of t: Double) -> Double {
    let (t, degrees) = (abs(t), Double(self.degrees))
    if self.degrees > 200 {
      let score = (degrees * log1p(t * t / degrees)).squareRoot()
      return min(8, score * (8 * degrees + 1) / (8 * degrees + 3))
    }
    let share = share(within: t)
    return share <= 0 ? 0 : share >= 1 - 1e-15 ? 8 : normalReach(confidence: share)
  }

  /// The t outside ± which there is as much as outside ± a normal value, by halving; beyond 7.9 that
  /// of 7.9, or the value itself if it is more.
  func value(ofNormal value: Double) -> Double {
    let score = min(value, 7.9)
    var (low, high) = (0.0, max(1, score))
    while normalScore(of: high) < score, high < 1e9 { high *= 2 }
    while high - low > 1e-12 * high {
      let middle = (low + high) / 2
      if normalScore(of: middle) < score { low = middle } else { high = middle }
    }
    return max(value, (low + high) / 2)
  }

  /// How much lies within ±t; exact, a term for every other degree.
  func share(within t: Double) -> Double {
    let angle = atan(t / Double(degrees).squareRoot())
    let (sine, cosine) = (sin(angle), cos(angle))
    let isOdd = degrees % 2 == 1
    var (term, sum) = (isOdd ? cosine : 1.0, 0.0)
    for place in stride(from: isOdd ? 3 : 2, through: degrees, by: 2) {
      sum += term
      term *= cosine * cosine * Double(place - 1) / Double(place)
    }
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }
}
