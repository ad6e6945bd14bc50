extension CellBuffer {
  /// Draws text, clipped to a width and to the frame; returns the columns used.
  ///
  /// - Parameters:
  ///   - width: The most columns; nil for up to the right edge.
  ///   - ellipsis: Whether a text that does not fit ends with `…`.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int? = nil, style: Style = .plain,
    ellipsis: Bool = false
  ) -> Int {
    var text = text
    return text.withUTF8 {
      put(
        utf8: $0, range: 0..<$0.count, skip: 0, x: x, y: y, width: width, style: style,
        ellipsis: ellipsis
      ).columns
    }
  }

  /// Draws UTF-8 text as `put(_:x:y:width:style:ellipsis:)` does.
  @discardableResult
  public mutating func put(
    utf8: ArraySlice<UInt8>, x: Int, y: Int, width: Int? = nil, style: Style = .plain,
    ellipsis: Bool = false
  ) -> Int {
    utf8.withUnsafeBufferPointer {
      put(
        utf8: $0, range: 0..<$0.count, skip: 0, x: x, y: y, width: width, style: style,
        ellipsis: ellipsis
      ).columns
    }
  }

  /// Draws a range of bytes after leaving out its first `skip` columns.
  ///
  /// Returns the columns used, and whether some of the text did not fit.
  @discardableResult
  public mutating func put(
    utf8 bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, skip: Int = 0, x: Int, y: Int,
    width: Int?, style: Style = .plain, ellipsis: Bool = false
  ) -> (columns: Int, isClipped: Bool) {
    guard y >= 0, y < size.height else { return (0, false) }
    let end = min(size.width, width.map { x.clampedSum(max(0, $0)) } ?? size.width)
    let start = max(0, x)
    guard start < end else { return (0, !range.isEmpty) }
    // where the text would begin if nothing of it were left out
    var column = x - max(0, skip)
    let left = bytes.asciiToLeaveOut(of: range, columns: start - column)
    column += left
    var reader = GlyphReader(bytes, range: range.lowerBound + left..<range.upperBound)
    var last = start
    while let glyph = reader.next() {
      let next = column + glyph.width
      if next > end {
        if ellipsis { endWithEllipsis(after: last, at: column, end: end, y: y, style: style) }
        return (ellipsis ? end - x : column - x, true)
      }
      if column >= start {
        set(glyph, x: column, y: y, style: style)
        last = column
      } else if next > start {
        set(.space, x: start, y: y, style: style)
      }
      column = next
    }
    return (max(0, column - x), false)
  }

  /// Puts `…` where the text was cut: beside a wide glyph that did not fit, else over the last one.
  private mutating func endWithEllipsis(
    after last: Int, at column: Int, end: Int, y: Int, style: Style
  ) {
    let place = column < end ? max(column, last) : last
    for column in place..<end { set(.space, x: column, y: y, style: style) }
    set(.ellipsis, x: place, y: y, style: style)
  }
}

extension Int {
  /// The sum, or the largest number there is.
  func clampedSum(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
