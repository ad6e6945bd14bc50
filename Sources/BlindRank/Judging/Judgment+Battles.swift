extension Judgment {
  /// What a ranking says of every pair of its systems: the lower rank wins, equal ranks tie.
  ///
  /// Pairs in the order of system ids, the lower id first; k systems give k(k−1)/2 battles.
  /// Nothing comes of a judgment that is no ranking.
  public var battles: [Battle] {
    let ranks = ranksBySystem
    var battles: [Battle] = []
    for (index, first) in ranks.enumerated() {
      for second in ranks[(index + 1)...] {
        let outcome: Battle.Outcome =
          first.rank == second.rank ? .tie : first.rank < second.rank ? .win : .loss
        battles.append(
          Battle(
            first: first.system, second: second.system, outcome: outcome, item: item,
            annotator: annotator))
      }
    }
    return battles
  }

  /// The rank each system got, in the order of system ids; empty if this is no ranking.
  public var ranksBySystem: [(system: SystemID, rank: Int)] {
    guard case .ranking(let ranking) = verdict else { return [] }
    return zip(presentation.slots, ranking.ranks).map { (system: $0, rank: $1) }
      .sorted { $0.system < $1.system }
  }
}
