import CCmark
import TermUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

typealias Node = OpaquePointer

extension FlatTextReader {
  mutating func enter(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST: break
    case CMARK_NODE_BLOCK_QUOTE:
      open(marker: Self.bar, rest: Self.bar, style: .quiet)
    case CMARK_NODE_ITEM: enterItem(node)
    case CMARK_NODE_PARAGRAPH:
      beginBlock(startLine(of: node))
    case CMARK_NODE_HEADING:
      beginBlock(startLine(of: node))
      styles.append(cmark_node_get_heading_level(node) <= 2 ? Style([.bold, .underline]) : .bold)
    case CMARK_NODE_CODE_BLOCK: readCode(node)
    case CMARK_NODE_HTML_BLOCK:
      readLines(of: node, from: startLine(of: node), kind: .prose)
    case CMARK_NODE_THEMATIC_BREAK:
      beginBlock(startLine(of: node), kind: .ruled)
      endLine()
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_HTML_INLINE:
      enterInline(node)
    default:
      // the kinds of extensions are not in the headers
      switch String(cString: cmark_node_get_type_string(node)) {
      case "table": enterTable(node)
      case "table_header", "table_row": enterRow(node)
      case "table_cell": enterCell()
      default: enterInline(node)
      }
    }
  }

  mutating func exit(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM: close(startLine(of: node))
    case CMARK_NODE_PARAGRAPH: endLine()
    case CMARK_NODE_HEADING:
      styles.removeLast()
      endLine()
    case CMARK_NODE_DOCUMENT, CMARK_NODE_LIST: break
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_HTML_INLINE:
      exitInline(node)
    default:
      // the kinds of extensions are not in the headers
      switch String(cString: cmark_node_get_type_string(node)) {
      case "table": isInTable = false
      case "table_header", "table_row": exitRow()
      case "table_cell": exitCell()
      default: exitInline(node)
      }
    }
  }

  static let bar = Array("│ ".utf8)

  /// The line a block begins on; the present one where cmark does not know it.
  func startLine(of node: Node) -> Int {
    let line = Int(cmark_node_get_start_line(node))
    return line > 0 ? firstLine + line - 1 : sourceLine
  }

  // MARK: Lists

  private mutating func enterItem(_ node: Node) {
    let line = startLine(of: node)
    let isTask = strcmp(cmark_node_get_type_string(node), "tasklist") == 0
    var marker: [UInt8]
    if let list = cmark_node_parent(node), cmark_node_get_list_type(list) == CMARK_ORDERED_LIST {
      marker = number(of: node, in: list, line: line) + [0x20]
    } else {
      marker = isTask ? [] : Array("• ".utf8)
    }
    if isTask { marker += box(node, line: line) }
    open(
      marker: marker,
      rest: Array(repeating: 0x20, count: marker.withUnsafeBufferPointer(displayWidth)),
      style: .plain)
  }

  /// The number of an item as the source has it, since cmark counts on from the first one.
  private func number(of node: Node, in list: Node, line: Int) -> [UInt8] {
    let range = sourceRange(line)
    let start = range.lowerBound + Int(cmark_node_get_start_column(node)) - 1
    if start >= range.lowerBound, start < range.upperBound {
      let digits = source[start..<range.upperBound].prefix { $0 &- 0x30 < 10 }
      let end = start + digits.count
      if !digits.isEmpty, end < range.upperBound, source[end] == 0x2E || source[end] == 0x29 {
        return Array(source[start...end])
      }
    }
    var number = Int(cmark_node_get_list_start(list))
    var previous = cmark_node_previous(node)
    while let item = previous {
      number += 1
      previous = cmark_node_previous(item)
    }
    return Array("\(number).".utf8)
  }

  /// `[ ] ` or `[x] `, with the mark of the source.
  private func box(_ node: Node, line: Int) -> [UInt8] {
    guard cmark_gfm_extensions_get_tasklist_item_checked(node) else { return Array("[ ] ".utf8) }
    let isCapital = source[sourceRange(line)].drop { $0 != 0x5B }.dropFirst().first == 0x58
    return Array((isCapital ? "[X] " : "[x] ").utf8)
  }

  // MARK: Code and HTML

  private mutating func readCode(_ node: Node) {
    let line = startLine(of: node)
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &mark) != 0
    beginBlock(line, kind: .ruled)
    append(literal: "┌", style: .quiet)
    if let info = cmark_node_get_fence_info(node), info.pointee != 0 {
      append(literal: " ", style: .plain)
      if let last = flat.lines.indices.last {
        flat.lines[last].lead = UInt32(flat.bytes.count) - flat.lines[last].start
      }
      append(cString: info, style: .quiet)
      append(literal: " ", style: .plain)
    }
    endLine()
    open(marker: Self.bar, rest: Self.bar, style: .quiet)
    readLines(of: node, from: isFenced ? line + 1 : line, kind: .code)
    closeEmpty()
  }

  /// The lines of a literal block.
  private mutating func readLines(of node: Node, from line: Int, kind: FlatText.Kind) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let bytes = UnsafeRawBufferPointer(start: literal, count: strlen(literal))
      .bindMemory(to: UInt8.self)
    var start = 0
    var number = line
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if kind == .prose, start == 0 {
        beginBlock(number, kind: kind)
      } else {
        beginLine(number, kind: kind)
      }
      append(UnsafeBufferPointer(rebasing: bytes[start..<end]), style: .plain)
      endLine()
      start = end + 1
      number += 1
    }
  }

  mutating func append(cString text: UnsafePointer<CChar>, style: Style) {
    append(
      UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self),
      style: style)
  }
}
