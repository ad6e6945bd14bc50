import BlindRank
import TermUI

/// The list of items: one types to narrow it down, and goes to the one marked.
struct ItemList: Equatable, Sendable {
  private let items: [ListedItem]
  /// What is listed: items, or pairs.
  private let noun: String
  /// What was typed.
  private(set) var filter = LineEditor(limit: 80)
  /// The items that the filter leaves.
  private(set) var shown: [ListedItem]
  /// Which of those is marked.
  private(set) var marked = 0
  private var top = 0
  private var height = 1
  /// Columns for skill and difficulty.
  private let labelWidth: Int

  /// A list with one item marked.
  init(_ items: [ListedItem], marking comparison: ComparisonID?, noun: String) {
    self.items = items
    self.noun = noun
    labelWidth = min(22, items.lazy.map { displayWidth(Self.label($0)) }.max() ?? 0)
    shown = items
    marked = items.firstIndex { $0.comparison == comparison } ?? 0
  }

  /// The item marked, if any is left.
  var choice: ComparisonID? {
    shown.indices.contains(marked) ? shown[marked].comparison : nil
  }

  /// Takes a key; everything that types goes into the filter.
  mutating func press(_ key: Key) {
    switch key {
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: move(-height)
    case .pageDown: move(height)
    case .home: move(-shown.count)
    case .end: move(shown.count)
    default:
      if filter.handle(key) { narrow() }
    }
  }

  mutating func paste(_ text: String) {
    filter.paste(text)
    narrow()
  }

  /// Takes the place it is given on the screen.
  mutating func fit(_ size: Size) {
    height = max(1, size.height - 2)
    move(0)
  }

  private mutating func move(_ lines: Int) {
    marked = min(max(0, marked + lines), max(0, shown.count - 1))
    top = min(max(top, marked - height + 1), marked)
  }

  private mutating func narrow() {
    let words = filter.text.filterWords
    let before = choice
    shown = items.filter { $0.matches(words) }
    // Who types a number means the item of that number, whatever texts it stands in.
    if let number = Int(filter.text.trimmingSpaces),
      let index = shown.firstIndex(where: { $0.number == number })
    {
      shown.insert(shown.remove(at: index), at: 0)
      marked = 0
    } else {
      marked = shown.firstIndex { $0.comparison == before } ?? 0
    }
    top = 0
    move(0)
  }

  func draw(into buffer: inout CellBuffer, in area: Rect) {
    let prompt = "Find: "
    let width = buffer.put(prompt, x: area.x + 1, y: area.y, style: .bold)
    let count = "\(shown.count) of \(items.count) \(noun)s"
    filter.draw(
      into: &buffer,
      in: Rect(
        x: area.x + 1 + width, y: area.y, width: area.width - width - displayWidth(count) - 4,
        height: 1))
    buffer.put(count, x: area.right - displayWidth(count) - 1, y: area.y, style: .quiet)
    buffer.horizontalRule(x: area.x, y: area.y + 1, width: area.width)
    let rows = Rect(x: area.x, y: area.y + 2, width: area.width, height: area.height - 2)
    if shown.isEmpty {
      let hint =
        "Nothing matches. Words, a number, a skill, or todo, draft, done, skipped, flagged."
      let place = rows.inset(horizontally: 1)
      WrappedText(TextBody(hint), width: place.width, preservesCode: false)
        .draw(into: &buffer, in: place, from: 0, style: .quiet)
    }
    for (row, item) in shown.dropFirst(top).prefix(rows.height).enumerated() {
      drawRow(item, isMarked: top + row == marked, y: rows.y + row, &buffer, in: rows)
    }
  }

  private static func label(_ item: ListedItem) -> String {
    [item.skill, item.difficulty.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  private func drawRow(
    _ item: ListedItem, isMarked: Bool, y: Int, _ buffer: inout CellBuffer, in area: Rect
  ) {
    let number = String(item.number)
    let numberWidth = String(items.count).count
    let labelWidth = area.width >= 60 ? labelWidth : 0
    let style: Style = item.state == .done ? .quiet : .plain
    var x = area.x + 1
    buffer.put(isMarked ? "▌" : " ", x: x, y: y, style: .accent)
    buffer.put(item.state.mark, x: x + 1, y: y, style: style)
    buffer.put(item.isFlagged ? "!" : " ", x: x + 2, y: y, style: .accent)
    x += 4
    buffer.put(number, x: x + numberWidth - number.count, y: y, style: style)
    x += numberWidth + 2
    if labelWidth > 0 {
      buffer.put(Self.label(item), x: x, y: y, width: labelWidth, style: style, ellipsis: true)
      x += labelWidth + 2
    }
    buffer.put(item.head, x: x, y: y, width: area.right - x - 1, style: style, ellipsis: true)
    if isMarked {
      buffer.style(Rect(x: area.x + 2, y: y, width: area.width - 3, height: 1), .reverse)
    }
  }
}

extension ListedItem.State {
  /// One sign for each state; what they mean stands at the foot of the list.
  fileprivate var mark: String {
    switch self {
    case .todo: "○"
    case .draft: "◐"
    case .done: "●"
    case .skipped: "»"
    }
  }
}

extension ListedItem {
  /// Whether each word begins the item's state, is its number, or is in its skill or first words.
  func matches(_ words: [String]) -> Bool {
    // the name of a state alone means that
    if words.count == 1, let state = State(rawValue: words[0]) { return self.state == state }
    if words == ["flagged"] { return isFlagged }
    return words.allSatisfy { word in
      // "to" and "do" are words that instructions are full of
      word.count > 2 && (state.rawValue.hasPrefix(word) || isFlagged && "flagged".hasPrefix(word))
        || String(number) == word || words.count > 1 && difficulty.map(String.init) == word
        || (skill ?? "").lowercased().contains(word) || head.lowercased().contains(word)
    }
  }
}

extension String {
  /// The words that a list is narrowed down by.
  var filterWords: [String] { lowercased().split(separator: " ").map(String.init) }
}
