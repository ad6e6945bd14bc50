/// A tally for every ordered pair of systems.
public struct PairTallies: Hashable, Sendable {
  /// The systems are 1…systemCount.
  public let systemCount: Int
  private var tallies: [Tally]

  /// Counts battles; each counts once, seen from either side.
  public init(of battles: some Sequence<Battle>, systemCount: Int) {
    self.init(of: BattleTable(of: battles, systemCount: systemCount))
  }

  /// Counts a whole table.
  public init(of table: BattleTable) {
    self.init(of: table, rows: table.all)
  }

  /// Counts rows of a table.
  public init(of table: BattleTable, rows: some Collection<Int>) {
    let systemCount = table.systemCount
    self.systemCount = systemCount
    // By cell and outcome as stored.
    var counts = [Int](repeating: 0, count: 4 * systemCount * systemCount)
    table.first.withUnsafeBufferPointer { first in
      table.second.withUnsafeBufferPointer { second in
        table.outcome.withUnsafeBufferPointer { outcome in
          func place(of row: Int) -> Int {
            4 * (Int(first[row]) * systemCount + Int(second[row])) + Int(outcome[row])
          }
          for row in rows { counts[place(of: row)] += 1 }
          // Apart, since asking for weights in the loop above would slow it down.
          guard !table.isFlat else { return }
          for row in rows { counts[place(of: row)] += table.times(of: row) - 1 }
        }
      }
    }
    tallies = (0..<systemCount * systemCount).map { cell in
      let count = { (outcome: Battle.Outcome) in counts[4 * cell + Int(outcome.rawValue)] }
      return Tally(
        wins: count(.win), ties: count(.tie) + count(.bothBad), losses: count(.loss),
        bothBad: count(.bothBad))
    }
    for first in 0..<systemCount {
      for second in 0..<first {
        let (here, there) = (first * systemCount + second, second * systemCount + first)
        let both = tallies[here] + tallies[there].reversed
        tallies[here] = both
        tallies[there] = both.reversed
      }
    }
  }

  /// The first system's battles against the second.
  public subscript(first: SystemID, second: SystemID) -> Tally {
    tallies[(first.rawValue - 1) * systemCount + second.rawValue - 1]
  }

  /// A system's battles against all others together.
  public func total(of system: SystemID) -> Tally {
    (1...systemCount).reduce(Tally()) { $0 + self[system, SystemID($1)] }
  }

  /// The mean over the opponents a system met of its win rate against each, ties half: every
  /// opponent weighs the same, however often they met. Nil if it met none.
  public func averageWinRate(of system: SystemID) -> Double? {
    let rates = (1...systemCount).compactMap { self[system, SystemID($0)].winRate(.half) }
    return rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count)
  }
}
