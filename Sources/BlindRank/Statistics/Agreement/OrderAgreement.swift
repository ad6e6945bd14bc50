/// How alike annotators order the systems within an item: τ-b and ρ, mean over items.
///
/// Of each item and pair of annotators, the systems that both ranked are compared. Where either
/// ranked all of them equal there is no coefficient, and that pair is left out of the mean: the
/// counts say how often.
public struct OrderAgreement: Hashable, Sendable {
  /// Kendall's τ-b; a thing is a pair of rankings of an item.
  public let tau: ItemMean
  /// Spearman's ρ, likewise.
  public let rho: ItemMean
  /// Pairs of rankings with two systems or more in common; of some, a coefficient is undefined.
  public let pairs: Int

  /// Compares all annotators of a table of ranks, whose units are systems.
  public init(of ranks: AgreementTable) {
    let columns = 0..<ranks.annotatorCount
    self.init(
      of: ranks,
      columns.flatMap { first in columns[(first + 1)...].map { (first, $0) } })
  }

  /// Compares each annotator of one group with each of another.
  public init(of ranks: AgreementTable, between group: [Int], and other: [Int]) {
    self.init(of: ranks, group.flatMap { first in other.map { (first, $0) } })
  }

  /// Compares these pairs of annotators.
  public init(of ranks: AgreementTable, _ couples: [(Int, Int)]) {
    var tau = ItemMean(
      items: ranks.itemCount, of: -1...1,
      cause: ranks.annotatorCount < 2 ? .oneAnnotator : .noOverlap)
    var (rho, pairs) = (tau, 0)
    for item in 0..<ranks.itemCount {
      for (first, second) in couples {
        let (one, other) = Self.common(ranks, item, first, second)
        guard one.count > 1 else { continue }
        pairs += 1
        tau.add(kendallTau(one, other), to: item)
        rho.add(spearmanRho(one, other), to: item)
      }
    }
    self.tau = tau
    self.rho = rho
    self.pairs = pairs
  }

  /// The ranks of the systems of an item that both annotators ranked.
  private static func common(
    _ ranks: AgreementTable, _ item: Int, _ first: Int, _ second: Int
  ) -> (one: [Double], other: [Double]) {
    var (one, other): ([Double], [Double]) = ([], [])
    for unit in ranks.units(of: item) {
      guard let here = ranks[unit, first], let there = ranks[unit, second] else { continue }
      one.append(Double(here))
      other.append(Double(there))
    }
    return (one, other)
  }
}
