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
    let items = itemOrder?.places
    let people = annotators.indices.sorted {
      (annotators[$0].name, annotators[$0].kind.rawValue)
        < (annotators[$1].name, annotators[$1].kind.rawValue)
    }.places
    let rows = table.all.map { row in
      let item = Int(table.item[row])
      return (items?[item] ?? item, people[Int(table.annotator[row])], Int32(row))
    }
    return table.ordered(RowNumbers(rows.sorted(by: <).map(\.2)))
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
