#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension RatingFit {
  /// Elo, with intervals by drawing the battles anew.
  init(eloOf table: BattleTable, _ request: RatingRequest) throws(RatingObstacle) {
    let connectivity = Connectivity(of: PairCounts(of: table))
    if case .neverCompared? = connectivity.obstacle, let obstacle = connectivity.obstacle {
      throw obstacle
    }
    var parameters = request.elo
    let unit = request.scale / log(10.0)
    if request.hasFirstPosition {
      let first = EloFirstAdvantage(of: table, parameters: parameters, seed: request.seed)
      if first.battleCount == 0 { throw .noPositions }
      guard let points = first.points else { throw .noMaximum }
      parameters = parameters.with(firstAdvantage: points)
      terms = [
        RatingTerm(
          kind: .firstPosition, battles: first.battleCount, coefficient: points / unit,
          standardError: nil, interval: nil, pointsPerUnit: unit)
      ]
    }
    // Those who always won have a rating all the same, and more battles would give a higher one.
    caveat = connectivity.obstacle
    expectedScore = { 1 / (1 + exp(-$0 / unit)) }
    guard request.orderings > 0 else {
      ratings = EloRatings(of: table, parameters: parameters).ratings.compactMap { $0 }
      return
    }
    let elo = EloMeanRatings(
      of: table, parameters: parameters, orderings: request.orderings, seed: request.seed)
    ratings = elo.systems.compactMap { $0?.mean }
    orderings = elo.systems
    guard let resampling = request.interval.resampling else { return }
    takeScatter(for: request) { () throws(RatingObstacle) in
      let bootstrap = try Bootstrap(
        of: elo, table, rows: Array(table.all), resampling: resampling,
        resamples: request.resamples, seed: request.seed)
      return Scatter(bootstrap, request)
    }
  }
}
