extension WrappedText {
  /// Draws the lines from `firstLine` on, as many as fit.
  ///
  /// - Parameters:
  ///   - pan: Columns by which code is moved to the left. Code that goes on beyond an edge has a
  ///     `‹` or `›` there.
  public func draw(
    into buffer: inout CellBuffer, in area: Rect, from firstLine: Int, pan: Int = 0,
    style: Style = .plain
  ) {
    guard !area.isEmpty else { return }
    body.bytes.withUnsafeBufferPointer { bytes in
      for row in max(0, -firstLine)..<max(max(0, -firstLine), area.height) {
        guard let line = line(firstLine + row) else { return }
        let y = area.y + row
        let skip = line.isCode ? max(0, pan) : 0
        let (_, isClipped) = buffer.put(
          utf8: bytes, range: line.bytes, skip: skip, x: area.x, y: y, width: area.width,
          style: style, ellipsis: false)
        guard line.isCode else { continue }
        let mark = style.with(.quiet)
        if isClipped {
          buffer.put("›", x: area.right - 1, y: y, width: 1, style: mark)
        }
        if skip > 0, !line.bytes.isEmpty {
          buffer.put("‹", x: area.x, y: y, width: 1, style: mark)
        }
      }
    }
  }

  /// The text of a line, made safe and as wide as it is; for tests and for copying out.
  public func text(ofLine index: Int) -> String {
    guard let line = line(index) else { return "" }
    return body.bytes.withUnsafeBufferPointer { bytes in
      var scalars = String.UnicodeScalarView()
      for glyph in GlyphReader(bytes, range: line.bytes) {
        scalars.append(contentsOf: glyph.scalars)
      }
      return String(scalars)
    }
  }
}
