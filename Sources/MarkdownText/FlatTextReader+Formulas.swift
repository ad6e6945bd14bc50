import CCmark
import TermUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FlatTextReader {
  /// A formula of which the beginning has been read, and appended as it is.
  struct Formula {
    /// Its first byte, and the line that is in.
    let start: Int
    let line: Int
    let sourceLine: Int
    let mark: FormulaMark
  }

  /// Appends text, and formulas as what they mean where that can be shown.
  mutating func appendText(_ text: UnsafePointer<CChar>, style: Style) {
    guard let marks = formulaMarks else { return append(cString: text, style: style) }
    var rest = UnsafeRawBufferPointer(start: text, count: strlen(text))
      .bindMemory(to: UInt8.self)[...]
    while let first = rest.first {
      if formula != nil {
        rest = appendFormula(rest, style: style)
      } else if first == marks.backslash || first == marks.dollar {
        guard let mark = FormulaMark(rest.prefix(2).map(original)) else { break }
        if displayEnd != nil { leaveDisplay() }
        formula = Formula(
          start: flat.bytes.count, line: flat.lines.count - 1, sourceLine: sourceLine, mark: mark)
      } else {
        let end = rest.firstIndex { $0 == marks.backslash || $0 == marks.dollar }
        appendPlain(rest[..<(end ?? rest.endIndex)], style: style)
        rest = rest[(end ?? rest.endIndex)...]
      }
    }
    append(UnsafeBufferPointer(rebasing: rest), style: style)
  }

  /// Appends text to the end of the formula, or all there is; returns what is left.
  private mutating func appendFormula(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, style: Style
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let formula else { return text }
    let close = formula.mark.close
    var rest = text
    while let end = rest.firstIndex(where: { original($0) == close[close.count - 1] }) {
      append(UnsafeBufferPointer(rebasing: rest[...end]), style: style)
      rest = rest[(end + 1)...]
      let content = flat.bytes[formula.start...].dropFirst(close.count)
      guard content.suffix(close.count).elementsEqual(close) else { continue }
      if formula.mark == .dollar {
        let escapes = content.dropLast().reversed().prefix { $0 == 0x5C }.count
        if escapes % 2 == 1 { continue }
      }
      show(formula, style: style)
      self.formula = nil
      return rest
    }
    append(UnsafeBufferPointer(rebasing: rest), style: style)
    return rest[rest.endIndex...]
  }

  /// The byte of the source that one of the parser's text stands for.
  private func original(_ byte: UInt8) -> UInt8 {
    guard let mask, byte < 0x20, mask[Int(byte)] != 0 else { return byte }
    return mask[Int(byte)]
  }

  /// Replaces a formula that has been appended as it is by what it means, if it can be shown.
  private mutating func show(_ formula: Formula, style: Style) {
    var source: [UInt8] = []
    var start = formula.start
    for line in flat.lines[formula.line...].dropFirst() {
      source += flat.bytes[start..<Int(line.start)]
      source.append(0x0A)
      start = Int(line.start)
    }
    source += flat.bytes[start...]
    let isDisplayed = formula.mark.isDisplayed && !isInTable
    guard let lines = formula.mark.lines(of: source, isDisplayed: isDisplayed) else { return }
    let lastLine = sourceLine
    drop(from: formula.start)
    flat.lines.removeSubrange((formula.line + 1)...)
    if isDisplayed {
      display(lines, formula, lastLine: lastLine, length: source.count, style: style)
    } else {
      append(lines[0][...], style: style)
    }
    sourceLine = lastLine
    elisions.append((formula.start..<flat.bytes.count, source))
  }

  /// Takes back what was appended from a byte on.
  private mutating func drop(from place: Int) {
    flat.bytes.removeSubrange(place...)
    while let run = flat.runs.last, Int(run.end) > place {
      flat.runs.removeLast()
      if Int(run.start) < place {
        flat.runs.append(FlatText.Run(start: run.start, end: UInt32(place), style: run.style))
      }
    }
  }

  // MARK: On lines of its own

  /// Shows a formula on lines of its own, two columns further in than the text.
  private mutating func display(
    _ lines: [[UInt8]], _ formula: Formula, lastLine: Int, length: Int, style: Style
  ) {
    let line = flat.lines[formula.line]
    let text = Int(line.start + line.lead)..<formula.start
    let isAlone = flat.bytes[text].allSatisfy { $0 == 0x20 }
    var place = Int(line.source) + (isAlone ? 0 : text.count)
    if !isAlone { begin(formula.sourceLine, at: place) }
    open(marker: [], rest: Array("  ".utf8), style: .plain)
    let rest = containers.last?.rest ?? 0
    closeEmpty()
    for (index, bytes) in lines.enumerated() {
      if index > 0 {
        // lines of the formula are most often those of the source
        let number = min(formula.sourceLine + index, lastLine)
        place = max(place + 1, Int(sourceOffset(of: number)))
        begin(number, at: place)
      }
      append(literal: "  ", style: .plain)
      if let last = flat.lines.indices.last {
        flat.lines[last].lead = UInt32(flat.bytes.count) - flat.lines[last].start
        flat.lines[last].rest = rest
      }
      append(bytes[...], style: style)
    }
    let isOneLine = lastLine == formula.sourceLine
    displayEnd = UInt32(isOneLine ? place + length : max(place + 1, lineStarts[lastLine] + 2))
  }

  /// Ends a line and begins another one at a byte of a line of the source.
  private mutating func begin(_ line: Int, at place: Int) {
    endLine()
    beginLine(line)
    guard let last = flat.lines.indices.last else { return }
    let end = UInt32(sourceRange(line).upperBound)
    flat.lines[last].source = max(flat.lines[last].source, min(UInt32(place), end))
  }

  /// Appends text that is no formula, on the next line if a formula has the present one.
  private mutating func appendPlain(_ text: Slice<UnsafeBufferPointer<UInt8>>, style: Style) {
    var text = text
    if displayEnd != nil {
      let mark = text.prefix { ".,;:!?)".utf8.contains($0) }
      text = text[mark.endIndex...]
      append(UnsafeBufferPointer(rebasing: mark), style: style)
      text = text.drop { $0 == 0x20 }
      if text.isEmpty { return }
      leaveDisplay()
    }
    append(UnsafeBufferPointer(rebasing: text), style: style)
  }

  private mutating func leaveDisplay() {
    guard let place = displayEnd else { return }
    displayEnd = nil
    begin(sourceLine, at: Int(place))
  }

  /// A formula is text; where anything else begins or ends, it is none.
  mutating func leaveFormula(for node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      displayEnd = nil
      return
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: break
    case CMARK_NODE_DOCUMENT, CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_ITEM,
      CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE:
      displayEnd = nil
    default: leaveDisplay()
    }
    formula = nil
  }
}
