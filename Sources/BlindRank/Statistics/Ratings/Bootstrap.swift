import Dispatch

/// Strengths of many resamples of the same battles: how far they scatter is how far another study
/// of the same size could have come out elsewhere.
///
/// Source: B. Efron, Annals of Statistics 7 (1979); clusters: A. C. Davison and D. V. Hinkley,
/// "Bootstrap Methods and their Application" (1997), section 3.8; items crossed with annotators:
/// A. B. Owen, Annals of Applied Statistics 1 (2007), whose intervals are rather too wide than too
/// narrow. A resample whose battles don't identify the strengths is left out and counted; with a
/// ridge there is none.
public struct Bootstrap: Hashable, Sendable {
  /// The largest share of resamples without an answer with which there is an interval. All of them
  /// may lie beyond one end of it: of 95 % it still holds 94 %.
  public static let mostExcluded = 0.01

  /// What was drawn anew.
  public let resampling: Resampling
  /// How many battles, items or annotators there were to draw from; items before annotators.
  public let unitCounts: [Int]
  /// How many resamples were asked for.
  public let resampleCount: Int
  /// How many of them did not identify the strengths, and are left out.
  public let excludedCount: Int
  /// The seed of the generators, one a resample.
  public let seed: UInt64
  /// How many systems.
  public let systemCount: Int
  /// What the battles as they are give: θ of each system, then what else the model has.
  public let estimates: [Double]
  /// The same of the resamples that have them, row by row.
  let rows: [Double]

  /// θ of the battles as they are.
  public var strengths: [Double] { Array(estimates[..<systemCount]) }
  /// How many resamples count.
  public var usableCount: Int { resampleCount - excludedCount }

  /// Draws resamples and fits Bradley-Terry to them.
  ///
  /// - Parameter threads: how many work at once; the result does not depend on it.
  /// - Throws: where the battles have no answer, where more resamples than `mostExcluded` have
  ///   none, and where all of them say the same of two systems.
  public init(
    of table: BattleTable, rows: some Collection<Int>, resampling: Resampling,
    resamples: Int = 1000, ridge: Double = 0, seed: UInt64, threads: Int = 2
  ) throws(RatingObstacle) {
    let counts = PairCounts(of: table, rows: rows)
    let whole = try BradleyTerryFit(of: counts, ridge: ridge)
    let pairs = MetPairs(of: counts)
    let solver = ResampleSolver(pairs: pairs, whole: whole)
    try self.init(
      of: table, rows: rows, pairs: pairs, estimates: whole.strengths, resampling, resamples, seed,
      threads
    ) { solver.strengths(of: $0) }
  }

  /// Draws resamples and fits a model with ties to them; behind the strengths stand its τ and,
  /// where it has one, the term for the one shown first.
  public init(
    _ model: TieModel, of table: BattleTable, rows: some Collection<Int>,
    withFirstAdvantage: Bool = false, resampling: Resampling, resamples: Int = 1000, seed: UInt64,
    threads: Int = 2
  ) throws(RatingObstacle) {
    let pairs: MetPairs
    let whole: TieModelFit
    if withFirstAdvantage {
      pairs = MetPairs(of: table, rows: rows)
      whole = try TieModelFit(model, withFirstAdvantageOf: table, rows: rows)
    } else {
      let counts = PairCounts(of: table, rows: rows)
      pairs = MetPairs(of: counts)
      whole = try TieModelFit(model, of: counts)
    }
    let graph = MeetingGraph(pairs)
    try self.init(
      of: table, rows: rows, pairs: pairs, estimates: whole.parameters, resampling, resamples,
      seed, threads
    ) { graph.isIdentifying($0) ? whole.parameters(refitted: pairs, to: $0) : nil }
  }

