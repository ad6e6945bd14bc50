import TermUI

extension MarkdownLayoutBuilder {
  private typealias Piece = MarkdownLayout.Piece

  /// Columns between two of a table: ` │ `.
  private static let gap = 3

  /// A table: in columns as wide as they need or as there is room for, or else as a list.
  mutating func layOut(
    _ line: FlatText.Line, _ index: UInt32, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let table = flat.tables[Int(line.table)]
    let lead = displayWidth(
      UnsafeBufferPointer(rebasing: bytes[Int(line.start)..<Int(line.start + line.lead)]))
    let room = max(1, min(self.room(beside: line.prefix) - lead, self.room(beside: line.rest)))
    guard let columns = columns(of: table, in: room) else {
      list(table, line, index, room, bytes)
      return
    }
    for (number, row) in table.rows.enumerated() {
      layOut(row, of: table, in: columns, line, index, bytes, isFirst: number == 0)
      if number == 0 { addRule(under: columns, line, index, row.source) }
    }
  }

  /// A row of a table: as many lines as its highest cell has, at least one.
  private mutating func layOut(
    _ row: FlatText.Table.Row, of table: FlatText.Table, in columns: [(x: UInt16, width: Int)],
    _ line: FlatText.Line, _ index: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool
  ) {
    // where what is left of each cell begins
    var rests = flat.cells[row.cells].map { Int($0.start) }
    var isFirst = isFirst
    var goesOn = true
    while goesOn {
      goesOn = false
      let start = pieces.count
      for (column, place) in columns.enumerated() {
        if column > 0 { pieces.append(Piece(kind: .bar, x: place.x - 2, start: 0, end: 0)) }
        guard column < rests.count else { continue }
        let cell = flat.cells[row.cells.lowerBound + column]
        let rest = rests[column]..<Int(cell.end)
        if rest.isEmpty { continue }
        var text = rest
        if cell.width > place.width {
          let (end, next) = LineBreaker(bytes: bytes, width: place.width)
            .nextBreak(from: rest.lowerBound, to: rest.upperBound)
          text = rest.lowerBound..<end
          rests[column] = next
          goesOn = goesOn || next < rest.upperBound
        } else {
          rests[column] = rest.upperBound
        }
        let alignment = column < table.alignments.count ? table.alignments[column] : .left
        var indent = 0
        if alignment != .left {
          let free = place.width - width(of: text, bytes)
          indent = max(0, alignment == .right ? free : free / 2)
        }
        pieces.append(self.text(text, x: Int(place.x) + indent))
      }
      addRow(line, index, from: start, row.source, isFirst: isFirst)
      isFirst = false
    }
  }

  private mutating func addRow(
    _ line: FlatText.Line, _ index: UInt32, from start: Int, _ source: UInt32, isFirst: Bool
  ) {
    add(
      line, index, UInt32(start)..<UInt32(pieces.count), source: source, isFirst: isFirst,
      isLast: false)
  }

  private mutating func addRule(
    under columns: [(x: UInt16, width: Int)], _ line: FlatText.Line, _ index: UInt32,
    _ source: UInt32
  ) {
    let start = pieces.count
    let end = (columns.last?.x ?? 0) + UInt16(columns.last?.width ?? 0)
    pieces.append(Piece(kind: .rule, x: 0, start: 0, end: UInt32(end)))
    for place in columns.dropFirst() {
      pieces.append(Piece(kind: .cross, x: place.x - 2, start: 0, end: 0))
    }
    addRow(line, index, from: start, source, isFirst: false)
  }

  /// Where the columns of a table lie; nil if they would be too narrow to read.
  private func columns(
    of table: FlatText.Table, in room: Int
  ) -> [(x: UInt16, width: Int)]? {
    let count = table.columns.count
    let available = room - Self.gap * (count - 1)
    guard count > 0, count <= 1000, available >= count else { return nil }
    let natural = table.columns.map(\.natural)
    var widths = natural
    if natural.reduce(0, +) > available {
      // a column is no narrower than its words; where there is no room for all of them, and where
      // they are of an unusual length, the longest ones are broken first
      let words = table.columns.map(\.word)
      widths =
        (7...FlatText.usualWord).reversed().lazy.map { most in words.map { min($0, most) } }
        .first { $0.reduce(0, +) <= available } ?? natural.map { min($0, 6) }
      var rest = available - widths.reduce(0, +)
      if rest < 0 { return nil }
      // broken words first, then the narrowest
      func urgency(_ column: Int) -> (Int, Int) {
        (widths[column] < words[column] ? 0 : 1, widths[column])
      }
      while rest > 0,
        let narrowest = widths.indices.filter({ widths[$0] < natural[$0] })
          .min(by: { urgency($0) < urgency($1) })
      {
        widths[narrowest] += 1
        rest -= 1
      }
    }
    var x = 0
    return widths.map { width in
      defer { x += width + Self.gap }
      return (UInt16(clamping: x), width)
    }
  }

  private func width(of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    displayWidth(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private func wrapped(
    _ cell: Range<Int>, to width: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let breaker = LineBreaker(bytes: bytes, width: width)
    var ranges: [Range<Int>] = []
    var start = cell.lowerBound
    let end = cell.upperBound
    while start < end {
      let (stop, next) = breaker.nextBreak(from: start, to: end)
      ranges.append(start..<stop)
      start = next
    }
    return ranges
  }

  // MARK: As a list

  /// `header: value`, a cell after another, with an empty line between rows.
  private mutating func list(
    _ table: FlatText.Table, _ line: FlatText.Line, _ index: UInt32, _ room: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let header = table.rows.first.map { flat.cells[$0.cells].map(\.range) } ?? []
    let body = table.rows.count == 1 ? table.rows[...] : table.rows.dropFirst()
    var isFirst = true
    for row in body {
      if !isFirst { addRow(line, index, from: pieces.count, row.source, isFirst: false) }
      let cells = flat.cells[row.cells].map(\.range)
      for column in 0..<max(cells.count, header.count) {
        var indent = 0
        var start = pieces.count
        if column < header.count, !header[column].isEmpty {
          let title = header[column].lowerBound..<header[column].upperBound + 1
          let titles = wrapped(title, to: room, bytes)
          indent = titles.count == 1 ? width(of: titles[0], bytes) + 1 : room
          for (number, range) in titles.enumerated() {
            if number > 0 {
              addRow(line, index, from: start, row.source, isFirst: isFirst)
              isFirst = false
              start = pieces.count
            }
            pieces.append(text(range, x: 0))
          }
        }
        let hasValue = row.source != table.rows.first?.source && column < cells.count
        if hasValue, indent > room / 2 {
          addRow(line, index, from: start, row.source, isFirst: isFirst)
          isFirst = false
          start = pieces.count
          indent = min(2, room - 1)
        }
        let ranges = hasValue ? wrapped(cells[column], to: room - indent, bytes) : []
        for (number, range) in ranges.enumerated() {
          if number > 0 {
            addRow(line, index, from: start, row.source, isFirst: isFirst)
            isFirst = false
            start = pieces.count
          }
          pieces.append(text(range, x: indent))
        }
        if pieces.count > start {
          addRow(line, index, from: start, row.source, isFirst: isFirst)
          isFirst = false
        }
      }
    }
  }

  private func text(_ range: Range<Int>, x: Int) -> Piece {
    Piece(
      kind: .text, x: UInt16(clamping: x), start: UInt32(range.lowerBound),
      end: UInt32(range.upperBound))
  }
}
