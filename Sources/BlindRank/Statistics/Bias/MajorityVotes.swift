/// What counts where several annotators judged the same two responses.
public enum Votes: String, Hashable, Sendable, CaseIterable {
  /// Each vote is a battle.
  case each
  /// All votes on two responses are one battle.
  case majority

  /// The battles that count.
  public func count(_ battles: BattleTable) -> BattleTable {
    self == .each ? battles : battles.majorities(among: battles.all)
  }
}

extension BattleTable {
  /// One battle for each pair of systems on each item, in the order of their first votes: a winner
  /// (or "both bad") with more than half of the votes, else a tie. So two of three win, and of two
  /// votes that differ comes a tie. This is the rule of QLoRA's human evaluation.
  ///
  /// "Can't judge" is no vote. The battle is no annotator's and carries the first voter's number;
  /// who was shown first it says only where all votes agree in that.
  public func majorities(among rows: some Sequence<Int>) -> BattleTable {
    var places: [Place: Int] = [:]
    var polls: [Poll] = []
    for row in rows {
      let (low, high) = (min(first[row], second[row]), max(first[row], second[row]))
      let isTurned = first[row] != low
      let shown = shownFirst[row] < 0 ? -1 : isTurned ? 1 - shownFirst[row] : shownFirst[row]
      let outcome = Battle.Outcome(rawValue: outcome[row]) ?? .tie
      for copy in 0..<times(of: row) {
        let place = Place(item: item(of: row, copy: copy), low: low, high: high)
        let index = places[place] ?? polls.count
        if index == polls.count {
          places[place] = index
          polls.append(Poll(place: place, annotator: annotator[row], shownFirst: shown))
        }
        polls[index].votes.add(isTurned ? outcome.reversed : outcome)
        if polls[index].shownFirst != shown { polls[index].shownFirst = -1 }
      }
    }
    var table = BattleTable(systemCount: systemCount)
    table.reserve(polls.count)
    for poll in polls {
      let (low, high) = (Int(poll.place.low), Int(poll.place.high))
      table.append(
        first: low, second: high, outcome: poll.outcome, item: Int(poll.place.item),
        annotator: Int(poll.annotator),
        shownFirst: poll.shownFirst < 0 ? nil : poll.shownFirst == 0 ? low : high)
    }
    return table
  }

  private struct Place: Hashable {
    let item: Int32
    let low: Int32
    let high: Int32
  }

  /// The votes on one place, seen from the system with the lower number.
  private struct Poll {
    let place: Place
    let annotator: Int32
    var shownFirst: Int8
    var votes = Tally()

    var outcome: Battle.Outcome {
      let all = votes.count
      if 2 * votes.wins > all { return .win }
      if 2 * votes.losses > all { return .loss }
      return 2 * votes.bothBad > all ? .bothBad : .tie
    }
  }
}
