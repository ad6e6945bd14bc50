// A battle of the weight w counts exactly as w equal battles in a row would. What only counts
// battles counts a row w times; what goes from battle to battle, or draws rows, takes `flat` tables.
extension BattleTable {
  /// How many battles its rows stand for.
  public var battleCount: Int {
    weight.isEmpty ? count : all.reduce(0) { $0 + times(of: $1) }
  }

  /// Whether every row is one battle.
  public var isFlat: Bool { weight.isEmpty }

  /// How many battles a row stands for.
  @inline(__always)
  func times(of row: Int) -> Int { weight.isEmpty ? 1 : Int(weight[row]) }

  /// The item of one of the battles that a row stands for, from 0.
  func item(of row: Int, copy: Int) -> Int32 {
    areOfOneItem ? item[row] : item[row] + Int32(copy)
  }

  /// The same battles, each a row of its own, and no view.
  public var flat: BattleTable {
    guard !isFlat || !all.areAll else { return self }
    let count = battleCount
    func column<Value>(_ value: (_ row: Int, _ copy: Int) -> Value) -> [Value] {
      Array(unsafeUninitializedCapacity: count) { column, filled in
        for row in all {
          for copy in 0..<times(of: row) {
            column.initializeElement(at: filled, to: value(row, copy))
            filled += 1
          }
        }
      }
    }
    return BattleTable(
      systemCount: systemCount, first: column { row, _ in first[row] },
      second: column { row, _ in second[row] }, outcome: column { row, _ in outcome[row] },
      item: column(item), annotator: column { row, _ in annotator[row] },
      shownFirst: column { row, _ in shownFirst[row] })
  }
}
