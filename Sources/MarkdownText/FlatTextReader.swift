import CCmark
import TermUI

/// Turns what cmark makes of a text into flat lines.
struct FlatTextReader {
  /// A quotation or a list item one is in.
  struct Container {
    /// What stands before its lines, those of the containers around it included.
    let rest: UInt32
    /// What stands before its first line in place of its own part of `rest`.
    let marker: [UInt8]
    let markerStyle: Style
  }

  /// Deeper texts are shown raw.
  static let deepest = 40

  let source: [UInt8]
  /// Where the lines of the source begin.
  let lineStarts: [Int]
  var flat = FlatText()
  var containers: [Container] = []
  /// The first container that has no line yet; all further ones have none either.
  private var firstFresh = 0
  /// The styles of the marks one is in, innermost last, each with those around it.
  var styles: [Style] = [.plain]
  /// The line of the source one is at, from 0.
  var sourceLine = 0
  /// The line of the source on which the part being read begins.
  var firstLine = 0
  /// What stands for what in the text the parser has; nil where nothing is hidden.
  var mask: [UInt8]?
  /// The text the parser has.
  var masked: [UInt8] = []
  /// Where the part being read begins.
  private var partStart = 0
  /// Where links and images being read began.
  var openings: [Int] = []
  /// What of the source is not shown as it is, and what is shown in its place: nothing for the
  /// address of a link whose text is the same, a formula for its LaTeX.
  var elisions: [(place: Range<Int>, bytes: [UInt8])] = []
  /// What stands for the first byte of a formula in the text the parser has; nil without any.
  var formulaMarks: (backslash: UInt8, dollar: UInt8)?
  /// The formula whose beginning has been read.
  var formula: Formula?
  /// Whether the last thing read is a formula on lines of its own, and where it ends in the source.
  var displayEnd: UInt32?
  /// Whether the text now read is in a cell.
  var isInTable = false
  private var prefixes: [UInt64: UInt32] = [:]

  init(source: [UInt8]) {
    self.source = source
    var starts = [0]
    starts.reserveCapacity(source.count / 40)
    for (index, byte) in source.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
    flat.bytes.reserveCapacity(source.count + source.count / 8)
  }

  /// Takes over the lines that begin in a range, and are no Markdown.
  mutating func keep(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    for line in line(at: range.lowerBound)...line(at: range.upperBound - 1) {
      let bytes = source[sourceRange(line)]
      if bytes.startIndex < range.lowerBound { continue }
      if bytes.allSatisfy({ $0 == 0x20 }) { continue }
      beginBlock(line)
      append(bytes, style: .quiet)
      endLine()
    }
  }

