/// Battles as columns of small integers, a row a battle, in the order judged.
///
/// Everything that is computed of battles is computed of this: it holds no names and no objects,
/// and a million rows take 20 MB. A selection of rows is a list of their numbers.
public struct BattleTable: Hashable, Sendable {
  /// The systems are 0..<systemCount; system number = `SystemID` − 1.
  public let systemCount: Int
  /// The system an outcome is seen from.
  public private(set) var first: [Int32] = []
  /// Its opponent.
  public private(set) var second: [Int32] = []
  /// `Battle.Outcome` as stored: 0 the second won, 1 tie, 2 the first won, 3 both bad.
  public private(set) var outcome: [UInt8] = []
  /// What both answered, numbered from 0 in any way; battles of one item have one number.
  public private(set) var item: [Int32] = []
  /// Who judged, numbered from 0 in any way.
  public private(set) var annotator: [Int32] = []
  /// Who was shown first (left, on top): 0 the first system, 1 the second, −1 not known.
  public private(set) var shownFirst: [Int8] = []

  /// An empty table.
  public init(systemCount: Int) {
    self.systemCount = systemCount
  }

  /// How many battles.
  public var count: Int { first.count }
  /// The numbers of all rows.
  public var all: Range<Int> { 0..<count }

  /// Makes room, so that appending is quick.
  public mutating func reserve(_ rows: Int) {
    first.reserveCapacity(rows)
    second.reserveCapacity(rows)
    outcome.reserveCapacity(rows)
    item.reserveCapacity(rows)
    annotator.reserveCapacity(rows)
    shownFirst.reserveCapacity(rows)
  }

  /// Adds a battle of two different systems of the table.
  public mutating func append(
    first: Int, second: Int, outcome: Battle.Outcome, item: Int, annotator: Int,
    shownFirst: Int? = nil
  ) {
    precondition(first != second, "a system does not meet itself")
    precondition((0..<systemCount).contains(first) && (0..<systemCount).contains(second))
    self.first.append(Int32(first))
    self.second.append(Int32(second))
    self.outcome.append(outcome.rawValue)
    self.item.append(Int32(item))
    self.annotator.append(Int32(annotator))
    self.shownFirst.append(shownFirst.map { $0 == first ? 0 : $0 == second ? 1 : -1 } ?? -1)
  }

  /// The battles of judgments.
  public init(of battles: some Sequence<Battle>, systemCount: Int) {
    self.init(systemCount: systemCount)
    for battle in battles { append(battle) }
  }

  /// Adds a judgment's battle.
  mutating func append(_ battle: Battle) {
    append(
      first: battle.first.rawValue - 1, second: battle.second.rawValue - 1,
      outcome: battle.outcome, item: battle.item.rawValue - 1,
      annotator: battle.annotator.rawValue - 1,
      shownFirst: battle.shownFirst.map { $0.rawValue - 1 })
  }

  /// Takes finished columns, all of one length and of systems of the table.
  init(
    systemCount: Int, first: [Int32], second: [Int32], outcome: [UInt8], item: [Int32],
    annotator: [Int32], shownFirst: [Int8]
  ) {
    self.systemCount = systemCount
    self.first = first
    self.second = second
    self.outcome = outcome
    self.item = item
    self.annotator = annotator
    self.shownFirst = shownFirst
  }

  /// A table of these rows.
  func selecting(_ rows: [Int]) -> BattleTable {
    BattleTable(
      systemCount: systemCount, first: rows.map { first[$0] }, second: rows.map { second[$0] },
      outcome: rows.map { outcome[$0] }, item: rows.map { item[$0] },
      annotator: rows.map { annotator[$0] }, shownFirst: rows.map { shownFirst[$0] })
  }
}
