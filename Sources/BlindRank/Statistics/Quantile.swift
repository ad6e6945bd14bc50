/// The value below which a share of sorted values lies, between two of them in a straight line
/// (type 7 of R. J. Hyndman and Y. Fan, American Statistician 50, 1996).
func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
  let place = share * Double(values.count - 1)
  let below = max(0, min(values.count - 2, Int(place)))
  guard values.count > 1 else { return values[0] }
  return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
}

/// The standard deviation, with n − 1 in the denominator; 0 of one value.
func standardDeviation(of values: [Double]) -> Double {
  guard values.count > 1 else { return 0 }
  // From the first value, so that equal values give exactly 0.
  let (sum, squares) = values.reduce((0.0, 0.0)) {
    let value = $1 - values[0]
    return ($0.0 + value, $0.1 + value * value)
  }
  let count = Double(values.count)
  return max(0, (squares - sum * sum / count) / (count - 1)).squareRoot()
}
