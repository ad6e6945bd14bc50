import TermUI

extension MarkdownText {
  /// Where something is in what is shown, within a line or a cell of a table.
  ///
  /// The ranges are not of the source but of what it became, which no width changes: they are for
  /// `MarkdownLayout.mark` and `MarkdownLayout.lines(showing:)`.
  public func ranges(of pattern: SearchPattern) -> TextRanges {
    flat.bytes.withUnsafeBufferPointer { pattern.ranges(in: $0, parts: flat.parts) }
  }
}

extension FlatText {
  /// The line that has a byte.
  fileprivate func line(of position: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].start) <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

extension MarkdownLayout {
  /// The rows that show a part of what is shown, see `MarkdownText.ranges(of:)`; spaces a line was
  /// broken at are shown in none.
  public func lines(showing range: Range<Int>) -> ClosedRange<Int> {
    let first = text.flat.bytes[range].firstIndex { $0 != 0x20 } ?? range.lowerBound
    let row = row(showing: first)
    return row...max(row, self.row(showing: max(first, range.upperBound - 1)))
  }

  /// As `WrappedText.panning(of:)`, for a part of what is shown.
  public func panning(of range: Range<Int>) -> (columns: Range<Int>, room: Int)? {
    let line = text.flat.lines[text.flat.line(of: range.lowerBound)]
    guard line.kind == .code else { return nil }
    let code = Int(line.start + line.lead)..<Int(line.end)
    let range = range.clamped(to: code)
    let prefix = text.flat.prefixes[Int(line.prefix)]
    return text.flat.bytes.withUnsafeBufferPointer { bytes in
      func columns(_ range: Range<Int>) -> Int {
        displayWidth(UnsafeBufferPointer(rebasing: bytes[range]))
      }
      let start = columns(code.lowerBound..<range.lowerBound)
      let lead = columns(Int(line.start)..<code.lowerBound)
      return (
        start..<start + columns(range),
        max(1, width - Self.columns(of: prefix, width: width) - lead)
      )
    }
  }

  private func row(showing position: Int) -> Int {
    let line = text.flat.line(of: position)
    let first = firstRow(ofLine: line)
    guard text.flat.lines.indices.contains(line), text.flat.lines[line].kind == .table else {
      // the last row that begins before it
      var row = first
      while row + 1 < rows.count, Int(rows[row + 1].line) == line,
        Int(rows[row + 1].start) <= position
      {
        row += 1
      }
      return row
    }
    var row = first
    while row < rows.count, Int(rows[row].line) == line {
      let isHere = pieces[Int(rows[row].start)..<Int(rows[row].end)].contains {
        $0.kind == .text && Int($0.start) <= position && position < Int($0.end)
      }
      if isHere { return row }
      row += 1
    }
    return first
  }

  private func firstRow(ofLine line: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, rows.count - 1))
  }
}
