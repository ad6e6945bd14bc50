/// Wilson's score interval of a share, 95 %.
///
/// With p = x/n and z = 1.959963984540054:
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Ties may enter as half successes.
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// JASA 22 (1927); recommended for small n by Brown, Cai and DasGupta, Statistical Science 16
/// (2001).
///
/// - Returns: bounds within 0…1; nil without trials.
public func wilsonInterval(successes: Double, trials: Int) -> Interval? {
  guard trials > 0 else { return nil }
  let z = 1.959963984540054
  let n = Double(trials)
  let share = successes / n
  let centre = share + z * z / (2 * n)
  let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  return Interval(
    low: successes == 0 ? 0 : max(0, (centre - spread) / scale),
    high: successes == n ? 1 : min(1, (centre + spread) / scale), .wilson)
}
