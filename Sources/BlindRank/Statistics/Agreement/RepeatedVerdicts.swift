/// What annotators said more than once of one pair of systems on one item, as model judges do in
/// both orders; `AgreementTable.outcomes` makes one value of it.
public struct RepeatedVerdicts: Hashable, Sendable {
  /// How many such pairs on an item there are, each annotator's apart.
  public let pairs: Int
  /// Of how many of them not all verdicts are the same.
  public let differing: Int

  /// Counts them in judgments on one aspect.
  public init(of judgments: [Judgment]) {
    var said: [SIMD4<Int>: Set<Battle.Outcome>] = [:]
    var again: Set<SIMD4<Int>> = []
    for battle in judgments.lazy.flatMap(\.battles) {
      let place: SIMD4<Int> = [
        battle.item.rawValue, battle.first.rawValue, battle.second.rawValue,
        battle.annotator.rawValue,
      ]
      if said[place] != nil { again.insert(place) }
      said[place, default: []].insert(battle.outcome)
    }
    pairs = again.count
    differing = again.count { (said[$0]?.count ?? 0) > 1 }
  }
}
