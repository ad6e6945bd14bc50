/// A line of one column of the help page.
private enum HelpLine {
  case heading(String)
  case entry(keys: String, help: String)
  case blank
}

extension KeyTable {
  /// The help page as text, in two columns where the width allows it.
  public func helpLines(width: Int) -> [String] {
    let columns = helpColumns(width: width)
    let height = columns.map(\.count).max() ?? 0
    var buffer = CellBuffer(size: Size(width: width, height: height))
    drawHelp(into: &buffer, in: buffer.bounds)
    return buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Draws the help page from a line of it on: groups with their headings bold, whole groups
  /// shared out between two columns.
  public func drawHelp(into buffer: inout CellBuffer, in area: Rect, from firstLine: Int = 0) {
    let columns = helpColumns(width: area.width)
    for (rect, lines) in zip(area.columns(columns.count, gap: 2), columns) {
      let keysWidth = min(
        rect.width / 2,
        lines.map { if case .entry(let keys, _) = $0 { displayWidth(keys) } else { 0 } }.max() ?? 0)
      for (row, line) in lines.dropFirst(max(0, firstLine)).prefix(rect.height).enumerated() {
        let y = rect.y + row
        switch line {
        case .heading(let text):
          buffer.put(text, x: rect.x, y: y, width: rect.width, style: .bold, ellipsis: true)
        case .entry(let keys, let help):
          buffer.put(keys, x: rect.x, y: y, width: keysWidth, style: .accent, ellipsis: true)
          buffer.put(
            help, x: rect.x + keysWidth + 2, y: y, width: rect.width - keysWidth - 2,
            ellipsis: true)
        case .blank:
          break
        }
      }
    }
  }

  /// The lines of each column: one column below 80 columns, else two of about the same height.
  private func helpColumns(width: Int) -> [[HelpLine]] {
    var groups: [(name: String, lines: [HelpLine])] = []
    for entry in entries {
      let line = HelpLine.entry(keys: entry.allKeys, help: entry.first.help)
      if let index = groups.firstIndex(where: { $0.name == entry.first.group }) {
        groups[index].lines.append(line)
      } else {
        let name = entry.first.group
        groups.append((name, name.isEmpty ? [line] : [.heading(name), line]))
      }
    }
    let blocks = groups.map { $0.lines + [.blank] }
    guard width >= 80, blocks.count > 1 else { return [Array(blocks.joined().dropLast())] }
    // the first cut that leaves the left column no shorter than the right one
    let total = blocks.map(\.count).reduce(0, +)
    var left = 0
    var cut = 0
    while cut < blocks.count - 1, left * 2 < total {
      left += blocks[cut].count
      cut += 1
    }
    return [blocks[..<cut], blocks[cut...]].map { Array($0.joined().dropLast()) }
  }
}
