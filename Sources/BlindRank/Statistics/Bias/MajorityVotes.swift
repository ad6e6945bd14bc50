/// What counts where several annotators judged the same two responses.
public enum Votes: String, Hashable, Sendable, CaseIterable {
  /// Each vote is a battle.
  case each
  /// All votes on a comparison are one battle.
  case majority

  /// The battles that count.
  public func count(_ battles: [Battle]) -> [Battle] {
    self == .each ? battles : battles.majorities
  }
}

extension [Battle] {
  /// One battle for each pair of each comparison, in the order of their first votes: a winner (or
  /// "both bad") with more than half of the votes, else a tie. So two of three win, and of two
  /// votes that differ comes a tie. This is the rule of QLoRA's human evaluation.
  ///
  /// "Can't judge" is no vote. The battle is no annotator's and carries the first voter's number;
  /// who was shown first it says only where all votes agree in that.
  public var majorities: [Battle] {
    var order: [Place] = []
    var votes: [Place: [Battle]] = [:]
    for battle in self {
      let place = Place(battle)
      if votes[place] == nil { order.append(place) }
      votes[place, default: []].append(battle)
    }
    return order.compactMap { place in
      guard let votes = votes[place], let first = votes.first else { return nil }
      let outcomes = votes.map { $0.first == place.first ? $0.outcome : $0.outcome.reversed }
      let winner = [Battle.Outcome.win, .loss, .bothBad].first { outcome in
        2 * outcomes.count { $0 == outcome } > outcomes.count
      }
      return Battle(
        first: place.first, second: place.second, outcome: winner ?? .tie, item: first.item,
        comparison: place.comparison, annotator: first.annotator,
        shownFirst: votes.allSatisfy { $0.shownFirst == first.shownFirst }
          ? first.shownFirst : nil)
    }
  }

  private struct Place: Hashable {
    let comparison: ComparisonID
    let first: SystemID
    let second: SystemID

    init(_ battle: Battle) {
      comparison = battle.comparison
      first = Swift.min(battle.first, battle.second)
      second = Swift.max(battle.first, battle.second)
    }
  }
}
