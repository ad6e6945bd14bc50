import MarkdownText
import TermUI

/// A text one scrolls through: a response, an instruction, a page of rules.
///
/// A response is Markdown and shown as such, or raw. Both forms count places in bytes of the same
/// text, so that changing the form or the width keeps the line that was being read.
struct TextPane: Equatable, Sendable {
  /// Lines of text are never longer than this; code may be.
  static let widestText = 80
  /// Columns and the whole width, rendered and raw, are four forms with the present one.
  private static let formsToKeep = 3

  /// The text as lines on the screen.
  enum Form: Equatable, Sendable {
    case raw(WrappedText)
    case rendered(MarkdownLayout)
  }

  /// The text as it is.
  let body: TextBody
  /// The text as Markdown; nil if it is to be shown raw at all times.
  let markdown: MarkdownText?
  /// How long it is.
  let count: TextCount
  private(set) var form: Form
  /// The forms it had before, the latest first: to go back to one costs nothing.
  private var formerForms: [Form] = []
  /// The first byte shown. It stays when the width or the form changes; the first line follows
  /// from it.
  private(set) var anchor = 0
  /// Lines from the first one that begins at that byte, as all lines of a row of a table do, to the
  /// first one shown.
  private var linesFromAnchor = 0
  /// Rows the text has on the screen.
  private(set) var height = 1
  /// What is looked for in it.
  var search: PaneSearch?
  /// What only this one of two texts has, in bytes; while there is any the text is shown raw.
  var differences: TextRanges?

  /// A text that is always shown as it is.
  init(_ text: String) {
    body = TextBody(text)
    markdown = nil
    count = TextCount(body)
    form = .raw(WrappedText(body, width: Self.widestText))
  }

  /// The answers of a response, one or several turns, as Markdown; each turn is read by itself.
  init(answers: Conversation, width: Int, isRaw: Bool) {
    body = answers.body
    markdown = MarkdownText(answers.body, parts: answers.turns)
    count = TextCount(answers.body, parts: answers.turns)
    form = Self.form(body, isRaw ? nil : markdown, width: min(max(1, width), Self.widestText))
  }

  private static func form(_ body: TextBody, _ markdown: MarkdownText?, width: Int) -> Form {
    if let markdown { return .rendered(MarkdownLayout(markdown, width: width)) }
    return .raw(WrappedText(body, width: width))
  }

  /// Takes a form, made anew if it is none of the last few.
  private mutating func take(_ markdown: MarkdownText?, width: Int) {
    let former = formerForms.firstIndex {
      switch $0 {
      case .raw(let text): markdown == nil && text.width == width
      case .rendered(let text): markdown != nil && text.width == width
      }
    }
    let next = former.map { formerForms.remove(at: $0) } ?? Self.form(body, markdown, width: width)
    formerForms = [form] + formerForms.prefix(Self.formsToKeep - 1)
    form = next
  }

  // MARK: Lines

  /// Lines on the screen.
  var lineCount: Int {
    switch form {
    case .raw(let text): text.lineCount
    case .rendered(let text): text.lineCount
    }
  }

  /// Columns of the longest line of code.
  var longestCodeLine: Int {
    switch form {
    case .raw(let text): text.longestCodeLine
    case .rendered(let text): text.longestCodeLine
    }
  }

  private var width: Int {
    switch form {
    case .raw(let text): text.width
    case .rendered(let text): text.width
    }
  }

  /// Where a line begins in the text.
  func byteOffset(ofLine index: Int) -> Int {
    switch form {
    case .raw(let text): text.byteOffset(ofLine: index)
    case .rendered(let text): text.byteOffset(ofLine: index)
    }
  }

  /// The line that shows a byte of the text.
  func line(containing offset: Int) -> Int {
    switch form {
    case .raw(let text): text.line(containing: offset)
    case .rendered(let text): text.line(containing: offset)
    }
  }

  /// Whether Markdown is shown as what it means.
  var isRendered: Bool {
    if case .rendered = form { true } else { false }
  }

  // MARK: Place

  /// The first line shown.
  var top: Int { min(max(0, line(containing: anchor) + linesFromAnchor), lastTop) }
  /// Lines below the last one shown.
  var below: Int { max(0, lineCount - top - height) }
  var isEmpty: Bool { lineCount == 0 }
  private var lastTop: Int { max(0, lineCount - height) }

  /// Takes the place it is given on the screen, and keeps the line that was being read.
  ///
  /// What is looked for is looked for again where the form has changed.
  mutating func fit(_ size: Size, isRaw: Bool = true) {
    height = max(1, size.height)
    let width = min(max(1, size.width), Self.widestText)
    let shown = isRaw || differences != nil ? nil : markdown
    let isOtherForm = isRendered != (shown != nil)
    if width == self.width, !isOtherForm { return }
    let match = isOtherForm ? currentMatchOffset : nil
    take(shown, width: width)
    linesFromAnchor = 0
    if isOtherForm { searchAgain(near: match) }
  }

  mutating func scroll(by lines: Int) {
    scroll(toLine: top + lines)
  }

  /// Makes a line the first one shown, or what is nearest to that.
  mutating func scroll(toLine line: Int) {
    let line = min(max(0, line), lastTop)
    anchor = byteOffset(ofLine: line)
    linesFromAnchor = line - self.line(containing: anchor)
  }

  /// A page, less one line to hold on to.
  mutating func scroll(pages: Int) {
    scroll(by: pages * max(1, height - 1))
  }

  mutating func scroll(toAnchor anchor: Int) {
    self.anchor = max(0, anchor)
    linesFromAnchor = 0
  }

  // MARK: Drawing

  func draw(into buffer: inout CellBuffer, in area: Rect, pan: Int = 0) {
    draw(into: &buffer, in: area, from: top, pan: pan)
  }

  func draw(into buffer: inout CellBuffer, in area: Rect, from line: Int, pan: Int = 0) {
    switch form {
    case .raw(let text): text.draw(into: &buffer, in: area, from: line, pan: pan)
    case .rendered(let text): text.draw(into: &buffer, in: area, from: line, pan: pan)
    }
    drawDifferences(into: &buffer, in: area, from: line, pan: pan)
    drawMatches(into: &buffer, in: area, from: line, pan: pan)
  }

  /// `▼ 28 lines`, or `▪ end`.
  var mark: String {
    below == 0 ? "▪ end" : "▼ \(below) \(below == 1 ? "line" : "lines")"
  }
}
