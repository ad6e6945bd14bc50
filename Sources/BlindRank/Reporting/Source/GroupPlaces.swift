/// Which rows of columns belong to which group: lists of row numbers, so that nothing is copied.
struct GroupPlaces {
  /// In their order.
  let groups: [ReportGroup]
  /// By item or annotator: the place of its group.
  private let place: [Int]
  private let byItem: Bool

  /// Takes the group of every item, or of every annotator, by their numbers from 0.
  init(of members: [ReportGroup], byItem: Bool) {
    let groups = Set(members).sorted()
    let places = Dictionary(zip(groups, groups.indices), uniquingKeysWith: { first, _ in first })
    self.groups = groups
    self.byItem = byItem
    place = members.map { places[$0] ?? 0 }
  }

  /// The rows of each group.
  func rows(of table: BattleTable) -> [[Int]] {
    var rows = [[Int]](repeating: [], count: groups.count)
    let column = byItem ? table.item : table.annotator
    for row in table.all { rows[place[Int(column[row])]].append(row) }
    return rows
  }

  /// In which groups something was said, be it of nothing to compare.
  func areThere(in verdicts: VerdictTable) -> [Bool] {
    var isThere = [Bool](repeating: false, count: groups.count)
    let column = byItem ? verdicts.item : verdicts.annotator
    for row in verdicts.rows { isThere[place[Int(column[row])]] = true }
    return isThere
  }
}
