import TermUI

/// Breaks flat lines into rows.
struct MarkdownLayoutBuilder {
  let flat: FlatText
  let width: Int
  var rows: [MarkdownLayout.Row] = []
  var pieces: [MarkdownLayout.Piece] = []
  var longestCodeLine = 0
  private var lastSource: UInt32 = 0
  /// What is known to be of one line of the source, since many lines can come from a long one.
  private var sourceLine = 0..<0
  /// Columns left beside each prefix.
  private let rooms: [Int]

  init(flat: FlatText, width: Int) {
    self.flat = flat
    self.width = width
    rooms = flat.prefixes.map { width - MarkdownLayout.columns(of: $0, width: width) }
    rows.reserveCapacity(flat.lines.count + flat.bytes.count / max(20, width))
  }

  mutating func build(
    _ bytes: UnsafeBufferPointer<UInt8>, source: UnsafeBufferPointer<UInt8>
  ) {
    for (index, line) in flat.lines.enumerated() {
      switch line.kind {
      case .prose, .ruled: wrap(line, UInt32(index), bytes, source)
      case .table: layOut(line, UInt32(index), bytes)
      case .code:
        let code = UnsafeBufferPointer(
          rebasing: bytes[Int(line.start + line.lead)..<Int(line.end)])
        longestCodeLine = max(longestCodeLine, displayWidth(code))
        add(line, UInt32(index), line.start..<line.end, source: line.source, isLast: true)
      }
    }
  }

  /// Columns left beside a prefix.
  func room(beside prefix: UInt32) -> Int { rooms[Int(prefix)] }

  private mutating func wrap(
    _ line: FlatText.Line, _ index: UInt32, _ bytes: UnsafeBufferPointer<UInt8>,
    _ source: UnsafeBufferPointer<UInt8>
  ) {
    let first = room(beside: line.prefix)
    var text = Int(line.start + line.lead)
    let end = Int(line.end)
    var lead =
      line.lead == 0
      ? 0 : displayWidth(UnsafeBufferPointer(rebasing: bytes[Int(line.start)..<text]))
    if lead > first - 8 {
      text = Int(line.start)
      lead = 0
    }
    if text >= end {
      add(line, index, line.start..<line.end, source: line.source, isLast: true)
      return
    }
    var breaker = LineBreaker(bytes: bytes, width: first - lead)
    var start = text
    // the line of the source: rows are spread over it
    let sourceStart = Int(line.source)
    if !sourceLine.contains(sourceStart) {
      sourceLine =
        sourceStart..<(source[sourceStart...].firstIndex(of: 0x0A) ?? source.count)
    }
    let sourceEnd = sourceLine.upperBound
    while start < end {
      let (stop, next) = breaker.nextBreak(from: start, to: end)
      let isFirst = start == text
      add(
        line, index, (isFirst ? line.start : UInt32(start))..<UInt32(stop),
        source: min(line.source + UInt32(isFirst ? 0 : start - text), UInt32(sourceEnd)),
        isFirst: isFirst, isLast: next >= end)
      if isFirst { breaker = LineBreaker(bytes: bytes, width: room(beside: line.rest)) }
      start = next
    }
  }

  mutating func add(
    _ line: FlatText.Line, _ index: UInt32, _ range: Range<UInt32>, source: UInt32,
    isFirst: Bool = true, isLast: Bool
  ) {
    lastSource = max(lastSource, source)
    rows.append(
      MarkdownLayout.Row(
        line: index, start: range.lowerBound, end: range.upperBound, source: lastSource,
        isFirst: isFirst, isLast: isLast))
  }
}
