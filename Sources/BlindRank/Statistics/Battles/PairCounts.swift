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
    ties = Array(repeating: 0, count: systemCount * systemCount)
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
    // Four numbers a pair, one an outcome: adding to one of them is quicker than choosing which.
    // Systems were checked where rows were added to the table, so that they needn't be here.
    var cells = Array(repeating: Int32(0), count: 4 * systemCount * systemCount)
    cells.withUnsafeMutableBufferPointer { cells in
      table.first.withUnsafeBufferPointer { first in
        table.second.withUnsafeBufferPointer { second in
          table.outcome.withUnsafeBufferPointer { outcome in
            for row in rows {
              let pair = Int(first[row]) &* systemCount &+ Int(second[row])
              cells[pair &* 4 &+ Int(outcome[row])] &+= 1
            }
          }
        }
      }
    }
    func seen(_ outcome: Battle.Outcome, _ pair: Int) -> Int32 {
      cells[pair * 4 + Int(outcome.rawValue)]
    }
    wins.withUnsafeMutableBufferPointer { wins in
      ties.withUnsafeMutableBufferPointer { ties in
        for row in 0..<systemCount {
          for column in 0..<systemCount {
            let (here, there) = (row * systemCount + column, column * systemCount + row)
            wins[here] = Double(seen(.win, here) + seen(.loss, there))
            ties[here] = Double(
              seen(.tie, here) + seen(.tie, there) + seen(.bothBad, here) + seen(.bothBad, there))
          }
        }
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
