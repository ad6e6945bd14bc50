/// The highest point of a concave log-likelihood, found by Newton's method.
///
/// The first parameters are strengths that only matter up to a common shift; their sum is held at
/// 0. A step that would lower the likelihood, or leave where it is defined, is halved.
struct Maximum {
  /// The parameters at the maximum.
  private(set) var point: [Double]
  /// The log-likelihood there, a penalty included.
  private(set) var value = 0.0
  /// The largest absolute component of the gradient there.
  private(set) var largestGradient = 0.0
  /// How many Newton steps it took.
  private(set) var iterations = 0
  /// The Moore-Penrose inverse of the information (minus the second derivatives), row-major.
  private(set) var covariance: [Double] = []

  /// What is known at a point.
  struct Slope {
    /// The log-likelihood.
    var value = 0.0
    /// Its first derivatives.
    var gradient: [Double]
    /// Minus its second derivatives, row-major and symmetric.
    var information: [Double]

    /// All zero.
    init(size: Int) {
      gradient = Array(repeating: 0, count: size)
      information = Array(repeating: 0, count: size * size)
    }
  }

  /// Climbs from a point; `slope` gives nil where the likelihood is not defined.
  ///
  /// - Parameter strengths: how many of the first parameters are strengths.
  init(
    from start: [Double], strengths: Int, slope: ([Double]) -> Slope?
  ) throws(RatingObstacle) {
    point = start
    guard var here = slope(start) else { throw .noMaximum }
    // Newton's error after a step is about its square: 1e-8 leaves nothing to gain.
    for _ in 0..<100 {
      guard let factor = Self.factor(here, strengths) else { throw .noMaximum }
      var step = factor.solution(of: here.gradient)
      // Of the step before it is halved: a small part of a large step is no sign of arrival.
      let largest = step.map(abs).max() ?? 0
      var next: Slope?
      for _ in 0..<40 {
        let candidate = zip(point, step).map { $0 + $1 }
        if let there = slope(candidate),
          there.value >= here.value - 1e-11 * (1 + abs(here.value))
        {
          point = candidate
          next = there
          break
        }
        step = step.map { $0 / 2 }
      }
      guard let next else { throw .noMaximum }
      here = next
      iterations += 1
      guard largest.isFinite, here.value.isFinite else { throw .noMaximum }
      if largest < 1e-8 {
        value = here.value
        largestGradient = here.gradient.map(abs).max() ?? 0
        covariance = try Self.pseudoInverse(of: here, strengths)
        return
      }
    }
    throw .noMaximum
  }

  /// The strengths, which come first.
  func estimates(_ strengths: Int, _ kind: IntervalKind) -> StrengthEstimates {
    let size = point.count
    return StrengthEstimates(
      strengths: Array(point[..<strengths]),
      covariance: (0..<strengths).flatMap { covariance[$0 * size..<$0 * size + strengths] },
      kind: kind)
  }

  /// Any one parameter.
  func parameter(_ place: Int) -> ParameterEstimate {
    let variance = covariance[place * point.count + place]
    return ParameterEstimate(value: point[place], standardError: max(0, variance).squareRoot())
  }

  /// The same maximum with other errors.
  func replacing(covariance: [Double]) -> Maximum {
    var copy = self
    copy.covariance = covariance
    return copy
  }

  /// A multiple of 11ᵀ/n on the strengths makes the matrix definite and changes no step.
  private static func gauge(_ slope: Slope, _ strengths: Int) -> Double {
    let size = slope.gradient.count
    let diagonal = (0..<strengths).map { slope.information[$0 * size + $0] }
    return diagonal.reduce(0, +) / Double(max(1, strengths))
  }

  private static func factor(_ slope: Slope, _ strengths: Int) -> Cholesky? {
    let size = slope.gradient.count
    let added = gauge(slope, strengths) / Double(max(1, strengths))
    var matrix = slope.information
    for row in 0..<strengths {
      for column in 0..<strengths { matrix[row * size + column] += added }
    }
    return Cholesky(matrix, size: size)
  }

  private static func pseudoInverse(
    of slope: Slope, _ strengths: Int
  ) throws(RatingObstacle) -> [Double] {
    guard let factor = factor(slope, strengths) else { throw .noMaximum }
    let size = slope.gradient.count
    var inverse = factor.inverse
    guard strengths > 0 else { return inverse }
    // Along 11ᵀ the matrix is the gauge, and a ridge where there is one: take it out again.
    var along = gauge(slope, strengths)
    for column in 0..<strengths { along += slope.information[column] }
    let added = 1 / (along * Double(strengths))
    for row in 0..<strengths {
      for column in 0..<strengths { inverse[row * size + column] -= added }
    }
    return inverse
  }
}
