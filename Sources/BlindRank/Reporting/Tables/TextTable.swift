/// Draws tables for a terminal.
public struct TextTable: Sendable {
  /// Tells how many columns a text takes on a terminal; this module does not know.
  let width: @Sendable (String) -> Int
  /// How many columns a line may have.
  let lineWidth: Int

  /// A bar is never wider, and one that would be narrower than the least is left out.
  private static let barWidths = 6...20
  /// A label is not cut to less.
  private static let leastLabel = 8

  /// Makes a drawer.
  public init(lineWidth: Int = 80, width: @escaping @Sendable (String) -> Int) {
    self.lineWidth = lineWidth
    self.width = width
  }

  /// The table in lines, figures to the right, with its notes below.
  ///
  /// Where a line is too narrow, bars shrink and go, then p; then labels are cut with “…”, and
  /// at last wins, ties and losses go.
  public func render(_ table: Table) -> String {
    let layout = layout(of: table)
    var lines = wrapped(table.title, indent: 0)
    let heading = layout.columns.map { table.columns[$0].heading.shownSafely }
    let rows = table.rows.map { row in layout.columns.map { text(row[$0], layout.bar) } }
    // One without columns has notes only, which say why.
    for (number, row) in (heading.isEmpty ? [] : [heading] + rows).enumerated() {
      var line = ""
      for (column, text) in row.enumerated() {
        let text = cut(text, to: layout.widths[column])
        let padding = String(repeating: " ", count: layout.widths[column] - width(text))
        line += column == 0 ? " " : "  "
        line += table.columns[layout.columns[column]].isFigure ? padding + text : text + padding
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
      if number == 0 {
        lines.append(
          " " + String(repeating: "─", count: layout.widths.reduce(-2) { $0 + $1 + 2 }))
      }
    }
    lines += table.notes.flatMap { wrapped($0, indent: 1) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text in lines no wider than the terminal, broken at spaces, and safe to print.
  public func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isFresh = true
    for word in text.shownSafely.split(separator: " ") {
      if !isFresh, width(line) + 1 + width(String(word)) > lineWidth {
        lines.append(line)
        line = String(repeating: " ", count: hanging ?? indent)
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }

  /// What of a table is drawn, and how wide.
  private struct Layout {
    let columns: [Int]
    let widths: [Int]
    let bar: Int
  }

  private func layout(of table: Table) -> Layout {
    var columns = table.columns.indices.filter { table.columns[$0].isDrawn }
    let natural = table.columns.indices.map { column in
      ([table.columns[column].heading.shownSafely] + table.rows.map { $0[column].reading })
        .map(width).max() ?? 0
    }
    func used() -> Int { columns.reduce(-1) { $0 + 2 + (isBar($1) ? 0 : natural[$1]) } }
    func isBar(_ column: Int) -> Bool { table.columns[column].kind == .bar }
    let label = columns.first { !table.columns[$0].isFigure && !isBar($0) }
    func slack() -> Int { label.map { max(0, natural[$0] - Self.leastLabel) } ?? 0 }

    var bar = min(lineWidth - used(), Self.barWidths.upperBound)
    if bar < Self.barWidths.lowerBound {
      bar = 0
      columns.removeAll(where: isBar)
    }
    for step in [3, 2] where used() > lineWidth {
      columns.removeAll { table.columns[$0].yielding >= step }
    }
    if used() - slack() > lineWidth { columns.removeAll { table.columns[$0].yielding > 0 } }
    let excess = min(max(0, used() - lineWidth), slack())
    return Layout(
      columns: columns,
      widths: columns.map { isBar($0) ? bar : natural[$0] - ($0 == label ? excess : 0) },
      bar: bar)
  }

  /// A text with spaces up to a width.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  /// A text no wider than so many columns, its end marked where it was cut.
  func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var text = text
    while !text.isEmpty, width(text) + 1 > limit { text.removeLast() }
    return text + "…"
  }

  private func text(_ value: Table.Value, _ barWidth: Int) -> String {
    guard case .bar(let tally) = value else { return value.reading }
    return tally.count < Tally.fewestTelling ? "·" : tally.bar(width: barWidth)
  }
}
