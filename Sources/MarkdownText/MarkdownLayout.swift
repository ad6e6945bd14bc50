import TermUI

/// A Markdown text broken into rows of a width.
///
/// Places are bytes of the source, so that a reader's place outlives a change of the width and of
/// the form; see `WrappedText`.
public struct MarkdownLayout: Equatable, Sendable {
  /// A row of the screen: what of which line it shows.
  struct Row: Equatable {
    /// The index of the flat line.
    let line: UInt32
    /// Its bytes; of a row of a table the indices of its pieces.
    let start: UInt32
    let end: UInt32
    /// Where it begins in the source.
    let source: UInt32
    /// Whether it is the first or the last row of its line.
    let isFirst: Bool
    let isLast: Bool
  }

  /// A part of a row of a table.
  struct Piece: Equatable {
    enum Kind: UInt8 { case text, bar, rule, cross }
    let kind: Kind
    /// The column within the table.
    let x: UInt16
    /// The bytes of a text; columns of a rule.
    let start: UInt32
    let end: UInt32
  }

  /// The text.
  public let text: MarkdownText
  /// The width it was broken for.
  public let width: Int
  /// Columns of the longest line of code, to know how far to pan.
  public let longestCodeLine: Int
  let rows: [Row]
  let pieces: [Piece]

  /// Breaks a text; a width less than one counts as one.
  public init(_ text: MarkdownText, width: Int) {
    self.text = text
    self.width = max(1, width)
    var builder = MarkdownLayoutBuilder(flat: text.flat, width: max(1, width))
    text.flat.bytes.withUnsafeBufferPointer { bytes in
      text.source.bytes.withUnsafeBufferPointer { builder.build(bytes, source: $0) }
    }
    rows = builder.rows
    pieces = builder.pieces
    longestCodeLine = builder.longestCodeLine
  }

  /// Rows on the screen.
  public var lineCount: Int { rows.count }

  /// Where a row begins in the source.
  public func byteOffset(ofLine index: Int) -> Int {
    guard index < rows.count else { return text.source.bytes.count }
    return index < 0 ? 0 : Int(rows[index].source)
  }

  /// The row that shows a byte of the source, or what is nearest before it; of several, the first.
  public func line(containing offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].source) <= offset { low = middle + 1 } else { high = middle }
    }
    var row = max(0, low - 1)
    // A rule, or a blank line, belongs to what stands before it.
    while row > 0, rows[row - 1].source == rows[row].source { row -= 1 }
    return row
  }

  /// Columns a prefix is shown in: all of it, unless that would leave no room for words.
  static func columns(of prefix: FlatText.Prefix, width: Int) -> Int {
    min(prefix.width, max(0, width - 8))
  }
}
