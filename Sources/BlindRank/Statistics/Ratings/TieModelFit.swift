#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Strengths in a model where ties are an outcome of their own, by maximum likelihood (Newton).
public struct TieModelFit: Hashable, Sendable {
  /// The model fitted.
  public let kind: TieModel
  /// How many battles went in.
  public let battleCount: Double
  /// Strengths with errors from the information at the maximum.
  public let estimates: StrengthEstimates
  /// τ: Davidson's ln ν, or Rao and Kupper's ln q.
  public let tie: ParameterEstimate
  /// What being shown first adds to a strength; nil if it is not in the model.
  public let firstAdvantage: ParameterEstimate?
  /// The log-likelihood at the maximum.
  public let logLikelihood: Double
  /// The largest absolute component of the gradient at the answer: as good as 0.
  public let largestGradient: Double
  /// How many Newton steps it took.
  public let iterations: Int

  /// θ, adding up to 0.
  public var strengths: [Double] { estimates.strengths }
  /// Davidson's ν, or Rao and Kupper's q.
  public var tieParameter: Double { exp(tie.value) }

  /// Fits all battles counted, without a term for who was shown first.
  public init(_ kind: TieModel, of counts: PairCounts) throws(RatingObstacle) {
    try self.init(kind, of: counts, pairs: MetPairs(of: counts), withFirst: false)
  }

  /// Fits battles with a term for the one shown first; where that is not known the term is 0.
  public init(
    _ kind: TieModel, withFirstAdvantageOf table: BattleTable, rows: some Collection<Int>
  ) throws(RatingObstacle) {
    let pairs = MetPairs(of: table, rows: rows)
    try self.init(kind, of: PairCounts(of: table, rows: rows), pairs: pairs, withFirst: true)
  }

  private init(
    _ kind: TieModel, of counts: PairCounts, pairs: MetPairs, withFirst: Bool
  ) throws(RatingObstacle) {
    if let obstacle = Connectivity(of: counts).obstacle { throw obstacle }
    if !counts.ties.contains(where: { $0 > 0 }) { throw .noTies }
    if !counts.wins.contains(where: { $0 > 0 }) { throw .onlyTies }
    if withFirst, !pairs.isOrdered.contains(true) { throw .noPositions }
    let n = counts.systemCount
    var start = Array(repeating: 0.0, count: n + (withFirst ? 2 : 1))
    start[n] = kind.startingTie
    let maximum = try Self.maximum(kind, pairs, from: start)
    self.kind = kind
    battleCount = pairs.cells.reduce(0, +)
    estimates = maximum.estimates(n, .information)
    tie = maximum.parameter(n)
    firstAdvantage = withFirst ? maximum.parameter(n + 1) : nil
    logLikelihood = maximum.value
    largestGradient = maximum.largestGradient
    iterations = maximum.iterations
  }

  /// θ, then τ and, where it is in the model, the term for the one shown first.
  var parameters: [Double] {
    strengths + [tie.value] + (firstAdvantage.map { [$0.value] } ?? [])
  }

  /// The parameters for other counts of the same pairs, which must identify the strengths; nil
  /// where the tie parameter has no answer.
  func parameters(refitted pairs: MetPairs, to cells: [Double]) -> [Double]? {
    let pairs = pairs.with(cells: cells)
    let ties = stride(from: 1, to: cells.count, by: 3).contains { cells[$0] > 0 }
    guard ties, !pairs.isAllTies else { return nil }
    return try? Self.maximum(kind, pairs, from: parameters).point
  }

  /// - Parameter start: as `parameters`; how long it is says whether the term is in the model.
  private static func maximum(
    _ kind: TieModel, _ pairs: MetPairs, from start: [Double]
  ) throws(RatingObstacle) -> Maximum {
    let n = pairs.systemCount
    return try Maximum(from: start, strengths: n) {
      slope(kind, pairs, at: $0, withFirst: start.count > n + 1)
    }
  }

  private static func slope(
    _ kind: TieModel, _ pairs: MetPairs, at point: [Double], withFirst: Bool
  ) -> Maximum.Slope? {
    let n = pairs.systemCount
    let size = point.count
    var slope = Maximum.Slope(size: size)
    for pair in 0..<pairs.count {
      let (one, other) = (Int(pairs.first[pair]), Int(pairs.second[pair]))
      let hasFirst = withFirst && pairs.isOrdered[pair]
      let difference = point[one] - point[other] + (hasFirst ? point[n + 1] : 0)
      guard
        let terms = kind.terms(
          wins: pairs.cells[pair * 3], ties: pairs.cells[pair * 3 + 1],
          losses: pairs.cells[pair * 3 + 2], difference: difference, tie: point[n])
      else { return nil }
      slope.value += terms.value
      slope.gradient[n] += terms.byTie
      slope.information[n * size + n] += terms.tieTwice
      // How the difference changes with each parameter that it has.
      let parts = [(one, 1.0), (other, -1.0)] + (hasFirst ? [(n + 1, 1.0)] : [])
      for (place, sign) in parts {
        slope.gradient[place] += sign * terms.byDifference
        slope.information[place * size + n] += sign * terms.mixed
        slope.information[n * size + place] += sign * terms.mixed
        for (column, columnSign) in parts {
          slope.information[place * size + column] += sign * columnSign * terms.differenceTwice
        }
      }
    }
    return slope
  }
}
