/// p-values of one family of tests, corrected for their number by Holm's step-down method: of the
/// tests with a corrected p of at most α, one or more is a false alarm with probability ≤ α.
///
/// With the p-values in ascending order, the i-th of m becomes the largest of (m − j + 1) p_j over
/// j ≤ i, at most 1. It needs no independence. Source: S. Holm, "A simple sequentially rejective
/// multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
///
/// - Returns: in the order given.
public func holmCorrected(_ pValues: [Double]) -> [Double] {
  var corrected = pValues
  var largest = 0.0
  let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  for (place, index) in order.enumerated() {
    largest = max(largest, min(1, Double(pValues.count - place) * pValues[index]))
    corrected[index] = largest
  }
  return corrected
}
