@testable import BlindRank

extension BattleTable {
  /// The same battles, told otherwise.
  ///
  /// - Parameters:
  ///   - times: how often each is there.
  ///   - system: the number of a system → its new one.
  ///   - swapsSides: whether each is seen from the other system.
  ///   - turnsOrder: whether the other one was shown first.
  func rebuilt(
    times: Int = 1, system: (Int) -> Int = { $0 }, swapsSides: Bool = false,
    turnsOrder: Bool = false
  ) -> BattleTable {
    var copy = BattleTable(systemCount: systemCount)
    for _ in 0..<times {
      for row in all {
        guard let outcome = Battle.Outcome(rawValue: outcome[row]) else { continue }
        let (first, second) = (system(Int(first[row])), system(Int(second[row])))
        copy.append(
          first: swapsSides ? second : first, second: swapsSides ? first : second,
          outcome: swapsSides ? outcome.reversed : outcome, item: Int(item[row]),
          annotator: Int(annotator[row]),
          shownFirst: (shownFirst[row] == 0) != turnsOrder ? first : second)
      }
    }
    return copy
  }
}
