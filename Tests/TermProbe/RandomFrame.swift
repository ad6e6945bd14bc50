import TermUI

/// Draws over its last frame at random, so that ncurses is given every way to leave half of a wide
/// glyph behind.
struct RandomFrame: Equatable, Sendable {
  private(set) var frame: CellBuffer?
  private var number = 0
  private var state: UInt64 = 1

  private static let pieces = [
    "word ", "日本語", "e\u{301}", "한", "x", " ", "   ", "│─┐", "。", "\u{1B}[2J", "long words here",
  ]
  private static let styles: [Style] = [.plain, .bold, .reverse, .accent]

  /// Makes the next frame and returns its text; the last row says its number.
  mutating func draw(size: Size) -> String {
    var buffer = frame ?? CellBuffer(size: size)
    if number % 9 == 8 { buffer.clear() }
    for _ in 0..<next(40) {
      buffer.put(
        Self.pieces[next(Self.pieces.count)], x: next(size.width) - 2, y: next(size.height),
        style: Self.styles[next(Self.styles.count)])
    }
    number += 1
    buffer.fill(Rect(x: 0, y: size.height - 1, width: size.width, height: 1))
    buffer.put("frame \(number).", x: 0, y: size.height - 1)
    frame = buffer
    return buffer.text
  }

  /// Below a limit (Knuth's linear congruential generator, its high bits).
  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
