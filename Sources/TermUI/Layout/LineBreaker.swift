/// Finds where one line of a text must be broken to fit a width.
public struct LineBreaker {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Columns, at least 1.
  let width: Int

  /// A breaker of these bytes, which must outlive it; a width less than one counts as one.
  public init(bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    self.bytes = bytes
    self.width = max(1, width)
  }

  /// Where the line that begins at `start` ends on the screen, and where the next one begins.
  ///
  /// Spaces at a break belong to neither. Where there is no place to break, the line is cut at the
  /// width. `end` is the end of the source line, and at least one byte is used up before it.
  public func nextBreak(from start: Int, to end: Int) -> (end: Int, next: Int) {
    // no glyph takes more columns than it has bytes
    if end - start <= width { return (end, end) }
    // one byte more than fits, which could be a mark on the last one
    guard bytes.asciiCount(from: start, limit: width + 1) == width + 1 else {
      return nextBreakOfAnyKind(from: start, to: end)
    }
    var candidate = start + width
    while candidate > start, bytes[candidate] != 0x20 { candidate -= 1 }
    while candidate > start, bytes[candidate - 1] == 0x20 { candidate -= 1 }
    if candidate == start { return (start + width, start + width) }
    return (candidate, skipSpaces(from: candidate, to: end))
  }

  private func nextBreakOfAnyKind(from start: Int, to end: Int) -> (end: Int, next: Int) {
    var reader = GlyphReader(bytes, range: start..<end)
    var column = 0
    var candidate: Int?
    var previous = Glyph.space
    var hasText = false
    while true {
      let position = reader.position
      guard let glyph = reader.next() else { return (end, end) }
      if hasText, LineBreakRules.allowsBreak(between: previous, and: glyph) {
        candidate = position
      }
      column += glyph.width
      if column > width {
        if let candidate { return (candidate, skipSpaces(from: candidate, to: end)) }
        // a glyph wider than the whole line has a line to itself
        let cut = position == start ? reader.position : position
        return (cut, cut)
      }
      hasText = hasText || glyph != .space
      previous = glyph
    }
  }

  /// The first byte from `position` on that is not a space.
  func skipSpaces(from position: Int, to end: Int) -> Int {
    var position = position
    while position < end, bytes[position] == 0x20 { position += 1 }
    return position
  }
}
