extension Bootstrap {
  /// How many random orderings of each resample the mean is taken of: as many as go side by side.
  public static var eloOrderings: Int { EloReplay.lanes }

  /// Draws resamples and takes the mean of their Elo ratings over a few random orderings each.
  ///
  /// So few orderings scatter by themselves. How much is known from the spread within each
  /// resample, and the resamples are drawn together to their mean until they scatter only as far
  /// as means over all orderings would. `strengths` are those of `whole`, in steps of
  /// `StrengthEstimates.pointsPerUnit` from its start, so that `ratings` gives its points back.
  ///
  /// - Parameter whole: the ratings of these battles; all systems have one.
  /// - Throws: also where most of the scatter is that of the orderings.
  public init(
    of whole: EloMeanRatings, _ table: BattleTable, rows: [Int], resampling: Resampling,
    resamples: Int = 1000, seed: UInt64, threads: Int = 2
  ) throws(RatingObstacle) {
    let resampler = RowResampler(of: rows, in: table, resampling)
    let isAllTies = MetPairs(of: PairCounts(of: table, rows: rows)).isAllTies
    try Self.check(resampler.unitCounts, isAllTies: isAllTies)
    let n = table.systemCount
    let start = whole.parameters.start
    func strength(_ points: Double) -> Double { (points - start) / StrengthEstimates.pointsPerUnit }
    // A system's mean, then its variance over the orderings.
    let drawn = Self.solved(resampling, resamples, seed, threads) { generator in
      let elo = EloMeanRatings(
        of: table, rows: resampler.draw(&generator), parameters: whole.parameters,
        orderings: Self.eloOrderings, seed: generator.next(), threads: 1)
      let systems = elo.systems.compactMap { $0 }
      guard systems.count == n else { return nil }
      return systems.map { ($0.mean - start) / StrengthEstimates.pointsPerUnit }
        + systems.map { system in
          let spread = (system.spread ?? 0) / StrengthEstimates.pointsPerUnit
          return spread * spread / Double(Self.eloOrderings)
        }
    }
    let share = Self.shareOfResampling(in: drawn, systems: n)
    // Of so little, a factor would be guessed and not measured.
    if share < 0.25 { throw .orderingsScatter }
    try self.init(
      resampling, resampler.unitCounts, n, seed, whole.systems.map { strength($0?.mean ?? start) },
      of: Self.drawnTogether(drawn, systems: n, by: share.squareRoot()))
  }

  /// What part of the resamples' variance is not that of their few orderings, over all systems.
  private static func shareOfResampling(in drawn: [[Double]], systems n: Int) -> Double {
    let usable = drawn.filter { !$0.isEmpty }
    guard usable.count > 1 else { return 1 }
    var (all, within) = (0.0, 0.0)
    for system in 0..<n {
      let error = standardDeviation(of: usable.map { $0[system] })
      all += error * error
      within += usable.reduce(0) { $0 + $1[n + system] } / Double(usable.count)
    }
    return all > 0 ? 1 - within / all : 1
  }

  private static func drawnTogether(
    _ drawn: [[Double]], systems n: Int, by factor: Double
  ) -> [[Double]] {
    let usable = drawn.filter { !$0.isEmpty }
    let means = (0..<n).map { system in
      usable.reduce(0) { $0 + $1[system] } / Double(max(1, usable.count))
    }
    return drawn.map { row in
      row.isEmpty ? [] : (0..<n).map { means[$0] + factor * (row[$0] - means[$0]) }
    }
  }
}
