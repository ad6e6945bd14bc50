/// How many points it is worth to be shown first, as Elo sees it.
///
/// Of all advantages `EloParameters.firstAdvantage` can have, the one with which those shown first
/// score, over some random orderings of all battles, just what is expected of them:
/// Σ (score − expected score) of the systems shown first is 0. It is the condition that a term for
/// the first position meets in a Bradley-Terry model; the ratings, though, are those of the
/// moment. In the order of a file that has one pair of systems after another they would follow the
/// advantage up and down and hide it, hence the random orderings. It has no interval: for one, fit
/// the model.
public struct EloFirstAdvantage: Hashable, Sendable {
  /// What made it; `firstAdvantage` in them is `points`, or 0 without.
  public let parameters: EloParameters
  /// How many orderings.
  public let orderings: Int
  /// What the orderings were drawn with.
  public let seed: UInt64
  /// How many battles have it known who was shown first; the others move ratings all the same.
  public let battleCount: Int
  /// The advantage; negative where it is better to be second. Nil where no advantage within
  /// ±`limit` · scale meets the condition (no battles, or those shown first always won or always
  /// lost).
  public let points: Double?
  /// The expected score of the one shown first, of two equal systems; nil without points.
  public let score: Double?

  /// In scales: odds of a hundred thousand to one at base 10 are beyond what can be estimated.
  static let limit = 5.0
  /// How near to the condition's answer it comes, in limits: 0.0002 points.
  private static let precision = 1e-7

  /// Estimated from all rows of a table.
  ///
  /// - Parameter parameters: their `firstAdvantage` is not used.
  public init(of table: BattleTable, parameters: EloParameters, orderings: Int = 8, seed: UInt64) {
    self.init(
      of: table, rows: Array(table.all), parameters: parameters, orderings: orderings, seed: seed)
  }

  /// Estimated from rows of a table.
  public init(
    of table: BattleTable, rows: [Int], parameters: EloParameters, orderings: Int = 8, seed: UInt64
  ) {
    precondition(orderings > 0, "a mean of nothing")
    precondition(table.isFlat, "Elo goes from battle to battle")
    self.orderings = orderings
    self.seed = seed
    battleCount = rows.reduce(0) { $0 + (table.shownFirst[$1] < 0 ? 0 : 1) }
    var orders: [[Int]] = []
    for ordering in 0..<(battleCount == 0 ? 0 : orderings) {
      var generator = OrderingGenerator(seed: seed, ordering: ordering)
      orders.append(generator.order(of: rows))
    }
    points = Self.root(within: Self.limit * parameters.scale) { advantage in
      let parameters = parameters.with(firstAdvantage: advantage)
      return orders.reduce(0.0) { $0 + EloPass($1, of: table, parameters).surplusOfFirst }
    }
    self.parameters = parameters.with(firstAdvantage: points ?? 0)
    let expectation = EloExpectation(parameters)
    score = points.map { expectation.score(lead: $0) }
  }

  /// Where a surplus, positive at the low end and negative at the high end, is zero; by halving.
  private static func root(within limit: Double, _ surplus: (Double) -> Double) -> Double? {
    var (low, high) = (-limit, limit)
    guard surplus(low) > 0, surplus(high) < 0 else { return nil }
    while high - low > precision * limit {
      let middle = (low + high) / 2
      let value = surplus(middle)
      if value == 0 { return middle }
      if value > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
