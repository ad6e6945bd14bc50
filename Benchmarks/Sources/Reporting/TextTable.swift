/// Rows of text in columns; the first is flush left, the others flush right.
struct TextTable {
  private var rows: [[String]]

  init(_ header: String...) {
    rows = [header]
  }

  mutating func add(_ cells: String...) {
    rows.append(cells)
  }

  func print() {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      var line = " "
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? " \(cell)\(gap)" : "  \(gap)\(cell)"
      }
      Swift.print(line)
    }
  }
}
