#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How large the largest |t| of all pairs of systems is by chance.
///
/// Errors estimated from G units, be they resampled or in a sandwich, are too small by √((G−1)/G), and
/// t is Student's with G − 1 degrees of freedom: what was drawn stands for the values that are as rare
/// there, times √(G/(G−1)). Source: A. C. Cameron and D. L. Miller, Journal of Human Resources 50
/// (2015). Of few units the largest of many |t| cannot be drawn; Šidák's bound from the number of
/// pairs takes its place (Journal of the American Statistical Association 62, 1967).
struct LargestT {
  private let sorted: [Double]
  private let pairs: Double
  /// nil: errors are the model's.
  private let student: StudentT?
  /// By how much errors of so many units are too small.
  private let spread: Double
  private let isFew: Bool

  /// - Parameters:
  ///   - drawn: the largest |t| of each draw.
  ///   - units: how many units the errors were estimated from; nil: from the model.
  init(drawn: [Double], pairs: Int, units: Int?) {
    let units = units.map { max(2, $0) }
    sorted = drawn.sorted()
    self.pairs = Double(max(1, pairs))
    student = units.map { StudentT(degrees: $0 - 1) }
    spread = units.map { (Double($0) / Double($0 - 1)).squareRoot() } ?? 1
    isFew = units.map { $0 < RatingAnalysis.fewestUnits } ?? false
  }

  /// How many standard errors wide all intervals must be to hold together.
  func critical(_ confidence: Double) -> Double {
    let normal =
      isFew
      ? normalReach(confidence: pow(confidence, 1 / pairs))
      : quantile(confidence, ofSorted: sorted)
    return (student?.value(ofNormal: normal) ?? normal) * spread
  }

  /// How often the largest |t| is at least this.
  func adjustedP(of t: Double) -> Double {
    let t = abs(t) / spread
    if isFew, let student {
      return max(1e-15, -expm1(pairs * log1p(-max(1e-16, 1 - student.share(within: t)))))
    }
    let score = student?.normalScore(of: t) ?? t
    let below = sorted.count(below: score)
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
