/// A line of one column of the help page.
private enum HelpLine {
  case heading(String)
  case entry(keys: String, help: String)
  /// Where the explanation before goes on.
  case more(help: String)
  case blank
}

/// A column of the help page.
private struct HelpColumn {
  let lines: [HelpLine]
  /// Columns for the keys.
  let keysWidth: Int

  /// What is left beside the keys is at least as much as they take, less the space between.
  init(_ lines: [HelpLine], width: Int) {
    let keysWidth = min(
      width / 2,
      lines.map { if case .entry(let keys, _) = $0 { displayWidth(keys) } else { 0 } }.max() ?? 0)
    self.keysWidth = keysWidth
    self.lines = lines.flatMap { line in
      guard case .entry(let keys, let help) = line else { return [line] }
      let text = WrappedText(TextBody(help), width: width - keysWidth - 2, preservesCode: false)
      let parts = (0..<max(1, text.lineCount)).map(text.text(ofLine:))
      return [.entry(keys: keys, help: parts[0])] + parts.dropFirst().map(HelpLine.more(help:))
    }
  }
}

extension KeyTable {
  /// The help page as text, in two columns where the width allows it.
  public func helpLines(width: Int) -> [String] {
    let columns = helpColumns(width: width)
    let height = columns.map(\.lines.count).max() ?? 0
    var buffer = CellBuffer(size: Size(width: width, height: height))
    drawHelp(into: &buffer, in: buffer.bounds)
    return buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// How many lines the help page has.
  public func helpHeight(width: Int) -> Int {
    helpColumns(width: width).map(\.lines.count).max() ?? 0
  }

  /// Draws the help page from a line of it on: groups with their headings bold, whole groups
  /// shared out between two columns, explanations on as many lines as they take.
  public func drawHelp(into buffer: inout CellBuffer, in area: Rect, from firstLine: Int = 0) {
    let columns = helpColumns(width: area.width)
    for (rect, column) in zip(area.columns(columns.count, gap: 2), columns) {
      let keysWidth = column.keysWidth
      let shown = column.lines.dropFirst(max(0, firstLine)).prefix(rect.height)
      for (row, line) in shown.enumerated() {
        let y = rect.y + row
        func put(_ help: String) {
          buffer.put(
            help, x: rect.x + keysWidth + 2, y: y, width: rect.width - keysWidth - 2,
            ellipsis: true)
        }
        switch line {
        case .heading(let text):
          buffer.put(text, x: rect.x, y: y, width: rect.width, style: .bold, ellipsis: true)
        case .entry(let keys, let help):
          buffer.put(keys, x: rect.x, y: y, width: keysWidth, style: .accent, ellipsis: true)
          put(help)
        case .more(let help):
          put(help)
        case .blank:
          break
        }
      }
    }
  }

  /// The lines of each column: one column below 80 columns, else two of about the same height.
  private func helpColumns(width: Int) -> [HelpColumn] {
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
    guard width >= 80, blocks.count > 1 else {
      return [HelpColumn(Array(blocks.joined().dropLast()), width: width)]
    }
    // the first cut that leaves the left column no shorter than the right one
    let total = blocks.map(\.count).reduce(0, +)
    var left = 0
    var cut = 0
    while cut < blocks.count - 1, left * 2 < total {
      left += blocks[cut].count
      cut += 1
    }
    let rects = Rect(x: 0, y: 0, width: width, height: 1).columns(2, gap: 2)
    return zip([blocks[..<cut], blocks[cut...]], rects).map { blocks, rect in
      HelpColumn(Array(blocks.joined().dropLast()), width: rect.width)
    }
  }
}
