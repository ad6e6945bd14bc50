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
  /// The entries of the key line that fit a width, in the order of the table; where not all fit,
  /// those of higher priority, and of equal ones those further up.
  public func hints(width: Int) -> [KeyHint] {
    let candidates = entries.filter(\.first.showsInBar).map {
      (
        hint: KeyHint(keys: $0.shortKeys, label: $0.first.label),
        priority: $0.bindings.map(\.priority).max() ?? 0
      )
    }
    var chosen: Set<Int> = []
    var used = 0
    let byPriority = candidates.indices.sorted {
      (-candidates[$0].priority, $0) < (-candidates[$1].priority, $1)
    }
    for index in byPriority {
      let needed = candidates[index].hint.width + (chosen.isEmpty ? 0 : 2)
      if used + needed > width { continue }
      used += needed
      chosen.insert(index)
    }
    return candidates.indices.filter(chosen.contains).map { candidates[$0].hint }
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
