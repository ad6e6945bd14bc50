/// Rankings as columns: the ranks of all rows one after the other.
struct RankingTable: Hashable, Sendable {
  /// By ranking: where its ranks begin; at the end, where the last one's end.
  private(set) var starts = [0]
  /// Who was ranked.
  private(set) var system: [Int32] = []
  /// 1 is best.
  private(set) var rank: [Int32] = []
  /// Its slot on the screen, from 0; −1: not known.
  private(set) var slot: [Int16] = []
  /// By ranking: what was ranked.
  private(set) var item: [Int32] = []
  /// By ranking: who ranked.
  private(set) var annotator: [Int32] = []

  /// The rows of a view; nil: all.
  private var view: RowNumbers?

  /// The numbers of all its rows.
  var all: RowNumbers { view ?? RowNumbers(count: item.count) }
  /// How many rankings.
  var count: Int { all.count }

  /// Adds a ranking; systems in rising order.
  ///
  /// - Parameter slots: of each its slot on the screen; empty: not known.
  mutating func append(
    _ ranks: [(system: Int32, rank: Int32)], slots: [Int16] = [], item: Int32, annotator: Int32
  ) {
    precondition(slots.isEmpty || slots.count == ranks.count, "a slot for each, or for none")
    system += ranks.map(\.system)
    rank += ranks.map(\.rank)
    slot += slots.isEmpty ? ranks.map { _ in -1 } : slots
    starts.append(system.count)
    self.item.append(item)
    self.annotator.append(annotator)
  }

  /// Where the ranks of a ranking are.
  func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Whether it is known in which order the responses of a ranking were shown.
  func isOrderKnown(of row: Int) -> Bool { places(of: row).allSatisfy { slot[$0] >= 0 } }

  /// Where the ranks of a ranking are, in the order shown where that is known.
  func shown(of row: Int) -> [Int] { places(of: row).sorted { (slot[$0], $0) < (slot[$1], $1) } }

  /// A view of those of its rows of which something holds.
  func selecting(where isOne: (Int) -> Bool) -> RankingTable {
    var selected = self
    let rows = all.chosen(where: isOne)
    selected.view = rows.areAll ? nil : rows
    return selected
  }

  /// The battles that come of them: the lower rank wins, equal ranks tie.
  func battles(systemCount: Int) -> BattleTable {
    var table = BattleTable(systemCount: systemCount)
    for row in all {
      for one in places(of: row) {
        for other in places(of: row) where other > one {
          table.append(
            first: Int(system[one]), second: Int(system[other]),
            outcome: rank[one] == rank[other] ? .tie : rank[one] < rank[other] ? .win : .loss,
            item: Int(item[row]), annotator: Int(annotator[row]),
            shownFirst: slot[one] < 0 ? nil : Int(system[slot[one] < slot[other] ? one : other]))
        }
      }
    }
    return table
  }
}
