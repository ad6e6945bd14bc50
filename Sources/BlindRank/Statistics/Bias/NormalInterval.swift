/// value ± 1.96 standard errors, 95 %, no wider than what the value can be; nil without variance.
func normalInterval(
  _ value: Double, variance: Double, within bounds: ClosedRange<Double>
) -> Interval? {
  // A variance that is nothing but rounding is none.
  guard variance > 1e-18 else { return nil }
  let spread = 1.959963984540054 * variance.squareRoot()
  return Interval(
    low: max(bounds.lowerBound, value - spread), high: min(bounds.upperBound, value + spread),
    .normal)
}
