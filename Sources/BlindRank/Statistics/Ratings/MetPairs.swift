/// The pairs of systems that met, and how it went: what the models of strength loop over.
struct MetPairs {
  /// The systems are 0..<systemCount.
  let systemCount: Int
  /// A system of each pair; where `isOrdered`, the one shown first.
  private(set) var first: [Int32] = []
  /// The other.
  private(set) var second: [Int32] = []
  /// Three numbers a pair: the first won, they tied, the second won.
  private(set) var cells: [Double] = []
  /// Whether it is known that the pair's first was shown first.
  private(set) var isOrdered: [Bool] = []

  /// How many pairs.
  var count: Int { first.count }

  /// The pairs of all battles, a pair once, the lower system first.
  init(of counts: PairCounts) {
    systemCount = counts.systemCount
    for one in 0..<systemCount {
      for other in one + 1..<max(one + 1, systemCount) where counts.meetings(one, other) > 0 {
        let (here, there) = (one * systemCount + other, other * systemCount + one)
        append(one, other, counts.wins[here], counts.ties[here], counts.wins[there], false)
      }
    }
  }

  /// The pairs of battles by who was shown first: a pair up to three times.
  init(of table: BattleTable, rows: some Sequence<Int>) {
    systemCount = table.systemCount
    let n = systemCount
    // Known and unknown order apart; in the first the one shown first is the row.
    var cells = Array(repeating: 0.0, count: 2 * n * n * 3)
    for row in rows {
      var (first, second) = (Int(table.first[row]), Int(table.second[row]))
      var place = min(2 - Int(table.outcome[row]), 2)
      if table.outcome[row] == Battle.Outcome.bothBad.rawValue { place = 1 }
      let shown = table.shownFirst[row]
      if shown == 1 || shown < 0 && first > second {
        swap(&first, &second)
        place = 2 - place
      }
      cells[((shown < 0 ? n * n : 0) + first * n + second) * 3 + place] += 1
    }
    for pair in 0..<2 * n * n {
      let (wins, ties, losses) = (cells[pair * 3], cells[pair * 3 + 1], cells[pair * 3 + 2])
      guard wins + ties + losses > 0 else { continue }
      append(pair % (n * n) / n, pair % n, wins, ties, losses, pair < n * n)
    }
  }

  private mutating func append(
    _ one: Int, _ other: Int, _ wins: Double, _ ties: Double, _ losses: Double, _ isOrdered: Bool
  ) {
    first.append(Int32(one))
    second.append(Int32(other))
    cells += [wins, ties, losses]
    self.isOrdered.append(isOrdered)
  }
}
