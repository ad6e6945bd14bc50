/// The share of pairs of verdicts on one unit that are the same, with ties and without.
///
/// Every pair of annotators of every unit counts once. Without ties, only pairs count in which both
/// say which is better. Nothing is taken off for chance: of three outcomes, blind luck agrees on a
/// third or more. Source of both ways: Zheng et al., "Judging LLM-as-a-judge with MT-Bench and
/// Chatbot Arena" (2023), setups S1 and S2.
public struct RawAgreement: Hashable, Sendable {
  /// Of all pairs of verdicts.
  public let withTies: ItemMean
  /// Of those in which neither is a tie.
  public let withoutTies: ItemMean

  /// Counts pairs of verdicts of all annotators.
  ///
  /// - Parameter ties: the values that say that neither is better.
  public init(of table: AgreementTable, ties: Set<Int> = []) {
    self.init(of: UnitCounts(of: table), ties: ties)
  }

  /// Counts pairs of verdicts.
  public init(of counted: UnitCounts, ties: Set<Int> = []) {
    let cause: Coefficient.Cause = counted.annotatorCount < 2 ? .oneAnnotator : .noOverlap
    var all = ItemMean(items: counted.itemCount, cause: cause)
    var decided = all
    for item in 0..<counted.itemCount {
      for unit in counted.units(of: item) {
        let row = counted.row(unit)
        Self.count(row, in: &all, item)
        Self.count(row.indices.map { ties.contains($0) ? 0 : row[$0] }, in: &decided, item)
      }
    }
    self.init(all, decided)
  }

  /// Counts pairs of verdicts of which one is from each group.
  public init(
    of table: AgreementTable, between group: [Int], and other: [Int], ties: Set<Int> = []
  ) {
    var all = ItemMean(items: table.itemCount)
    var decided = all
    for item in 0..<table.itemCount {
      for unit in table.units(of: item) {
        for first in group.compactMap({ table[unit, $0] }) {
          for second in other.compactMap({ table[unit, $0] }) {
            all.add(first == second ? 1 : 0, to: item)
            guard !ties.contains(first), !ties.contains(second) else { continue }
            decided.add(first == second ? 1 : 0, to: item)
          }
        }
      }
    }
    self.init(all, decided)
  }

  private init(_ all: ItemMean, _ decided: ItemMean) {
    withTies = all
    var decided = decided
    if all.count > 0, decided.count == 0 { decided.cause = .onlyTies }
    withoutTies = decided
  }

  private static func count(_ row: [Int], in mean: inout ItemMean, _ item: Int) {
    let values = row.reduce(0, +)
    let same = row.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    mean.add(Double(same), count: values * (values - 1) / 2, to: item)
  }
}
