import TermUI

extension MarkdownLayout {
  /// Gives a style to ranges of what is shown, see `MarkdownText.ranges(of:)`, in what
  /// `draw(into:in:from:pan:)` has drawn with the same arguments.
  public func mark(
    _ marks: TextRanges, into buffer: inout CellBuffer, in area: Rect, from firstLine: Int,
    pan: Int = 0, style: Style
  ) {
    guard !area.isEmpty, !marks.isEmpty else { return }
    text.flat.bytes.withUnsafeBufferPointer { bytes in
      for row in max(0, -firstLine)..<max(max(0, -firstLine), area.height) {
        guard rows.indices.contains(firstLine + row) else { return }
        for text in texts(of: rows[firstLine + row], bytes, in: area, pan: max(0, pan)) {
          buffer.mark(
            marks, utf8: bytes, range: text.range, skip: text.skip, x: text.x, y: area.y + row,
            width: text.right - text.x, style: style)
        }
      }
    }
  }

  /// A text in a row, where `draw` puts it.
  private struct Place {
    let range: Range<Int>
    var skip = 0
    let x: Int
    let right: Int
  }

  private func texts(
    of row: Row, _ bytes: UnsafeBufferPointer<UInt8>, in area: Rect, pan: Int
  ) -> [Place] {
    let line = text.flat.lines[Int(row.line)]
    let prefix = text.flat.prefixes[Int(row.isFirst ? line.prefix : line.rest)]
    let x = area.x + Self.columns(of: prefix, width: width)
    let lead = Int(line.start)..<Int(line.start + line.lead)
    switch line.kind {
    case .prose, .ruled:
      return [Place(range: Int(row.start)..<Int(row.end), x: x, right: area.right)]
    case .code:
      let mark = Place(range: lead, x: x, right: max(x, area.right - 8))
      return [
        mark,
        Place(
          range: lead.upperBound..<Int(line.end), skip: pan, x: x + columns(of: mark, bytes),
          right: area.right),
      ]
    case .table:
      var places: [Place] = []
      var start = x
      if row.isFirst {
        let mark = Place(range: lead, x: x, right: area.right)
        places.append(mark)
        start += columns(of: mark, bytes)
      }
      for piece in pieces[Int(row.start)..<Int(row.end)] where piece.kind == .text {
        places.append(
          Place(
            range: Int(piece.start)..<Int(piece.end), x: start + Int(piece.x), right: area.right))
      }
      return places
    }
  }

  /// The columns a text gets, which are fewer than it has where it is clipped.
  private func columns(of place: Place, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 0
    for glyph in GlyphReader(bytes, range: place.range) {
      if place.x + columns + glyph.width > place.right { break }
      columns += glyph.width
    }
    return columns
  }
}
