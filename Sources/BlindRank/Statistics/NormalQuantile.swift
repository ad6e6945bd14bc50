#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The share of a standard normal distribution that lies below a value.
func normalShare(below value: Double) -> Double {
  0.5 * erfc(-value / 2.0.squareRoot())
}

/// The value below which a share of a standard normal distribution lies; the share is neither 0 nor 1.
func normalValue(below share: Double) -> Double {
  let within = abs(2 * share - 1)
  guard within > 0 else { return 0 }
  return normalReach(confidence: within) * (share < 0.5 ? -1 : 1)
}

/// How many standard errors an interval reaches to each side: 1.96 at a confidence of 0.95.
///
/// By halving, to the last digit that matters; it is needed once a table.
func normalReach(confidence: Double) -> Double {
  precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
  var (low, high) = (0.0, 40.0)
  while high - low > 1e-14 * (1 + high) {
    let middle = (low + high) / 2
    // The share outside keeps its digits where the confidence is close to 1.
    if erfc(middle / 2.0.squareRoot()) > 1 - confidence { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