  private init(
    of table: BattleTable, rows: some Collection<Int>, pairs: MetPairs, estimates: [Double],
    _ resampling: Resampling, _ resamples: Int, _ seed: UInt64, _ threads: Int,
    solving: @Sendable ([Double]) -> [Double]?
  ) throws(RatingObstacle) {
    let (resampler, units) = Self.resampler(resampling, table, rows, pairs)
    try Self.check(units, isAllTies: pairs.isAllTies)
    let all = Self.solved(resampling, resamples, seed, threads) { generator in
      var cells = pairs.cells
      resampler.draw(&generator, into: &cells)
      return solving(cells)
    }
    try self.init(resampling, units, table.systemCount, seed, estimates, of: all)
  }

  /// Keeps the resamples that have an answer.
  init(
    _ resampling: Resampling, _ units: [Int], _ systemCount: Int, _ seed: UInt64,
    _ estimates: [Double], of all: [[Double]]
  ) throws(RatingObstacle) {
    let usable = all.filter { !$0.isEmpty }
    let excluded = all.count - usable.count
    if usable.count < 2 || Double(excluded) > Self.mostExcluded * Double(all.count) {
      throw .tooFewResamples(usable: usable.count, of: all.count)
    }
    if let (one, other) = Self.still(usable, systemCount) { throw .noScatter(one, other) }
    self.resampling = resampling
    unitCounts = units
    resampleCount = all.count
    excludedCount = excluded
    self.seed = seed
    self.systemCount = systemCount
    self.estimates = estimates
    rows = usable.flatMap { $0 }
  }

  /// The first two systems of which all rows say the same, but for rounding.
  private static func still(_ rows: [[Double]], _ systemCount: Int) -> (Int, Int)? {
    for one in 0..<systemCount {
      for other in 0..<one {
        let difference = rows[0][one] - rows[0][other]
        if rows.allSatisfy({ abs($0[one] - $0[other] - difference) < 1e-9 }) { return (other, one) }
      }
    }
    return nil
  }

  /// What can be said before anything is drawn. Resamples of ties are ties: they would say that
  /// the answer is certain.
  static func check(_ units: [Int], isAllTies: Bool) throws(RatingObstacle) {
    if isAllTies { throw .onlyTies }
    let fewest = units.min() ?? 0
    if fewest < 2 { throw .tooFewToResample(fewest) }
  }

  private static func resampler(
    _ resampling: Resampling, _ table: BattleTable, _ rows: some Collection<Int>, _ pairs: MetPairs
  ) -> (Resampler, [Int]) {
    if resampling == .battles {
      return (
        .battles(BattleResampler(cells: pairs.cells)), [Int(pairs.cells.reduce(0, +))]
      )
    }
    let items = resampling == .annotators ? [] : rows.map { table.item[$0] }
    let annotators = resampling == .items ? [] : rows.map { table.annotator[$0] }
    let clusters = ClusterResampler(
      clusters: resampling == .annotators ? annotators : items,
      crossed: resampling == .itemsAndAnnotators ? annotators : [],
      cellOfBattle: pairs.cells(of: rows, in: table),
      weights: table.isFlat ? [] : rows.map { table.weight[$0] })
    return (.clusters(clusters), clusters.clusterCounts)
  }

  /// The answer of each resample, empty where it has none. Each has a generator of its own, so
  /// it does not matter which thread makes it.
  static func solved(
    _ resampling: Resampling, _ resamples: Int, _ seed: UInt64, _ threads: Int,
    _ answer: @Sendable (inout SeededGenerator) -> [Double]?
  ) -> [[Double]] {
    var results: [[Double]] = Array(repeating: [], count: resamples)
    let workers = max(1, min(threads, resamples))
    results.withUnsafeMutableBufferPointer { results in
      // Each worker writes to places of its own.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for number in stride(from: worker, to: resamples, by: workers) {
          var generator = SeededGenerator(
            seed: seed, purpose: ["bootstrap", resampling.rawValue, String(number)])
          results[number] = answer(&generator) ?? []
        }
      }
    }
    return results
  }
}
