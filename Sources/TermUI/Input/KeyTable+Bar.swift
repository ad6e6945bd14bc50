/// One entry of the key line.
public struct KeyHint: Equatable, Sendable {
  /// The key, to be drawn so that it stands out.
  public let keys: String
  /// What it does, in a word.
  public let label: String

  /// Columns of both with a space between.
  var width: Int { displayWidth(keys) + 1 + displayWidth(label) }
}

extension KeyTable {
  /// An entry with what decides whether it is shown.
  struct BarEntry: Equatable {
    let hint: KeyHint
    /// Columns of the hint.
    let width: Int
    /// The highest of its bindings.
    let priority: Int
  }

  static func barEntries(of entries: [Entry]) -> [BarEntry] {
    entries.filter { $0.first.showsInBar }.map { entry in
      let hint = KeyHint(keys: entry.shortKeys, label: entry.first.label)
      return BarEntry(
        hint: hint, width: hint.width, priority: entry.bindings.map { $0.priority }.max() ?? 0)
    }
  }

  /// The entries of the key line that fit a width, in the order of the table; where not all fit,
  /// those of higher priority, and of equal ones those further up.
  public func hints(width: Int) -> [KeyHint] {
    var isChosen = Array(repeating: false, count: barEntries.count)
    var used = 0
    for index in barOrder {
      let needed = barEntries[index].width + (used == 0 ? 0 : 2)
      if used + needed > width { break }
      used += needed
      isChosen[index] = true
    }
    return zip(barEntries, isChosen).compactMap { entry, isChosen in isChosen ? entry.hint : nil }
  }

  /// The key line as text.
  public func bar(width: Int) -> String {
    hints(width: width).map { "\($0.keys) \($0.label)" }.joined(separator: "  ")
  }

  /// Draws the key line, its keys bold, into the first row of an area.
  public func drawBar(into buffer: inout CellBuffer, in area: Rect, style: Style = .plain) {
    var x = area.x
    for hint in hints(width: area.width) {
      x += buffer.put(hint.keys, x: x, y: area.y, style: style.with(.bold)) + 1
      x += buffer.put(hint.label, x: x, y: area.y, style: style) + 2
    }
  }
}
