#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A property of each battle that may have had a say: the difference in length, who was first.
public struct Covariate: Hashable, Sendable {
  /// What it is called in a table.
  public let name: String
  /// A number for each row of the battle table, first system minus second.
  public let values: [Double]

  /// Names a column.
  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }

  /// How many of a table's battles tell of it: it plays no part in those where it is 0.
  func battles(in table: BattleTable) -> Int {
    table.all.reduce(0) { $0 + (values[$1] == 0 ? 0 : table.times(of: $1)) }
  }

  /// The same for a table's battles as rows of their own.
  func flat(of table: BattleTable) -> Covariate {
    Covariate(
      name: name,
      values: zip(table.all, values).flatMap { repeatElement($1, count: table.times(of: $0)) })
  }

  /// +1 where the first system was shown first, −1 where the second was, 0 where that is unknown.
  public static func shownFirst(of table: BattleTable) -> Covariate {
    Covariate(
      name: "first shown",
      values: table.shownFirst.map { $0 == 0 ? 1 : $0 == 1 ? -1 : 0 })
  }
}

/// Bradley-Terry strengths with covariates: the log odds that i beats j are θᵢ − θⱼ + β·x; a tie
/// is half a win each.
///
/// β says what a step of x is worth in strength, of systems alike otherwise; θ compares systems
/// with x held equal. Logistic regression by Newton, over battles. Source: A. Springall, Applied
/// Statistics 22 (1973).
public struct CovariateFit: Hashable, Sendable {
  /// The covariates' names, in the order of the coefficients.
  public let names: [String]
  /// How many battles went in.
  public let battleCount: Int
  /// How many clusters the sandwich adds up over; nil if each battle is its own.
  public let clusterCount: Int?
  /// Strengths with errors from the Fisher information.
  public let model: StrengthEstimates
  /// Strengths with errors from the sandwich over battles, or over clusters where given.
  public let sandwich: StrengthEstimates
  /// β with errors from the Fisher information.
  public let modelCoefficients: [ParameterEstimate]
  /// β with errors from the sandwich.
  public let sandwichCoefficients: [ParameterEstimate]
  /// The log-likelihood at the maximum.
  public let logLikelihood: Double
  /// The largest absolute component of the gradient at the answer: as good as 0.
  public let largestGradient: Double
  /// How many Newton steps it took.
  public let iterations: Int

  /// Fits rows of a table.
  ///
  /// - Parameters:
  ///   - covariates: each with a value for every row of the table's columns.
  ///   - clusters: a number for every row of the table's columns; battles of one number may hang together
  ///     in any way, and the sandwich allows for it. nil: battles are independent.
  public init(
    of table: BattleTable, rows: some Collection<Int>, covariates: [Covariate],
    clusters: [Int32]? = nil
  ) throws(RatingObstacle) {
    precondition(table.isFlat, "battles are fitted one by one")
    let length = table.first.count
    precondition(covariates.allSatisfy { $0.values.count == length }, "a value for each row")
    precondition(clusters?.count ?? length == length, "a cluster for each row")
    let counts = PairCounts(of: table, rows: rows)
    if let obstacle = Connectivity(of: counts).obstacle { throw obstacle }
    let design = BattleDesign(table, rows, covariates.map(\.values))
    if !design.isFullRank { throw .redundantCovariate }
    let (n, size) = (table.systemCount, design.size)
    let maximum = try Maximum(from: Array(repeating: 0, count: size), strengths: n) {
      design.slope(at: $0)
    }
    let clusterOfRow = clusters.map { clusters in rows.map { clusters[$0] } }
    let (middle, clusterCount) = design.middle(at: maximum.point, clusters: clusterOfRow)
    let sandwich = maximum.replacing(
      covariance: sandwichProduct(bread: maximum.covariance, middle: middle, size))
    names = covariates.map(\.name)
    battleCount = rows.count
    self.clusterCount = clusterCount
    model = maximum.estimates(n, .information)
    self.sandwich = sandwich.estimates(
      n, clusterCount.map { .clusteredSandwich(clusters: $0) } ?? .sandwich)
    modelCoefficients = (n..<size).map { maximum.parameter($0) }
    sandwichCoefficients = (n..<size).map { sandwich.parameter($0) }
    logLikelihood = maximum.value
    largestGradient = maximum.largestGradient
    iterations = maximum.iterations
  }
}
