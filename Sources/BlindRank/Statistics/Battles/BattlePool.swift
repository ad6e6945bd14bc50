/// The battles that come of each of the things that were said, however often each was.
struct BattlePool {
  private var battles: BattleTable
  /// By what was said: where its battles begin; at the end, where the last one's end.
  private var starts = [0]

  /// Takes what comes of each: all its battles, or what stands for some.
  init(
    _ sayings: [Judgment], systemCount: Int, battlesOf: (Judgment) -> some Sequence<Battle>
  ) {
    battles = BattleTable(systemCount: systemCount)
    starts.reserveCapacity(sayings.count + 1)
    for saying in sayings {
      for battle in battlesOf(saying) { battles.append(battle) }
      starts.append(battles.count)
    }
  }

  /// The battles of judgments.
  ///
  /// - Parameters:
  ///   - saying: by judgment: what was said.
  ///   - item: by judgment: of what, from 0.
  ///   - annotator: by judgment: by whom, from 0.
  func table(saying: [Int32], item: [Int32], annotator: [Int32]) -> BattleTable {
    guard battles.count > 0 else { return battles }
    let count = saying.reduce(0) { $0 + starts[Int($1) + 1] - starts[Int($1)] }
    // By battle, from its number in the pool and the judgment's.
    func column<Value>(_ value: (Int, Int) -> Value) -> [Value] {
      Array(unsafeUninitializedCapacity: count) { column, filled in
        for row in saying.indices {
          for battle in starts[Int(saying[row])]..<starts[Int(saying[row]) + 1] {
            column.initializeElement(at: filled, to: value(battle, row))
            filled += 1
          }
        }
      }
    }
    return BattleTable(
      systemCount: battles.systemCount, first: column { one, _ in battles.first[one] },
      second: column { one, _ in battles.second[one] },
      outcome: column { one, _ in battles.outcome[one] }, item: column { item[$1] },
      annotator: column { annotator[$1] },
      shownFirst: column { one, _ in battles.shownFirst[one] })
  }
}
