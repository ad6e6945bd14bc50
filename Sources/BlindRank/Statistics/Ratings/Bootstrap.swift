import Dispatch

/// Bradley-Terry strengths of many resamples of the same battles: how far they scatter is how far
/// another study of the same size could have come out elsewhere.
///
/// Source: B. Efron, Annals of Statistics 7 (1979); clusters: A. C. Davison and D. V. Hinkley,
/// "Bootstrap Methods and their Application" (1997), section 3.8; items crossed with annotators:
/// A. B. Owen, Annals of Applied Statistics 1 (2007), whose intervals are rather too wide than too
/// narrow. A resample whose battles don't identify the strengths is left out and counted; with a
/// ridge there is none.
public struct Bootstrap: Hashable, Sendable {
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
  /// The fit of the battles as they are; its ridge holds for the resamples, too.
  public let whole: BradleyTerryFit
  /// The strengths of the resamples that have them, row by row.
  let rows: [Double]

  /// How many systems.
  public var systemCount: Int { whole.strengths.count }
  /// How many resamples count.
  public var usableCount: Int { resampleCount - excludedCount }

  /// Draws and fits resamples.
  ///
  /// - Parameter threads: how many work at once; the result does not depend on it.
  /// - Throws: where the battles have no answer, and where fewer than half of the resamples do.
  public init(
    of table: BattleTable, rows: some Collection<Int>, resampling: Resampling,
    resamples: Int = 1000, ridge: Double = 0, seed: UInt64, threads: Int = 2
  ) throws(RatingObstacle) {
    let counts = PairCounts(of: table, rows: rows)
    let whole = try BradleyTerryFit(of: counts, ridge: ridge)
    // Resamples of ties are ties: they would say that the answer is certain.
    if !counts.wins.contains(where: { $0 > 0 }) { throw .onlyTies }
    let pairs = MetPairs(of: counts)
    let (resampler, units) = Self.resampler(resampling, table, rows, pairs)
    let fewest = units.min() ?? 0
    if fewest < 2 { throw .tooFewToResample(fewest) }
    let solver = ResampleSolver(pairs: pairs, whole: whole)
    let all = Self.solved(solver, resampler, resampling, resamples, seed, threads)
    let usable = all.filter { !$0.isEmpty }
    if usable.count < 2 || usable.count * 2 < resamples {
      throw .tooFewResamples(usable: usable.count, of: resamples)
    }
    self.resampling = resampling
    unitCounts = units
    resampleCount = resamples
    excludedCount = resamples - usable.count
    self.seed = seed
    self.whole = whole
    self.rows = usable.flatMap { $0 }
  }

  /// The strength of a system in each resample that counts.
  public func strengths(of system: Int) -> [Double] {
    stride(from: system, to: rows.count, by: systemCount).map { rows[$0] }
  }

  /// Ratings of the whole data, with the standard deviation and the percentiles of the resamples.
  ///
  /// - Parameters: as of `StrengthEstimates.ratings`; with an anchor, errors and intervals are
  ///   those of the difference to it.
  public func ratings(
    anchor: Int? = nil, centre: Double = StrengthEstimates.centre, confidence: Double = 0.95
  ) -> [SystemRating] {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let anchorStrengths = anchor.map { strengths(of: $0) }
    return whole.model.ratings(anchor: anchor, centre: centre).map { rating in
      var values = strengths(of: rating.system)
      if let anchorStrengths { values = zip(values, anchorStrengths).map { $0 - $1 } }
      values = values.map { centre + StrengthEstimates.pointsPerUnit * $0 }.sorted()
      let tail = (1 - confidence) / 2
      return SystemRating(
        system: rating.system, rating: rating.rating,
        standardError: standardDeviation(of: values),
        interval: Interval(
          low: quantile(tail, ofSorted: values), high: quantile(1 - tail, ofSorted: values),
          confidence: confidence),
        kind: .percentile(resampling))
    }
  }

  /// In which share of resamples one is stronger than the other; equal is half.
  public func probability(of one: Int, beating other: Int) -> Double {
    let sum = zip(strengths(of: one), strengths(of: other)).reduce(0.0) {
      $0 + ($1.0 > $1.1 ? 1 : $1.0 == $1.1 ? 0.5 : 0)
    }
    return sum / Double(usableCount)
  }

  private static func resampler(
    _ resampling: Resampling, _ table: BattleTable, _ rows: some Collection<Int>, _ pairs: MetPairs
  ) -> (Resampler, [Int]) {
    if resampling == .battles {
      return (.battles(BattleResampler(cells: pairs.cells)), [rows.count])
    }
    let n = table.systemCount
    var pairNumbers = Array(repeating: Int32(0), count: n * n)
    for pair in 0..<pairs.count {
      pairNumbers[Int(pairs.first[pair]) * n + Int(pairs.second[pair])] = Int32(pair)
    }
    let cellOfBattle = rows.map { row in
      let (first, second) = (Int(table.first[row]), Int(table.second[row]))
      let place: Int32 =
        switch table.outcome[row] {
        case Battle.Outcome.win.rawValue: first < second ? 0 : 2
        case Battle.Outcome.loss.rawValue: first < second ? 2 : 0
        default: 1
        }
      return pairNumbers[min(first, second) * n + max(first, second)] * 3 + place
    }
    let items = resampling == .annotators ? [] : rows.map { table.item[$0] }
    let annotators = resampling == .items ? [] : rows.map { table.annotator[$0] }
    let clusters = ClusterResampler(
      clusters: resampling == .annotators ? annotators : items,
      crossed: resampling == .itemsAndAnnotators ? annotators : [], cellOfBattle: cellOfBattle)
    return (.clusters(clusters), clusters.clusterCounts)
  }

  /// The strengths of each resample, empty where it has none. Each has a generator of its own, so
  /// it does not matter which thread makes it.
  private static func solved(
    _ solver: ResampleSolver, _ resampler: Resampler, _ resampling: Resampling, _ resamples: Int,
    _ seed: UInt64, _ threads: Int
  ) -> [[Double]] {
    var results: [[Double]] = Array(repeating: [], count: resamples)
    let workers = max(1, min(threads, resamples))
    results.withUnsafeMutableBufferPointer { results in
      // Each worker writes to places of its own.
      nonisolated(unsafe) let results = results
      nonisolated(unsafe) let solver = solver
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var cells = solver.pairs.cells
        for number in stride(from: worker, to: resamples, by: workers) {
          var generator = SeededGenerator(
            seed: seed, purpose: ["bootstrap", resampling.rawValue, String(number)])
          resampler.draw(&generator, into: &cells)
          results[number] = solver.strengths(of: cells) ?? []
        }
      }
    }
    return results
  }
}

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
