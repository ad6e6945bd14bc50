/// The pairs of systems that met, and how it went: what the models of strength loop over.
struct MetPairs: Sendable {
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

  /// Whether nobody ever won.
  var isAllTies: Bool { !cells.indices.contains { $0 % 3 != 1 && cells[$0] > 0 } }

  /// The same pairs with other counts.
  func with(cells: [Double]) -> MetPairs {
    var copy = self
    copy.cells = cells
    return copy
  }

  /// The cell that each of the battles is counted in.
  func cells(of rows: some Collection<Int>, in table: BattleTable) -> [Int32] {
    let n = systemCount
    var numbers = Array(repeating: Int32(0), count: 2 * n * n)
    for pair in 0..<count {
      let unknown = isOrdered[pair] ? 0 : n * n
      numbers[unknown + Int(first[pair]) * n + Int(second[pair])] = Int32(pair)
    }
    let byPosition = isOrdered.contains(true)
    return rows.map { row in
      let seat = Self.seat(of: row, in: table, byPosition: byPosition)
      return numbers[seat.pair] * 3 + Int32(seat.place)
    }
  }

  /// Where a battle is counted: its pair among 2n², known and unknown order apart (in the first the
  /// one shown first is the row), and whether the pair's first won, tied or lost.
  private static func seat(
    of row: Int, in table: BattleTable, byPosition: Bool
  ) -> (pair: Int, place: Int) {
    let n = table.systemCount
    var (first, second) = (Int(table.first[row]), Int(table.second[row]))
    var place =
      switch table.outcome[row] {
      case Battle.Outcome.win.rawValue: 0
      case Battle.Outcome.loss.rawValue: 2
      default: 1
      }
    let shown = byPosition ? table.shownFirst[row] : -1
    if shown == 1 || shown < 0 && first > second {
      swap(&first, &second)
      place = 2 - place
    }
    return ((shown < 0 ? n * n : 0) + first * n + second, place)
  }

  /// The pairs of battles by who was shown first: a pair up to three times.
  init(of table: BattleTable, rows: some Sequence<Int>) {
    systemCount = table.systemCount
    let n = systemCount
    var cells = Array(repeating: 0.0, count: 2 * n * n * 3)
    for row in rows {
      let seat = Self.seat(of: row, in: table, byPosition: true)
      cells[seat.pair * 3 + seat.place] += Double(table.times(of: row))
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
    // Not as a list of three, which would have to be made for each pair.
    cells.append(wins)
    cells.append(ties)
    cells.append(losses)
    self.isOrdered.append(isOrdered)
  }
}
