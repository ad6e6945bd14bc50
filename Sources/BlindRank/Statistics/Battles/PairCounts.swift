/// How often each system beat and tied each other: all that models of strength need to know.
public struct PairCounts: Hashable, Sendable {
  /// The systems are 0..<systemCount.
  public let systemCount: Int
  /// Row-major: how often the row's system beat the column's.
  public private(set) var wins: [Double]
  /// Row-major and symmetric: how often they tied, both bad included.
  public private(set) var ties: [Double]

  /// Nothing counted.
  public init(systemCount: Int) {
    self.systemCount = systemCount
    wins = Array(repeating: 0, count: systemCount * systemCount)
    ties = wins
  }

  /// Counts rows of a table.
  public init(of table: BattleTable, rows: some Sequence<Int>) {
    self.init(systemCount: table.systemCount)
    guard table.isFlat else {
      for row in rows {
        count(
          first: Int(table.first[row]), second: Int(table.second[row]), table.outcome[row],
          times: Double(table.times(of: row)))
      }
      return
    }
    let size = systemCount * systemCount
    // A square for each outcome: adding to one of four numbers is quicker than choosing which.
    var squares = Array(repeating: Int32(0), count: 4 * size)
    squares.withUnsafeMutableBufferPointer { squares in
      table.first.withUnsafeBufferPointer { first in
        table.second.withUnsafeBufferPointer { second in
          table.outcome.withUnsafeBufferPointer { outcome in
            for row in rows {
              let cell = Int(first[row]) * systemCount + Int(second[row])
              squares[Int(outcome[row]) * size + cell] += 1
            }
          }
        }
      }
    }
    let lost = Int(Battle.Outcome.loss.rawValue) * size
    let tied = Int(Battle.Outcome.tie.rawValue) * size
    let won = Int(Battle.Outcome.win.rawValue) * size
    let bad = Int(Battle.Outcome.bothBad.rawValue) * size
    for row in 0..<systemCount {
      for column in 0..<systemCount {
        let (here, there) = (row * systemCount + column, column * systemCount + row)
        wins[here] = Double(squares[won + here] + squares[lost + there])
        ties[here] = Double(
          squares[tied + here] + squares[tied + there] + squares[bad + here]
            + squares[bad + there])
      }
    }
  }

  /// Counts a whole table.
  public init(of table: BattleTable) {
    self.init(of: table, rows: table.all)
  }

  /// Counts a battle so many times.
  public mutating func count(first: Int, second: Int, _ outcome: UInt8, times: Double = 1) {
    let (here, there) = (first * systemCount + second, second * systemCount + first)
    switch outcome {
    case Battle.Outcome.win.rawValue: wins[here] += times
    case Battle.Outcome.loss.rawValue: wins[there] += times
    default:
      ties[here] += times
      ties[there] += times
    }
  }

  /// How often one met the other.
  public func meetings(_ one: Int, _ other: Int) -> Double {
    let (here, there) = (one * systemCount + other, other * systemCount + one)
    return wins[here] + wins[there] + ties[here]
  }
}
