#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How large the largest |t| of all pairs of systems is by chance.
///
/// What was drawn stands for the values that are as rare by `UnitT`. Of few units the largest of many
/// |t| cannot be drawn; Šidák's bound from the number of pairs takes its place (Journal of the American
/// Statistical Association 62, 1967).
struct LargestT {
  private let sorted: [Double]
  private let pairs: Double
  private let unitT: UnitT
  private let isFew: Bool

  /// - Parameters:
  ///   - drawn: the largest |t| of each draw.
  ///   - units: how many units the errors were estimated from; nil: from the model.
  init(drawn: [Double], pairs: Int, units: Int?) {
    sorted = drawn.sorted()
    self.pairs = Double(max(1, pairs))
    unitT = UnitT(units: units)
    isFew = units.map { $0 < RatingAnalysis.fewestUnits } ?? false
  }

  /// How many standard errors wide all intervals must be to hold together.
  func critical(_ confidence: Double) -> Double {
    let normal =
      isFew
      ? normalReach(confidence: pow(confidence, 1 / pairs))
      : quantile(confidence, ofSorted: sorted)
    return unitT.value(ofNormal: normal)
  }

  /// How often the largest |t| is at least this.
  func adjustedP(of t: Double) -> Double {
    if isFew { return max(1e-15, -expm1(pairs * log1p(-unitT.share(outside: t)))) }
    let below = sorted.count(below: abs(unitT.normalScore(of: t)))
    return Double(1 + sorted.count - below) / Double(1 + sorted.count)
  }
}

extension [Double] {
  /// How many of these sorted values are smaller.
  fileprivate func count(below bound: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
