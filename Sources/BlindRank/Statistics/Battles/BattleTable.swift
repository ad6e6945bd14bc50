/// Battles as columns of small integers, a row a battle, in the order judged.
///
/// Everything that is computed of battles is computed of this: it holds no names and no objects,
/// and a million rows take 20 MB. Some of its rows are a view: a table that has the same columns in
/// common with it, and the numbers of its rows. So columns are always read at numbers out of `all`.
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
  /// How many equal battles in a row each row stands for; empty: every row for one.
  public private(set) var weight: [Int32] = []
  /// Whether those battles are of one item. If not, each is of an item of its own, the first of the
  /// item of the row and the others of those numbered next.
  public private(set) var areOfOneItem = true
  /// The rows of a view; nil: all.
  private var view: RowNumbers?

  /// An empty table.
  public init(systemCount: Int) {
    self.systemCount = systemCount
  }

  /// How many rows: battles, but for their weights.
  public var count: Int { view?.count ?? first.count }
  /// The numbers of all its rows.
  public var all: RowNumbers { view ?? RowNumbers(count: first.count) }

  /// Makes room, so that appending is quick.
  public mutating func reserve(_ rows: Int) {
    first.reserveCapacity(rows)
    second.reserveCapacity(rows)
    outcome.reserveCapacity(rows)
    item.reserveCapacity(rows)
    annotator.reserveCapacity(rows)
    shownFirst.reserveCapacity(rows)
  }

  /// Adds a battle of two different systems of the table, which is no view and has no weights.
  public mutating func append(
    first: Int, second: Int, outcome: Battle.Outcome, item: Int, annotator: Int,
    shownFirst: Int? = nil
  ) {
    precondition(first != second, "a system does not meet itself")
    precondition((0..<systemCount).contains(first) && (0..<systemCount).contains(second))
    precondition(view == nil && weight.isEmpty, "a row in every column, and nothing else")
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

  /// Takes finished columns, all of one length and of systems of the table; `weight` may be empty.
  init(
    systemCount: Int, first: [Int32], second: [Int32], outcome: [UInt8], item: [Int32],
    annotator: [Int32], shownFirst: [Int8], weight: [Int32] = [], areOfOneItem: Bool = true
  ) {
    self.systemCount = systemCount
    self.first = first
    self.second = second
    self.outcome = outcome
    self.item = item
    self.annotator = annotator
    self.shownFirst = shownFirst
    self.weight = weight
    self.areOfOneItem = areOfOneItem
  }

  /// A view of those of its rows of which something holds.
  func selecting(where isOne: (Int) -> Bool) -> BattleTable {
    ordered(all.chosen(where: isOne))
  }

  /// A view of these of its rows, in this order.
  func ordered(_ rows: RowNumbers) -> BattleTable {
    var selected = self
    selected.view = rows.areAll ? nil : rows
    return selected
  }

  /// The same battles with some of the systems, which are all that they are between, numbered anew.
  ///
  /// - Parameter systems: by new number the former one.
  func keeping(_ systems: [Int]) -> BattleTable {
    guard systems != Array(0..<systemCount) else { return self }
    var numbers = Array(repeating: Int32(0), count: systemCount)
    for (number, system) in systems.enumerated() { numbers[system] = Int32(number) }
    var table = BattleTable(
      systemCount: systems.count, first: first.map { numbers[Int($0)] },
      second: second.map { numbers[Int($0)] }, outcome: outcome, item: item, annotator: annotator,
      shownFirst: shownFirst, weight: weight, areOfOneItem: areOfOneItem)
    table.view = view
    return table
  }
}
