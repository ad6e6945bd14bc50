/// The columns of a `BattleTable` while its systems are still being counted.
struct BattleColumns {
  private var first: [Int32] = []
  private var second: [Int32] = []
  private var outcome: [UInt8] = []
  private var item: [Int32] = []
  private var annotator: [Int32] = []
  private var shownFirst: [Int8] = []

  /// Whether there are no battles.
  var isEmpty: Bool { first.isEmpty }

  /// Adds a battle; `shown`: 0 the first system, 1 the second, −1 not known.
  mutating func append(
    _ one: Int32, _ other: Int32, _ outcome: Battle.Outcome, _ shown: Int8,
    _ place: RowSubject.Place
  ) {
    first.append(one)
    second.append(other)
    self.outcome.append(outcome.rawValue)
    item.append(place.item)
    annotator.append(place.annotator)
    shownFirst.append(shown)
  }

  /// The table of them.
  func table(systemCount: Int) -> BattleTable {
    BattleTable(
      systemCount: systemCount, first: first, second: second, outcome: outcome, item: item,
      annotator: annotator, shownFirst: shownFirst)
  }
}
