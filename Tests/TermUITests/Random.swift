@testable import TermUI

/// A generator with a fixed output (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Text of all kinds of trouble.
  mutating func text(_ count: Int, newlines: Bool = false) -> String {
    let pieces =
      ["a", "b", "word", " ", "  ", "日", "本", "。", "（", "é", "e\u{301}", "😀", "👩‍👩‍👧", "\u{301}"]
      + ["\u{202E}", "\u{1B}", "ﬀ", "한", "x", "supercalifragilistic", "-", "ⓐ"]
      + (newlines ? ["\n", "\n\n", "\n    ", "\n```\n", "\n~~~~ swift\n", "\t"] : [])
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}

extension CellBuffer {
  /// Whether every wide glyph has both its halves, and no half stands alone.
  var isWhole: Bool {
    for y in 0..<size.height {
      var x = 0
      while x < size.width {
        let cell = self[x, y]
        if cell.isContinuation { return false }
        if cell.glyph.width == 2 {
          guard x + 1 < size.width, self[x + 1, y].isContinuation,
            self[x + 1, y].style == cell.style
          else { return false }
        }
        x += cell.glyph.width
      }
    }
    return true
  }
}
