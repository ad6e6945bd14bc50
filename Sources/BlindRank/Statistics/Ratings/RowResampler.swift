/// Draws battles, items or annotators anew and gives the rows that result: for what depends on the
/// battles one by one. What depends on their counts only is quicker with `Resampler`.
struct RowResampler: Sendable {
  /// How many battles, items or annotators there are to draw from; items before annotators.
  let unitCounts: [Int]
  private let rows: [Int]
  /// Of each kind of unit, the unit of each row.
  private let units: [[Int32]]

  /// Makes ready.
  init(of rows: [Int], in table: BattleTable, _ resampling: Resampling) {
    precondition(table.isFlat, "rows are drawn one by one")
    self.rows = rows
    let kinds: [[Int32]] =
      switch resampling {
      case .battles: [rows.indices.map { Int32($0) }]
      case .items: [rows.map { table.item[$0] }]
      case .annotators: [rows.map { table.annotator[$0] }]
      case .itemsAndAnnotators: [rows.map { table.item[$0] }, rows.map { table.annotator[$0] }]
      }
    let numbered = kinds.map(ClusterResampler.numbered)
    units = numbered.map(\.0)
    unitCounts = numbered.map(\.1)
  }

  /// As many units as there are, drawn with replacement, each with all of its rows; of two kinds, a
  /// row comes as often as its one unit times as often as its other.
  func draw(_ generator: inout SeededGenerator) -> [Int] {
    var times = Array(repeating: 1, count: rows.count)
    for (units, count) in zip(units, unitCounts) {
      var drawn = Array(repeating: 0, count: count)
      for _ in 0..<count { drawn[generator.index(below: count)] += 1 }
      for place in rows.indices { times[place] *= drawn[Int(units[place])] }
    }
    return zip(rows, times).flatMap { repeatElement($0, count: $1) }
  }
}
