#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What counts as at least as extreme as what was seen.
public enum TestAlternative: Hashable, Sendable {
  /// Every number of successes that is no likelier than the one seen (minimum likelihood).
  case twoSided
  /// As many successes or more.
  case greater
}

/// The exact binomial test: how likely a number of successes as extreme as this one is, or more
/// so, if each trial succeeds with the same chance.
///
/// Two-sided it adds up the probabilities of all numbers that are no likelier than the one seen,
/// as R's `binom.test` and SciPy's `binomtest` do; like them it takes probabilities that differ
/// by less than 10⁻⁷ of themselves as equal. Source: C. J. Clopper and E. S. Pearson, Biometrika
/// 26 (1934), for the test; R's manual for the two-sided rule.
///
/// - Parameter chance: 0…1.
/// - Returns: p in 0…1, never NaN; 1 without trials.
public func binomialTest(
  successes: Int, trials: Int, chance: Double, _ alternative: TestAlternative = .twoSided
) -> Double {
  precondition((0...1).contains(chance), "a chance lies in 0…1")
  precondition((0...max(0, trials)).contains(successes), "no more successes than trials")
  if alternative == .greater {
    return binomialLowerTail(trials - successes, trials, 1 - chance)
  }
  let expected = Double(trials) * chance
  if Double(successes) == expected { return 1 }
  guard chance > 0, chance < 1 else { return 0 }
  // Seen from the side on which there are fewer than expected.
  let isMore = Double(successes) > expected
  let chance = isMore ? 1 - chance : chance
  let fewer = isMore ? trials - successes : successes
  let seen = logBinomial(fewer, trials, chance)
  // Above the expectation probabilities fall: find the first that is no likelier.
  var low = Int((Double(trials) * chance).rounded(.up))
  var high = trials + 1
  while low < high {
    let middle = (low + high) / 2
    if logBinomial(middle, trials, chance) <= seen + 1e-7 {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return min(
    1,
    binomialLowerTail(fewer, trials, chance)
      + binomialLowerTail(trials - low, trials, 1 - chance))
}

/// The probability of `most` successes or fewer; `most` may be −1.
func binomialLowerTail(_ most: Int, _ trials: Int, _ chance: Double) -> Double {
  if most < 0 { return 0 }
  if most >= trials || chance == 0 { return 1 }
  if chance == 1 { return 0 }
  if Double(most) > Double(trials) * chance {
    return max(0, 1 - binomialLowerTail(trials - most - 1, trials, 1 - chance))
  }
  // The largest term of the tail, then each smaller one from the one before.
  let odds = (1 - chance) / chance
  var term = 1.0
  var sum = 0.0
  for k in stride(from: most, through: 0, by: -1) {
    sum += term
    term *= Double(k) / Double(trials - k + 1) * odds
    if term < sum * 1e-17 { break }
  }
  return min(1, exp(logBinomial(most, trials, chance) + log(sum)))
}

/// The logarithm of the probability of so many successes; `chance` is neither 0 nor 1.
private func logBinomial(_ successes: Int, _ trials: Int, _ chance: Double) -> Double {
  let (k, n) = (Double(successes), Double(trials))
  return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(chance)
    + (n - k) * log1p(-chance)
}
