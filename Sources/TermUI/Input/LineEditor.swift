/// A line of text being typed.
///
/// It keeps what is before the cursor apart from what is after it, so that the cursor is always
/// between two characters as people see them.
public struct LineEditor: Equatable, Sendable {
  private var before: String
  private var after: String
  /// The most characters it takes.
  public let limit: Int
  /// Whether something was left out because it was full, and nothing was taken away since.
  public private(set) var isCut = false

  /// A line with the cursor at its end.
  public init(_ text: String = "", limit: Int = 10_000) {
    before = ""
    after = ""
    self.limit = limit
    paste(text)
  }

  /// What was typed.
  public var text: String { before + after }
  /// Characters before the cursor.
  public var cursor: Int { before.count }
  /// Whether nothing was typed.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Does what a key asks for; false where it is none of the editor's.
  public mutating func handle(_ key: Key) -> Bool {
    let length = before.utf8.count + after.utf8.count
    defer { if before.utf8.count + after.utf8.count < length { isCut = false } }
    switch key {
    case .character(let character): paste(String(character))
    case .backspace: _ = before.popLast()
    case .delete, .control("D"): _ = after.isEmpty ? nil : after.removeFirst()
    case .left, .control("B"):
      if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right, .control("F"):
      if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("A"):
      after = before + after
      before = ""
    case .end, .control("E"):
      before += after
      after = ""
    case .control("U"): before = ""
    case .control("K"): after = ""
    case .control("W"): removeWord()
    case .alt(.character("b")):
      let count = Self.countThroughWord(before.reversed())
      after = before.suffix(count) + after
      before.removeLast(count)
    case .alt(.character("f")):
      let count = Self.countThroughWord(after)
      before += after.prefix(count)
      after.removeFirst(count)
    case .alt(.character("d")): after.removeFirst(Self.countThroughWord(after))
    case .alt(.backspace): before.removeLast(Self.countThroughWord(before.reversed()))
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor. It stays one line: line ends and tabs become spaces, other
  /// control characters go.
  public mutating func paste(_ text: String) {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": scalars.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: scalars.append(scalar)
      }
    }
    let text = String(scalars)
    let room = max(0, limit - before.count - after.count)
    if text.count > room { isCut = true }
    before += text.prefix(room)
  }

  /// Removes the word before the cursor and the spaces after it.
  private mutating func removeWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  /// Characters up to the end of the next word of letters and digits.
  private static func countThroughWord(_ text: some Collection<Character>) -> Int {
    func isInWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let start = text.firstIndex(where: isInWord) else { return text.count }
    let word = text[start...].prefix(while: isInWord)
    return text.distance(from: text.startIndex, to: word.endIndex)
  }

  /// Draws the line into the first row of an area, the cursor as a reversed cell. A line that is
  /// too long is moved so that the cursor can be seen.
  public func draw(into buffer: inout CellBuffer, in area: Rect, style: Style = .plain) {
    guard !area.isEmpty else { return }
    var atCursor = after.first.map(String.init) ?? " "
    if displayWidth(atCursor) == 0 { atCursor = " " }
    let cursorWidth = displayWidth(atCursor)
    var shown = before[...]
    var shownWidth = displayWidth(before)
    while shownWidth + cursorWidth > area.width, let first = shown.first {
      shown = shown.dropFirst()
      shownWidth -= displayWidth(String(first))
    }
    var x = area.x
    x += buffer.put(String(shown), x: x, y: area.y, width: area.right - x, style: style)
    x += buffer.put(
      atCursor, x: x, y: area.y, width: area.right - x, style: style.with(.reverse))
    buffer.put(String(after.dropFirst()), x: x, y: area.y, width: area.right - x, style: style)
  }
}
