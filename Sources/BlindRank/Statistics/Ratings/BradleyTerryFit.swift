#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bradley-Terry strengths: the odds that i beats j are exp(θᵢ − θⱼ); a tie is half a win each.
///
/// Maximum likelihood by Newton's method on the counts of pairs. Source: R. A. Bradley and M. E.
/// Terry, Biometrika 39 (1952).
public struct BradleyTerryFit: Hashable, Sendable {
  /// λ: what was maximised is the log-likelihood − λ/2·Σθ².
  public let ridge: Double
  /// How many battles went in.
  public let battleCount: Double
  /// The log-likelihood at the maximum, without the penalty.
  public let logLikelihood: Double
  /// The largest absolute component of the gradient at the answer: as good as 0.
  public let largestGradient: Double
  /// How many Newton steps it took.
  public let iterations: Int
  /// Strengths with errors from the Fisher information (with a ridge, from the penalised one):
  /// right for independent battles without ties; ties make them too wide.
  public let model: StrengthEstimates
  /// What the squared residuals of each pair add up to: the middle of the sandwich.
  private let residuals: [Double]

  /// θ, adding up to 0.
  public var strengths: [Double] { model.strengths }

  /// Fits all battles counted.
  ///
  /// - Parameter ridge: above 0 every system gets a finite strength, pulled towards the mean;
  ///   then battles that don't identify the strengths are no obstacle.
  public init(of counts: PairCounts, ridge: Double = 0) throws(RatingObstacle) {
    precondition(ridge >= 0 && ridge.isFinite, "a penalty is not negative")
    if counts.systemCount < 2 { throw .tooFewSystems }
    if ridge == 0, let obstacle = Connectivity(of: counts).obstacle { throw obstacle }
    try self.init(of: MetPairs(of: counts), ridge: ridge)
  }

  /// Fits pairs that are known to identify the strengths.
  init(
    of pairs: MetPairs, cells: [Double]? = nil, ridge: Double, from start: [Double]? = nil
  ) throws(RatingObstacle) {
    let n = pairs.systemCount
    let cells = cells ?? pairs.cells
    let maximum = try Maximum(
      from: start ?? Array(repeating: 0, count: n), strengths: n
    ) { Self.slope(pairs, cells, at: $0, ridge: ridge) }
    let strengths = maximum.point
    self.ridge = ridge
    battleCount = cells.reduce(0, +)
    logLikelihood = maximum.value + ridge / 2 * strengths.reduce(0) { $0 + $1 * $1 }
    largestGradient = maximum.largestGradient
    iterations = maximum.iterations
    model = maximum.estimates(n, .information)
    let chances = Chances(strengths)
    var residuals = Array(repeating: 0.0, count: n * n)
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.first[pair]), Int(pairs.second[pair]))
      let chance = chances.of(one, against: other).win
      let sum =
        cells[pair * 3] * (1 - chance) * (1 - chance)
        + cells[pair * 3 + 1] * (0.5 - chance) * (0.5 - chance)
        + cells[pair * 3 + 2] * chance * chance
      residuals[one * n + one] += sum
      residuals[other * n + other] += sum
      residuals[one * n + other] -= sum
      residuals[other * n + one] -= sum
    }
    self.residuals = residuals
  }

  /// Strengths with errors from the sandwich, over battles: right with ties, too. Battles are
  /// still taken as independent.
  ///
  /// I⁺·M·I⁺ with M = Σ (s − p)²(eᵢ − eⱼ)(eᵢ − eⱼ)ᵀ over battles, no small-sample factor. Source:
  /// H. White, Econometrica 50 (1982).
  public var sandwich: StrengthEstimates {
    StrengthEstimates(
      strengths: strengths,
      covariance: sandwichProduct(bread: model.covariance, middle: residuals, strengths.count),
      kind: .sandwich)
  }

  private static func slope(
    _ pairs: MetPairs, _ cells: [Double], at strengths: [Double], ridge: Double
  ) -> Maximum.Slope {
    let n = pairs.systemCount
    var slope = Maximum.Slope(size: n)
    let chances = Chances(strengths)
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.first[pair]), Int(pairs.second[pair]))
      let half = cells[pair * 3 + 1] / 2
      let (scoreOne, scoreOther) = (cells[pair * 3] + half, cells[pair * 3 + 2] + half)
      let difference = strengths[one] - strengths[other]
      let (chance, rest) = chances.of(one, against: other)
      slope.value += (scoreOne + scoreOther) * log(max(chance, rest))
      slope.value += min(difference, 0) * scoreOne - max(difference, 0) * scoreOther
      // Not what was scored less what was expected: near 0 that would lose all digits.
      let push = scoreOne * rest - scoreOther * chance
      slope.gradient[one] += push
      slope.gradient[other] -= push
      let weight = (scoreOne + scoreOther) * chance * rest
      slope.information[one * n + one] += weight
      slope.information[other * n + other] += weight
      slope.information[one * n + other] -= weight
      slope.information[other * n + one] -= weight
    }
    guard ridge > 0 else { return slope }
    for system in 0..<n {
      slope.value -= ridge / 2 * strengths[system] * strengths[system]
      slope.gradient[system] -= ridge * strengths[system]
      slope.information[system * n + system] += ridge
    }
    return slope
  }
}

/// The chances of two systems against each other, by one power a system.
private struct Chances {
  private let strengths: [Double]
  private let powers: [Double]
  /// Far apart, powers are no numbers any more, but their ratios are.
  private let areClose: Bool

  init(_ strengths: [Double]) {
    self.strengths = strengths
    powers = strengths.map { exp($0) }
    areClose = strengths.allSatisfy { abs($0) < 600 }
  }

  /// Both, and not one less the other: the chance of the weaker keeps all its digits.
  @inline(__always)
  func of(_ one: Int, against other: Int) -> (win: Double, loss: Double) {
    var (left, right) = (powers[one], powers[other])
    if !areClose {
      let difference = strengths[one] - strengths[other]
      (left, right) = (exp(min(difference, 0)), exp(min(-difference, 0)))
    }
    return (left / (left + right), right / (left + right))
  }
}
