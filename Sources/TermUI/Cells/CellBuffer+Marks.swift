extension CellBuffer {
  /// Gives a style to what `put(utf8:range:skip:x:y:width:)` has drawn, with the same arguments,
  /// of some ranges of the text.
  ///
  /// The style replaces that of the text, so that a mark looks the same on bold as on plain. A
  /// cell that shows something else by now, such as the `›` over code that goes on, is left alone.
  public mutating func mark(
    _ marks: TextRanges, utf8 bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, skip: Int = 0,
    x: Int, y: Int, width: Int, style: Style
  ) {
    var index = marks.firstIndex(endingAfter: range.lowerBound)
    guard y >= 0, y < size.height, index < marks.count,
      marks[index].lowerBound < range.upperBound
    else { return }
    let end = min(size.width, x.clampedSum(max(0, width)))
    let start = max(0, x)
    var column = x - max(0, skip)
    let left = bytes.asciiToLeaveOut(of: range, columns: start - column)
    column += left
    var reader = GlyphReader(bytes, range: range.lowerBound + left..<range.upperBound)
    while column < end {
      guard let glyph = reader.next() else { return }
      // at the beginning of a line there may be something of the glyph before, which is not shown
      let last = reader.position - 1
      while index < marks.count, marks[index].upperBound <= last { index += 1 }
      guard index < marks.count else { return }
      let next = column + glyph.width
      if column >= start, next <= end, marks[index].lowerBound <= last {
        restyle(glyph, x: column, y: y, style: style)
      }
      column = next
    }
  }

  /// Changes the look of a glyph, if it is there.
  private mutating func restyle(_ glyph: Glyph, x: Int, y: Int, style: Style) {
    let index = y * size.width + x
    guard cells[index].glyph == glyph else { return }
    cells[index].style = style
    if glyph.width == 2 { cells[index + 1].style = style }
  }
}
