import CCmark
import TermUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FlatTextReader {
  private var style: Style { styles.last ?? .plain }

  mutating func enterInline(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      guard let text = cmark_node_get_literal(node) else { break }
      if isInLink(node) {
        // the text can be the address
        append(cString: text, style: style)
      } else {
        appendText(text, style: style)
      }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      breakLine()
      indent(asIn: node)
    case CMARK_NODE_CODE:
      if let text = cmark_node_get_literal(node) {
        append(cString: text, style: style.with(.accent))
      }
    case CMARK_NODE_EMPH: styles.append(style.with(.underline))
    case CMARK_NODE_STRONG: styles.append(style.with(.bold))
    case CMARK_NODE_LINK: openings.append(flat.bytes.count)
    case CMARK_NODE_IMAGE:
      openings.append(flat.bytes.count)
      append(literal: "[image: ", style: style.with(.quiet))
    default:
      if isStrikethrough(node) {
        styles.append(style.with(.dim))
        append(literal: "~~", style: style)
      } else if let text = cmark_node_get_literal(node) {
        appendLines(text, style: style)
      }
    }
  }

  mutating func exitInline(_ node: Node) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: styles.removeLast()
    case CMARK_NODE_LINK: closeLink(node)
    case CMARK_NODE_IMAGE:
      append(literal: "]", style: style.with(.quiet))
      openings.removeLast()
      appendAddress(node)
    default:
      guard isStrikethrough(node) else { return }
      append(literal: "~~", style: style)
      styles.removeLast()
    }
  }

  /// Keeps how far a line of a paragraph is indented against the first one. Markdown drops that,
  /// but models write poems, and code without a fence.
  private mutating func indent(asIn node: Node) {
    guard !isInTable, let paragraph = cmark_node_parent(node),
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      lineStarts.indices.contains(sourceLine)
    else { return }
    let spaces = source[sourceRange(sourceLine)].prefix { $0 == 0x20 }.count
    let margin = Int(cmark_node_get_start_column(paragraph)) - 1
    let extra = min(spaces - margin, 40)
    if extra > 0 { append(ArraySlice(repeating: 0x20, count: extra), style: .plain) }
  }

  private func isInLink(_ node: Node) -> Bool {
    guard formulaMarks != nil, let parent = cmark_node_parent(node) else { return false }
    let kind = cmark_node_get_type(parent)
    return kind == CMARK_NODE_LINK || kind == CMARK_NODE_IMAGE
  }

  private func isStrikethrough(_ node: Node) -> Bool {
    cmark_node_first_child(node) != nil
      && strcmp(cmark_node_get_type_string(node), "strikethrough") == 0
  }

  /// ` (address)`, unless the text is the address.
  private mutating func closeLink(_ node: Node) {
    let start = openings.popLast() ?? flat.bytes.count
    let title = cmark_node_get_title(node).map(String.init(cString:)) ?? ""
    let text = String(decoding: flat.bytes[start...], as: UTF8.self)
    let address = unmasked(cmark_node_get_url(node))
    let isSame = ["", "mailto:", "http://"].contains { $0 + text == address }
    if title.isEmpty, isSame || address.isEmpty {
      let end = flat.bytes.count
      elisions.append((end..<end, Array(address.utf8)))
    } else {
      appendAddress(node, isAlone: text.isEmpty)
    }
  }

  private mutating func appendAddress(_ node: Node, isAlone: Bool = false) {
    let address = cmark_node_get_url(node)
    let title = cmark_node_get_title(node)
    let hasTitle = title.map { $0.pointee != 0 } ?? false
    guard hasTitle || address?.pointee != 0 else { return }
    let style = style.with(.quiet)
    append(literal: isAlone ? "(" : " (", style: style)
    if let address { appendLines(address, style: style) }
    if hasTitle, let title {
      append(literal: " \"", style: style)
      appendLines(title, style: style)
      append(literal: "\"", style: style)
    }
    append(literal: ")", style: style)
  }

  private func unmasked(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text)).map { byte in
      guard let mask, byte < 0x20, mask[Int(byte)] != 0 else { return byte }
      return mask[Int(byte)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text that can have line ends in it.
  private mutating func appendLines(_ text: UnsafePointer<CChar>, style: Style) {
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      append(UnsafeBufferPointer(rebasing: bytes[start..<end]), style: style)
      breakLine()
      start = end + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]), style: style)
  }
}
