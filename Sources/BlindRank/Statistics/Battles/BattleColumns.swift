/// The columns of a `BattleTable` while its systems are still being counted.
struct BattleColumns {
  private var first: [Int32] = []
  private var second: [Int32] = []
  private var outcome: [UInt8] = []
  private var item: [Int32] = []
  private var annotator: [Int32] = []
  private var shownFirst: [Int8] = []
  /// Empty as long as each is 1.
  private var weight: [Int32] = []

  /// Whether there are no battles.
  var isEmpty: Bool { first.isEmpty }

  /// Makes room, so that appending is quick.
  mutating func reserve(_ rows: Int) {
    first.reserveCapacity(rows)
    second.reserveCapacity(rows)
    outcome.reserveCapacity(rows)
    item.reserveCapacity(rows)
    annotator.reserveCapacity(rows)
    shownFirst.reserveCapacity(rows)
  }

  /// Adds a battle; `outcome` as stored; `shown`: 0 the first system, 1 the second, −1 not known.
  mutating func append(
    _ one: Int32, _ other: Int32, _ outcome: UInt8, _ shown: Int8, item: Int32, annotator: Int32,
    weight: Int32 = 1
  ) {
    if weight != 1, self.weight.isEmpty { self.weight = ones }
    if weight != 1 || !self.weight.isEmpty { self.weight.append(weight) }
    first.append(one)
    second.append(other)
    self.outcome.append(outcome)
    shownFirst.append(shown)
    self.item.append(item)
    self.annotator.append(annotator)
  }

  /// Adds later battles, whose systems, items and annotators have these numbers here.
  mutating func append(
    _ later: BattleColumns, systems: [Int32], items: [Int32], annotators: [Int32]
  ) {
    if !weight.isEmpty || !later.weight.isEmpty {
      weight = (weight.isEmpty ? ones : weight) + (later.weight.isEmpty ? later.ones : later.weight)
    }
    first.append(contentsOf: later.first.lazy.map { systems[Int($0)] })
    second.append(contentsOf: later.second.lazy.map { systems[Int($0)] })
    outcome.append(contentsOf: later.outcome)
    shownFirst.append(contentsOf: later.shownFirst)
    item.append(contentsOf: later.item.lazy.map { items[Int($0)] })
    annotator.append(contentsOf: later.annotator.lazy.map { annotators[Int($0)] })
  }

  /// The table of them.
  ///
  /// - Parameter areOfOneItem: whether the battles that a weight stands for are.
  func table(systemCount: Int, areOfOneItem: Bool = true) -> BattleTable {
    BattleTable(
      systemCount: systemCount, first: first, second: second, outcome: outcome, item: item,
      annotator: annotator, shownFirst: shownFirst, weight: weight, areOfOneItem: areOfOneItem)
  }

  private var ones: [Int32] { Array(repeating: 1, count: first.count) }
}
