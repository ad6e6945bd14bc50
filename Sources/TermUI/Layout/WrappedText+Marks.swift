extension WrappedText {
  /// Gives a style to ranges of the text in what `draw(into:in:from:pan:)` has drawn with the same
  /// arguments.
  public func mark(
    _ marks: TextRanges, into buffer: inout CellBuffer, in area: Rect, from firstLine: Int,
    pan: Int = 0, style: Style
  ) {
    guard !area.isEmpty, !marks.isEmpty else { return }
    body.bytes.withUnsafeBufferPointer { bytes in
      for row in max(0, -firstLine)..<max(max(0, -firstLine), area.height) {
        guard let line = line(firstLine + row) else { return }
        buffer.mark(
          marks, utf8: bytes, range: line.bytes, skip: line.isCode ? max(0, pan) : 0, x: area.x,
          y: area.y + row, width: area.width, style: style)
      }
    }
  }

  /// The lines that show a part of the text; spaces a line was broken at are shown in none.
  public func lines(showing range: Range<Int>) -> ClosedRange<Int> {
    let first = body.bytes[range].firstIndex { $0 != 0x20 } ?? range.lowerBound
    let line = line(containing: first)
    return line...max(line, self.line(containing: max(first, range.upperBound - 1)))
  }

  /// The columns of a part of a line of code, from the line's beginning, and those there are for
  /// the line; nil where the line is broken and need not be panned.
  public func panning(of range: Range<Int>) -> (columns: Range<Int>, room: Int)? {
    guard let line = line(line(containing: range.lowerBound)), line.isCode else { return nil }
    let range = range.clamped(to: line.bytes)
    return body.bytes.withUnsafeBufferPointer { bytes in
      let start = displayWidth(
        UnsafeBufferPointer(rebasing: bytes[line.bytes.lowerBound..<range.lowerBound]))
      let length = displayWidth(UnsafeBufferPointer(rebasing: bytes[range]))
      return (start..<start + length, width)
    }
  }
}
