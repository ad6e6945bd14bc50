/// What stands around the texts, as a harmless item leaves it: the right end of the first row,
/// rules, the lines of the judgment, the key line and the bars between responses side by side, each
/// with its look.
struct ScreenEdges {
  typealias Area = (column: Int, row: Int, columns: Int, rows: Int)
  private let parts: [(area: Area, fingerprint: UInt64)]
  /// Columns of the first row that hold neither a title nor a skill.
  private static let rightPart = 16
  /// Columns of a page's last row that hold no count of lines.
  private static let leftPart = 22

  /// What may differ from item to item, though no text does it.
  enum Part {
    /// What became of the item, and how far one is.
    case status
    /// What was said, and the score.
    case judgment
  }

  /// - Parameters:
  ///   - isPage: Whether nothing but the last row is not text.
  ///   - parts: What is not looked at.
  init(_ terminal: PseudoTerminal, isPage: Bool, without parts: Set<Part> = []) {
    let size = terminal.size
    if isPage {
      let area: Area = (0, size.rows - 1, Self.leftPart, 1)
      self.parts = [(area, terminal.grid.fingerprint(area))]
      return
    }
    let rules = (0..<size.rows).filter { row in terminal.line(row).allSatisfy { $0 == "─" } }
    let foot = rules.last { $0 > size.rows / 2 }
    var rows = rules + [size.rows - 1]
    if !parts.contains(.judgment) { rows += (foot.map { $0 + 1 } ?? size.rows - 2)..<size.rows - 1 }
    var areas: [Area] = rows.map { (0, $0, size.columns, 1) }
    // of a narrow first row, the status shares the skill's place
    if size.columns >= 60, !parts.contains(.status) {
      areas.append((size.columns - Self.rightPart, 0, Self.rightPart, 1))
    }
    let lines = (0..<size.rows).map { Array(terminal.line($0)) }
    let bottom = foot ?? size.rows - 2
    let top = (rules.last { $0 < bottom } ?? 0) + 1
    for column in 0..<size.columns
    where top < bottom && lines[top..<bottom].allSatisfy({ $0.count > column && $0[column] == "│" })
    {
      areas.append((column, top, 1, bottom - top))
    }
    self.parts = areas.map { ($0, terminal.grid.fingerprint($0)) }
  }

  /// What is not as it was, in words.
  func flaws(in terminal: PseudoTerminal) -> [String] {
    parts.filter { terminal.grid.fingerprint($0.area) != $0.fingerprint }.map { part in
      let area = part.area
      let row = (area.row..<area.row + area.rows).first {
        area.rows > 1
          && terminal.grid.fingerprint((area.column, $0, 1, 1))
            != terminal.grid.fingerprint((area.column, area.row, 1, 1))
      }
      let place = area.rows == 1 ? "" : "the bar at column \(area.column), "
      return "\(place)row \(row ?? area.row) became “\(terminal.line(row ?? area.row))”"
    }
  }
}
