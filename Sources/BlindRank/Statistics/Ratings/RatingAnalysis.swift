/// The ratings of one table of battles, with all that is asked to stand beside them.
public struct RatingAnalysis: Hashable, Sendable {
  /// One system's place.
  public struct Rating: Hashable, Sendable {
    /// In points.
    public let rating: Double
    /// Of the rating, or of the difference to the anchor; nil where no interval is asked for or
    /// there is none.
    public let standardError: Double?
    /// Its interval.
    public let interval: Interval?
    /// The ranks it may have; all hold together.
    public let ranks: ClosedRange<Int>?
    /// Over the orderings of all battles; Elo's means only.
    public let orderings: EloMeanRatings.System?

    /// What the order goes by: a rating without its last digits, which are rounding's and not the
    /// same on every machine. Equal ones stand in the order of the systems.
    var grade: Double { (rating * 1e6).rounded() }
  }

  /// Two systems, the higher rated one first.
  public struct Pair: Hashable, Sendable {
    /// The system rated higher.
    public let first: Int
    /// The system rated lower.
    public let second: Int
    /// How many battles they had with each other.
    public let battles: Int
    /// In points.
    public let difference: Double
    /// Wins and half the ties that the model expects of the first in a battle of the two.
    public let expectedScore: Double
    /// With an interval only; in points.
    public let comparison: PairwiseComparisons.Comparison?
  }

  /// What made it.
  public let request: RatingRequest
  /// How many battles went in.
  public let battleCount: Int
  /// By system: in how many of them it was.
  public let battles: [Int]
  /// By system; nil for one without battles.
  public let ratings: [Rating?]
  /// Every pair of rated systems, in the order of their ratings.
  public let pairs: [Pair]
  /// What else the model has.
  public let terms: [RatingTerm]
  /// How many battles, items or annotators the interval is over, items before annotators; empty
  /// without one.
  public let unitCounts: [Int]
  /// How many resamples were left out.
  public let excludedCount: Int
  /// Why there is no interval though one was asked for.
  public let intervalObstacle: RatingObstacle?
  /// What makes ratings doubtful without standing in their way: with Elo, and with a ridge.
  public let caveat: RatingObstacle?

  /// Fewer items or annotators than these are few: percentiles of them lie too close together, and
  /// a reader is told.
  public static let fewestUnits = 30

  /// Whether the interval is over so few items or annotators.
  public var hasFewUnits: Bool {
    [.items, .annotators, .both].contains(request.interval)
      && unitCounts.contains { $0 < Self.fewestUnits }
  }

  /// Computes ratings.
  ///
  /// - Parameters:
  ///   - covariates: those of the request, a value for each row of the table.
  ///   - order: the systems in the order in which resamples are drawn of them; nil: in that of
  ///     their numbers. Where those are by chance, it makes the same battles give the same interval.
  /// - Throws: why there are none.
  public init(
    of table: BattleTable, _ request: RatingRequest, covariates: [Covariate] = [],
    order: [Int]? = nil
  ) throws(RatingObstacle) {
    precondition(request.intervals.contains(request.interval), "an interval that the method has")
    precondition(request.covariates == covariates.map(\.name), "the covariates asked for")
    let meets = table.systemsMeeting(in: table.all)
    let rated = (order ?? Array(meets.indices)).filter { meets[$0] }
    if table.systemCount < 2 { throw .tooFewSystems }
    if rated.isEmpty { throw .noBattles }
    if let anchor = request.anchor, !meets[anchor] { throw .anchorWithoutBattles(anchor) }
    let isFlat = request.isRegression || !table.isFlat && request.takesRows(of: table)
    do {
      self.init(
        request, of: table, rated,
        try RatingFit(
          of: (isFlat ? table.flat : table).keeping(rated), request.renumbered(rated),
          covariates.map { isFlat ? $0.flat(of: table) : $0 }))
    } catch {
      throw error.renumbered(rated)
    }
  }

  private init(
    _ request: RatingRequest, of table: BattleTable, _ rated: [Int], _ fit: RatingFit
  ) {
    self.request = request
    battleCount = table.battleCount
    let counts = PairCounts(of: table)
    let all = 0..<table.systemCount
    battles = all.map { system in
      Int(all.reduce(0.0) { $0 + ($1 == system ? 0 : counts.meetings(system, $1)) })
    }
    var ratings: [Rating?] = all.map { _ in nil }
    for (number, system) in rated.enumerated() {
      ratings[system] = Rating(
        rating: fit.ratings[number], standardError: fit.scatter?.ratings[number].standardError,
        interval: fit.scatter?.ratings[number].interval,
        ranks: fit.scatter?.comparisons.ranks[number], orderings: fit.orderings?[number])
    }
    self.ratings = ratings
    let grades = rated.map { ratings[$0]?.grade ?? 0 }
    let order = rated.indices.sorted { (grades[$1], rated[$0]) < (grades[$0], rated[$1]) }
    pairs = order.indices.flatMap { place in
      order[(place + 1)...].map { other in
        let one = order[place]
        let difference = max(0, fit.ratings[one] - fit.ratings[other])
        return Pair(
          first: rated[one], second: rated[other],
          battles: Int(counts.meetings(rated[one], rated[other])), difference: difference,
          expectedScore: fit.expectedScore(difference),
          comparison: fit.scatter?.comparisons.points(of: one, against: other))
      }
    }
    terms = fit.terms
    unitCounts = fit.scatter?.unitCounts ?? []
    excludedCount = fit.scatter?.excludedCount ?? 0
    intervalObstacle = fit.intervalObstacle?.renumbered(rated)
    caveat = fit.caveat?.renumbered(rated)
  }
}

extension RatingRequest {
  /// For a table of some of the systems only.
  fileprivate func renumbered(_ rated: [Int]) -> RatingRequest {
    var request = self
    request.anchor = anchor.flatMap { rated.firstIndex(of: $0) }
    return request
  }

  /// Whether it takes battles one by one, so that rows cannot stand for several.
  fileprivate func takesRows(of table: BattleTable) -> Bool {
    method == .elo || !table.areOfOneItem && [.items, .both].contains(interval)
  }
}