  /// Reads a part as a document; false if it cannot be shown well.
  mutating func read(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    firstLine = line(at: range.lowerBound)
    guard let mask = MarkdownMask(source[range]), let document = CommonMarkDocument(mask.bytes),
      let iterator = cmark_iter_new(document.root)
    else { return false }
    defer { cmark_iter_free(iterator) }
    self.mask = mask.isUsed ? mask.originals : nil
    masked = mask.bytes
    formulaMarks = mask.hasFormulas ? mask.formulaMarks : nil
    partStart = range.lowerBound
    let start = flat.bytes.count
    let firstElision = elisions.count
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if formula != nil || displayEnd != nil { leaveFormula(for: node) }
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
      if containers.count > Self.deepest { return false }
    }
    var shown: [UInt8] = []
    shown.reserveCapacity(flat.bytes.count - start)
    var copied = start
    for elision in elisions[firstElision...] {
      shown += flat.bytes[copied..<elision.place.lowerBound]
      shown += elision.bytes
      copied = elision.place.upperBound
    }
    shown += flat.bytes[copied...]
    return Completeness.holds(of: source[range], in: shown)
  }

  mutating func finish() -> FlatText {
    flat.measure()
    return flat
  }

  // MARK: Lines

  /// Opens the first line of a block, after an empty one where the source has any.
  mutating func beginBlock(_ line: Int, kind: FlatText.Kind = .prose) {
    if !flat.lines.isEmpty, line > 0, isBlank(line - 1) {
      let prefix = firstFresh == 0 ? 0 : containers[firstFresh - 1].rest
      let end = UInt32(flat.bytes.count)
      flat.lines.append(
        FlatText.Line(
          kind: .prose, prefix: prefix, rest: prefix, start: end, lead: 0, end: end,
          source: sourceOffset(of: line - 1)))
    }
    beginLine(line, kind: kind)
  }

  /// Opens a line.
  mutating func beginLine(_ line: Int, kind: FlatText.Kind = .prose) {
    sourceLine = min(max(0, line), lineStarts.count - 1)
    let start = flat.bytes.count
    let fresh = firstFresh
    for index in fresh..<containers.count {
      append(containers[index].marker[...], style: containers[index].markerStyle)
    }
    firstFresh = containers.count
    flat.lines.append(
      FlatText.Line(
        kind: kind, prefix: fresh == 0 ? 0 : containers[fresh - 1].rest,
        rest: containers.last?.rest ?? 0, start: UInt32(start),
        lead: UInt32(flat.bytes.count - start), end: UInt32(flat.bytes.count),
        source: sourceOffset(of: sourceLine)))
  }

  mutating func endLine() {
    guard let last = flat.lines.indices.last, flat.lines[last].kind != .table else { return }
    flat.lines[last].end = UInt32(flat.bytes.count)
  }

  /// Ends a line and begins the next one of the same block.
  mutating func breakLine() {
    if isInTable {
      append(literal: " ", style: .plain)
      return
    }
    endLine()
    beginLine(sourceLine + 1)
  }

  // MARK: Containers

  mutating func open(marker: [UInt8], rest: [UInt8], style: Style) {
    let outer = containers.last?.rest ?? 0
    // containers of the same kind at the same place have the same prefix
    let key = UInt64(outer) << 32 | UInt64(rest.first == 0x20 ? rest.count : 0)
    let index: UInt32
    if let known = prefixes[key] {
      index = known
    } else {
      let bytes = flat.prefixes[Int(outer)].bytes + rest
      index = UInt32(flat.prefixes.count)
      flat.prefixes.append(
        FlatText.Prefix(bytes: bytes, width: bytes.withUnsafeBufferPointer(displayWidth)))
      prefixes[key] = index
    }
    containers.append(Container(rest: index, marker: marker, markerStyle: style))
  }

  /// Closes one; an empty one shows at least its mark.
  mutating func close(_ line: Int) {
    if firstFresh < containers.count {
      beginBlock(line)
      endLine()
    }
    closeEmpty()
  }

  /// Closes one that need not be shown if it is empty.
  mutating func closeEmpty() {
    containers.removeLast()
    firstFresh = min(firstFresh, containers.count)
  }

  // MARK: Text

  mutating func append(_ text: ArraySlice<UInt8>, style: Style) {
    text.withUnsafeBufferPointer { append($0, style: style) }
  }

  /// Appends text of the parser's, with what was hidden from it.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, style: Style) {
    guard !text.isEmpty else { return }
    let start = flat.bytes.count
    flat.bytes.append(contentsOf: text)
    if let mask {
      for index in start..<flat.bytes.count where flat.bytes[index] < 0x20 {
        let original = mask[Int(flat.bytes[index])]
        if original != 0 { flat.bytes[index] = original }
      }
    }
    guard style != .plain else { return }
    let end = UInt32(flat.bytes.count)
    if let last = flat.runs.last, last.end == UInt32(start), last.style == style {
      flat.runs[flat.runs.count - 1].end = end
    } else {
      flat.runs.append(FlatText.Run(start: UInt32(start), end: end, style: style))
    }
  }

  mutating func append(literal text: StaticString, style: Style) {
    append(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), style: style)
  }

  // MARK: The source

  /// Whether a byte of the source is hidden from the parser.
  func isHidden(_ index: Int) -> Bool {
    mask != nil && masked[index - partStart] != source[index]
  }

  func sourceOffset(of line: Int) -> UInt32 {
    let offset = UInt32(lineStarts[min(max(0, line), lineStarts.count - 1)])
    return max(offset, flat.lines.last?.source ?? 0)
  }

  /// The bytes of a line of the source; empty where there is no such line.
  func sourceRange(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return 0..<0 }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : source.count
    return lineStarts[line]..<end
  }

  /// The line a byte of the source is in.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Whether a line has nothing but marks of quotations.
  private func isBlank(_ line: Int) -> Bool {
    source[sourceRange(line)].allSatisfy { $0 == 0x20 || $0 == 0x3E }
  }
}
