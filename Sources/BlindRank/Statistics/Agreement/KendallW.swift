/// Kendall's W: how far m annotators put n things in one order, 0 not at all, 1 all the same.
///
/// W = 12 S / (m²(n³−n) − m Σ(t³−t)), with S the squared deviations of the sums of ranks from
/// their mean, and t the sizes of the groups of equal ranks of each annotator. Ties share the mean
/// of their ranks. Source: M. G. Kendall and B. Babington Smith, "The problem of m rankings",
/// Annals of Mathematical Statistics 10 (1939); ties: Kendall, Rank Correlation Methods, ch. 6.
///
public struct KendallW: Hashable, Sendable {
  /// m.
  public let annotators: Int
  /// n.
  public let things: Int
  /// W; undefined with fewer than two annotators or things, or if every annotator ties all.
  public let coefficient: Coefficient

  /// Compares rankings, one of each annotator, of the same things.
  public init(of rankings: [[Double]]) {
    annotators = rankings.count
    things = rankings.first?.count ?? 0
    coefficient = Self.coefficient(of: rankings)
  }

  private static func coefficient(of rankings: [[Double]]) -> Coefficient {
    guard rankings.count > 1 else { return .undefined(.oneAnnotator) }
    let count = rankings[0].count
    precondition(rankings.allSatisfy { $0.count == count }, "rankings of the same things")
    guard count > 1 else { return .undefined(.noOverlap) }
    let (judges, things) = (Double(rankings.count), Double(count))
    var sums = [Double](repeating: 0, count: count)
    var ties = 0.0
    for ranking in rankings {
      for (place, rank) in averageRanks(ranking).enumerated() { sums[place] += rank }
      for run in tieRuns(ranking.sorted()) {
        let size = Double(run.count)
        ties += size * size * size - size
      }
    }
    let mean = judges * (things + 1) / 2
    let spread = sums.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
    let most = judges * judges * (things * things * things - things) - judges * ties
    return most > 0 ? .value(12 * spread / most) : .undefined(.noVariation)
  }
}
