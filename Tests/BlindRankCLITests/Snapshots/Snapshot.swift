import TermUI

/// A frame as text that a person can read and a diff can compare: what it says, how it looks, and
/// what the letters of the second part mean. Rows end with `¦`, after their last cell that shows
/// something.
struct Snapshot {
  let text: String

  init(_ frame: CellBuffer) {
    var alphabet = StyleAlphabet()
    var words: [String] = []
    var looks: [String] = []
    for y in 0..<frame.size.height {
      words.append(Self.cut(frame.line(y), blank: " "))
      let look = (0..<frame.size.width).map { alphabet.letter(for: frame[$0, y].style) }
      looks.append(Self.cut(String(look), blank: "."))
    }
    text =
      (["\(frame.size.width)×\(frame.size.height)", ""] + words + [""] + looks
      + ["", alphabet.legend, ""]).joined(separator: "\n")
  }

  private static func cut(_ row: String, blank: Character) -> String {
    var row = row[...]
    while row.last == blank { row.removeLast() }
    return row + "¦"
  }

  /// The lines in which two texts differ, numbered, at most twelve of them.
  static func difference(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = (0..<max(old.count, new.count)).filter { index in
      !old.indices.contains(index) || !new.indices.contains(index) || !same(old[index], new[index])
    }
    let shown = lines.prefix(12).flatMap { index in
      [
        "line \(index + 1)", "  - " + (old.indices.contains(index) ? old[index] : "(none)"),
        "  + " + (new.indices.contains(index) ? new[index] : "(none)"),
      ]
    }
    let more = lines.count > 12 ? ["and \(lines.count - 12) lines more"] : []
    return (shown + more).joined(separator: "\n")
  }

  /// Scalar by scalar: `é` written in two ways is equal to Swift, and not to a terminal.
  static func same(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }
}
