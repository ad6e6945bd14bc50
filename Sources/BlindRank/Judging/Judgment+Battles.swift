extension Judgment {
  /// What a judgment says of every pair of its systems: in a ranking the lower rank wins and equal
  /// ranks tie; of two responses the better one wins.
  ///
  /// Pairs in the order of system ids, the lower id first; k systems give k(k−1)/2 battles.
  /// Nothing comes of a judgment that says not which response is better. How an imported one was
  /// shown is only known where it says so.
  public var battles: [Battle] {
    switch verdict {
    case .ranking:
      let ranks = ranksBySystem
      return ranks.indices.flatMap { index in
        ranks[(index + 1)...].map { other in
          let (rank, system) = (ranks[index].rank, ranks[index].system)
          return battle(
            system, other.system, rank == other.rank ? .tie : rank < other.rank ? .win : .loss)
        }
      }
    case .choice(let choice):
      guard presentation.count == 2 else { return [] }
      let (left, right) = (presentation.slots[0], presentation.slots[1])
      let outcome: Battle.Outcome
      switch choice {
      case .prefers(let slot): outcome = slot.index == 0 ? .win : .loss
      case .tie: outcome = .tie
      case .bothBad: outcome = .bothBad
      case .cannotJudge: return []
      }
      return [
        left < right ? battle(left, right, outcome) : battle(right, left, outcome.reversed)
      ]
    case .guess, .skipped, .withdrawn: return []
    }
  }

  /// The pair of a judgment that says that it cannot be judged; its outcome says nothing. Nil of
  /// every other one.
  var unjudgedPair: Battle? {
    guard case .choice(.cannotJudge) = verdict, presentation.count == 2 else { return nil }
    let (left, right) = (presentation.slots[0], presentation.slots[1])
    return battle(min(left, right), max(left, right), .tie)
  }

  /// Whether the systems stand in the slots by their ids: one of two orders of a pair.
  var isInSystemOrder: Bool {
    zip(presentation.slots, presentation.slots.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether it was made elsewhere and tells an order that is not that of the ids: one of the two in
  /// which somebody may have judged the same pair.
  var isTurned: Bool { action == .importedAsShown && !isInSystemOrder }

  /// The rank each system got, in the order of system ids; empty if this is no ranking.
  public var ranksBySystem: [(system: SystemID, rank: Int)] {
    guard case .ranking(let ranking) = verdict else { return [] }
    return zip(presentation.slots, ranking.ranks).map { (system: $0, rank: $1) }
      .sorted { $0.system < $1.system }
  }

  /// A guess: who was asked for, and who stands where the annotator pointed; nil for no system if
  /// they could not tell. Nil if this is no guess.
  public var guessed: (asked: SystemID, pointedAt: SystemID?)? {
    guard case .guess(let guess, let asked) = verdict else { return nil }
    switch guess {
    case .points(let slot): return (asked, presentation.slots[slot.index])
    case .cannotTell: return (asked, nil)
    }
  }

  private func battle(
    _ first: SystemID, _ second: SystemID, _ outcome: Battle.Outcome
  ) -> Battle {
    Battle(
      first: first, second: second, outcome: outcome, item: item, comparison: comparison,
      annotator: annotator,
      shownFirst: action == .imported
        ? nil : presentation.slots.first { $0 == first || $0 == second })
  }
}

extension Sequence<Judgment> {
  /// How many comparisons were judged, each annotator's apart and however many verdicts each got; one
  /// that somebody judged elsewhere in two orders is two.
  var comparisonCount: Int {
    Set(
      map {
        SIMD4($0.annotator.rawValue, $0.comparison.rawValue, $0.isTurned ? 1 : 0, 0)
      }
    ).count
  }
}
