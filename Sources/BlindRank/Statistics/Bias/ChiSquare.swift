#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely a chi-square variable is to be this large or larger.
///
/// By the recursion Q(x; k + 2) = Q(x; k) + (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1) from
/// Q(x; 1) = erfc √(x/2) and Q(x; 2) = e^(−x/2), whose terms are all positive. Source:
/// M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.4.8.
///
/// - Parameter degrees: of freedom, at least 1.
func chiSquareUpperTail(_ value: Double, degrees: Int) -> Double {
  precondition(degrees > 0, "a chi-square variable has a degree of freedom")
  guard value > 0 else { return 1 }
  let half = value / 2
  var known = degrees % 2 == 1 ? 1 : 2
  var tail = known == 1 ? erfc(half.squareRoot()) : exp(-half)
  while known < degrees {
    let shape = Double(known) / 2
    tail += exp(shape * log(half) - half - lgamma(shape + 1))
    known += 2
  }
  return min(1, tail)
}
