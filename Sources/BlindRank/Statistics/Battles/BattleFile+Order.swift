// In which order systems, items and annotators first come in a file is by chance. Where numbers are
// drawn of them, they are taken by name: the same rows in another order give the same interval.
extension BattleFile {
  /// The numbers of systems by name.
  var systemOrder: [Int] { systems.indices.sorted { systems[$0].name < systems[$1].name } }

  /// The numbers of items by name, short ones first, so that 9 comes before 10; nil where names are
  /// not known.
  var itemOrder: [Int]? {
    let names = itemNames?.names.map { (length: $0.utf8.count, text: $0) }
    return names.map { names in names.indices.sorted { names[$0] < names[$1] } }
  }

  /// A view of battles by the names of their items, and then of their annotators.
  func ordered(_ table: BattleTable) -> BattleTable {
    let people = annotators.indices.sorted {
      (annotators[$0].name, annotators[$0].kind.rawValue)
        < (annotators[$1].name, annotators[$1].kind.rawValue)
    }.places
    let byAnnotator = table.all.sorted(annotators.count) { people[Int(table.annotator[$0])] }
    return table.ordered(byName(table.item, byAnnotator))
  }

  /// A view of scores by the names of their items.
  func ordered(_ scores: ScoreTable) -> ScoreTable {
    // Most files have none, and maybe a million items.
    scores.count == 0 ? scores : scores.ordered(byName(scores.item, scores.all))
  }

  private func byName(_ item: [Int32], _ rows: RowNumbers) -> RowNumbers {
    let places = itemOrder?.places
    return rows.sorted(items.count) { places?[Int(item[$0])] ?? Int(item[$0]) }
  }
}

extension RowNumbers {
  /// The same rows by a number of each, from 0 to below a bound; those of one number stay in their
  /// order. By counting, since there may be a million of a few thousand numbers.
  fileprivate func sorted(_ bound: Int, by number: (Int) -> Int) -> RowNumbers {
    var starts = Array(repeating: 0, count: bound + 1)
    for row in self { starts[number(row) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var rows = Array(repeating: Int32(0), count: count)
    for row in self {
      let number = number(row)
      rows[starts[number]] = Int32(row)
      starts[number] += 1
    }
    return RowNumbers(rows)
  }
}

extension [Int] {
  /// Of an order of numbers: the place of each.
  var places: [Int] {
    var places = self
    for (place, number) in enumerated() { places[number] = place }
    return places
  }
}
