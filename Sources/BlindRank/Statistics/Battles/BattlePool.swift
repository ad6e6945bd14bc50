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
    // By battle: which of the pool, and of which judgment.
    var source: [Int32] = []
    var row: [Int32] = []
    let count = saying.reduce(0) { $0 + starts[Int($1) + 1] - starts[Int($1)] }
    source.reserveCapacity(count)
    row.reserveCapacity(count)
    for judgment in saying.indices {
      for one in starts[Int(saying[judgment])]..<starts[Int(saying[judgment]) + 1] {
        source.append(Int32(one))
        row.append(Int32(judgment))
      }
    }
    return BattleTable(
      systemCount: battles.systemCount, first: source.map { battles.first[Int($0)] },
      second: source.map { battles.second[Int($0)] },
      outcome: source.map { battles.outcome[Int($0)] }, item: row.map { item[Int($0)] },
      annotator: row.map { annotator[Int($0)] },
      shownFirst: source.map { battles.shownFirst[Int($0)] })
  }
}
