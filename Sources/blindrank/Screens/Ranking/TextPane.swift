import TermUI

/// A text one scrolls through: a response, an instruction, a page of rules.
struct TextPane: Equatable, Sendable {
  /// Lines of text are never longer than this; code may be.
  static let widestText = 80

  private(set) var text: WrappedText
  /// The first byte shown. It stays when the width changes; the first line follows from it.
  private(set) var anchor = 0
  /// Rows the text has on the screen.
  private(set) var height = 1

  init(_ text: String) {
    self.text = WrappedText(TextBody(text), width: Self.widestText)
  }

  /// The first line shown.
  var top: Int { min(text.line(containing: anchor), lastTop) }
  /// Lines below the last one shown.
  var below: Int { max(0, text.lineCount - top - height) }
  var isEmpty: Bool { text.lineCount == 0 }
  private var lastTop: Int { max(0, text.lineCount - height) }

  /// Takes the place it is given on the screen, and keeps the line that was being read.
  mutating func fit(_ size: Size) {
    height = max(1, size.height)
    let width = min(max(1, size.width), Self.widestText)
    if width != text.width { text = WrappedText(text.body, width: width) }
  }

  mutating func scroll(by lines: Int) {
    anchor = text.byteOffset(ofLine: min(max(0, top + lines), lastTop))
  }

  /// A page, less one line to hold on to.
  mutating func scroll(pages: Int) {
    scroll(by: pages * max(1, height - 1))
  }

  mutating func scroll(toAnchor anchor: Int) {
    self.anchor = max(0, anchor)
  }

  func draw(into buffer: inout CellBuffer, in area: Rect, pan: Int = 0) {
    text.draw(into: &buffer, in: area, from: top, pan: pan)
  }

  /// `▼ 28 lines`, or `▪ end`.
  var mark: String {
    below == 0 ? "▪ end" : "▼ \(below) \(below == 1 ? "line" : "lines")"
  }
}
