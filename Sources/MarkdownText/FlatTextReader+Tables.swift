import CCmark
import TermUI

extension FlatTextReader {
  mutating func enterTable(_ node: Node) {
    beginBlock(startLine(of: node), kind: .table)
    if let last = flat.lines.indices.last { flat.lines[last].table = UInt32(flat.tables.count) }
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    var alignments = [FlatText.Table.Alignment](repeating: .left, count: count)
    for column in 0..<count {
      switch letters?[column] {
      case 0x63: alignments[column] = .centre
      case 0x72: alignments[column] = .right
      default: break
      }
    }
    flat.tables.append(FlatText.Table(alignments: alignments))
    isInTable = true
  }

  mutating func enterRow(_ node: Node) {
    guard let table = flat.tables.indices.last else { return }
    let isHeader = flat.tables[table].rows.isEmpty
    sourceLine = startLine(of: node)
    flat.tables[table].rows.append(
      FlatText.Table.Row(
        cells: flat.cells.count..<flat.cells.count, source: sourceOffset(of: sourceLine)))
    if isHeader { styles.append(.bold) }
  }

  mutating func exitRow() {
    guard let table = flat.tables.indices.last else { return }
    if flat.tables[table].rows.count == 1 {
      styles.removeLast()
      return
    }
    // what cmark leaves out of a row that has more cells than the table has columns
    for cell in surplusCells(flat.tables[table].alignments.count) {
      enterCell()
      append(source[cell], style: .plain)
      exitCell()
    }
  }

  mutating func enterCell() { openings.append(flat.bytes.count) }

  mutating func exitCell() {
    guard let table = flat.tables.indices.last, let row = flat.tables[table].rows.indices.last,
      let start = openings.popLast()
    else { return }
    flat.cells.append(FlatText.Cell(start: UInt32(start), end: UInt32(flat.bytes.count)))
    let first = flat.tables[table].rows[row].cells.lowerBound
    flat.tables[table].rows[row].cells = first..<flat.cells.count
    // for where the table is shown as a list
    if row == 0 { append(literal: ":", style: .bold) }
  }

  /// The cells of the present line of the source from a column on.
  private func surplusCells(_ columns: Int) -> [Range<Int>] {
    let range = sourceRange(sourceLine)
    var bars = 0
    for index in range where source[index] == 0x7C { bars += 1 }
    if bars < columns { return [] }
    return surplusCells(columns, in: range)
  }

  private func surplusCells(_ columns: Int, in range: Range<Int>) -> [Range<Int>] {
    var index = range.lowerBound
    while index < range.upperBound, source[index] == 0x20 || source[index] == 0x3E { index += 1 }
    if index < range.upperBound, source[index] == 0x7C { index += 1 }
    var cells: [Range<Int>] = []
    var column = 0
    var start = index
    func end(at end: Int) {
      if column >= columns { cells.append(start..<end) }
      column += 1
      start = end + 1
    }
    while index < range.upperBound {
      if source[index] == 0x5C {
        index += 1
      } else if source[index] == 0x7C, !isHidden(index) {
        end(at: index)
      }
      index += 1
    }
    if start < range.upperBound { end(at: range.upperBound) }
    return cells.map { cell in
      let text = source[cell]
      let first = text.firstIndex { $0 != 0x20 } ?? cell.upperBound
      let last = text.lastIndex { $0 != 0x20 } ?? first - 1
      return first..<last + 1
    }
  }
}
