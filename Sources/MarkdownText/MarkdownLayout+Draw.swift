import TermUI

extension MarkdownLayout {
  /// Draws the rows from `firstLine` on, as many as fit; `pan` as in `WrappedText`.
  public func draw(
    into buffer: inout CellBuffer, in area: Rect, from firstLine: Int, pan: Int = 0
  ) {
    guard !area.isEmpty else { return }
    text.flat.bytes.withUnsafeBufferPointer { bytes in
      for row in max(0, -firstLine)..<max(max(0, -firstLine), area.height) {
        guard rows.indices.contains(firstLine + row) else { return }
        draw(rows[firstLine + row], bytes, into: &buffer, in: area, y: area.y + row, pan: pan)
      }
    }
  }

  private func draw(
    _ row: Row, _ bytes: UnsafeBufferPointer<UInt8>, into buffer: inout CellBuffer, in area: Rect,
    y: Int, pan: Int
  ) {
    let line = text.flat.lines[Int(row.line)]
    let prefix = text.flat.prefixes[Int(row.isFirst ? line.prefix : line.rest)]
    let columns = Self.columns(of: prefix, width: width)
    buffer.put(utf8: prefix.bytes[...], x: area.x, y: y, width: columns, style: .quiet)
    var x = area.x + columns
    switch line.kind {
    case .prose, .ruled:
      x += put(Int(row.start)..<Int(row.end), bytes, &buffer, x: x, y: y, right: area.right)
      if line.kind == .ruled, row.isLast {
        buffer.horizontalRule(x: x, y: y, width: area.right - x)
      }
    case .code:
      let lead = Int(line.start)..<Int(line.start + line.lead)
      x += put(lead, bytes, &buffer, x: x, y: y, right: max(x, area.right - 8))
      drawCode(lead.upperBound..<Int(line.end), bytes, &buffer, x: x, y: y, right: area.right, pan)
    case .table:
      if row.isFirst {
        x += put(
          Int(line.start)..<Int(line.start + line.lead), bytes, &buffer, x: x, y: y,
          right: area.right)
      }
      for piece in pieces[Int(row.start)..<Int(row.end)] {
        draw(piece, bytes, &buffer, x: x + Int(piece.x), y: y, right: area.right)
      }
    }
  }

  private func drawCode(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: inout CellBuffer, x: Int,
    y: Int, right: Int, _ pan: Int
  ) {
    let pan = max(0, pan)
    let (_, isClipped) = buffer.put(
      utf8: bytes, range: range, skip: pan, x: x, y: y, width: right - x)
    if isClipped { buffer.put("›", x: right - 1, y: y, width: 1, style: .quiet) }
    if pan > 0, !range.isEmpty, x < right { buffer.put("‹", x: x, y: y, width: 1, style: .quiet) }
  }

  private func draw(
    _ piece: Piece, _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: inout CellBuffer, x: Int, y: Int,
    right: Int
  ) {
    guard x < right else { return }
    switch piece.kind {
    case .text:
      _ = put(Int(piece.start)..<Int(piece.end), bytes, &buffer, x: x, y: y, right: right)
    case .bar: buffer.put("│", x: x, y: y, width: 1, style: .quiet)
    case .cross: buffer.put("┼", x: x, y: y, width: 1, style: .quiet)
    case .rule: buffer.horizontalRule(x: x, y: y, width: min(Int(piece.end), right - x))
    }
  }

  /// Draws bytes, then how they look; returns the columns used.
  ///
  /// They are drawn in one go, since a mark can stand on a letter of another style.
  private func put(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: inout CellBuffer, x: Int,
    y: Int, right: Int
  ) -> Int {
    let (columns, _) = buffer.put(utf8: bytes, range: range, x: x, y: y, width: right - x)
    let flat = text.flat
    var index = flat.run(after: range.lowerBound)
    guard index < flat.runs.count, Int(flat.runs[index].start) < range.upperBound else {
      return columns
    }
    var reader = GlyphReader(bytes, range: range)
    var column = x
    while column < right {
      let position = reader.position
      guard let glyph = reader.next() else { break }
      while index < flat.runs.count, Int(flat.runs[index].end) <= position { index += 1 }
      guard index < flat.runs.count else { break }
      if Int(flat.runs[index].start) <= position {
        buffer.style(
          Rect(x: column, y: y, width: min(glyph.width, right - column), height: 1),
          flat.runs[index].style)
      }
      column += glyph.width
    }
    return columns
  }

  /// A row as text, without the spaces at its end; for tests and for copying out.
  public func text(ofLine index: Int) -> String {
    var buffer = CellBuffer(size: Size(width: width, height: 1))
    draw(into: &buffer, in: buffer.bounds, from: index)
    return buffer.text
  }
}
