import Testing

@testable import TermUI

@Suite struct CellBufferTests {
  private func buffer(_ width: Int, _ height: Int = 1) -> CellBuffer {
    CellBuffer(size: Size(width: width, height: height))
  }

  @Test func cellsAndStylesAreSmall() {
    #expect(MemoryLayout<Style>.size <= 4)
    #expect(MemoryLayout<Cell>.stride <= 24)
  }

  @Test func putReturnsColumns() {
    var frame = buffer(10)
    #expect(frame.put("日本x", x: 1, y: 0) == 5)
    #expect(frame.line(0) == " 日本x    ")
    #expect(frame[1, 0].glyph.width == 2)
    #expect(frame[2, 0].isContinuation)
  }

  @Test(arguments: [
    (5, "日本語", "日本 ", 4), (4, "日本語", "日本 ", 4), (1, "日本", "     ", 0), (0, "abc", "     ", 0),
    (3, "abcdef", "abc  ", 3),
  ])
  func putClipsWithoutHalves(width: Int, text: String, expected: String, columns: Int) {
    var frame = buffer(5)
    #expect(frame.put(text, x: 0, y: 0, width: width) == columns)
    #expect(frame.line(0) == expected)
  }

  @Test(arguments: [
    (3, "abcdef", "ab…  "), (3, "abc", "abc  "), (4, "日本語", "日…  "), (5, "日本語", "日本…"),
    (1, "日本", "…    "), (1, "ab", "…    "), (4, "日本", "日本 "),
  ])
  func putWithEllipsis(width: Int, text: String, expected: String) {
    var frame = buffer(5)
    frame.put("zzzzz", x: 0, y: 0)
    frame.fill(frame.bounds)
    frame.put(text, x: 0, y: 0, width: width, ellipsis: true)
    #expect(frame.line(0) == expected)
  }

  @Test func putOutsideDoesNothing() {
    var frame = buffer(4, 2)
    for (x, y) in [(4, 0), (0, 2), (0, -1), (-9, 0)] {
      frame.put("abc", x: x, y: y)
    }
    #expect(frame == buffer(4, 2))
    #expect(frame[9, 9] == .blank)
  }

  @Test func putFromTheLeftOfTheFrame() {
    var frame = buffer(4)
    frame.put("日本", x: -1, y: 0)
    #expect(frame.line(0) == " 本 ")
    #expect(frame.isWhole)
  }

  @Test(arguments: [
    (0, "a", "a 本語"), (1, "a", " a本語"), (2, "a", "日a 語"), (1, "国", " 国 語"), (3, "国", "日 国 "),
    (5, "a", "日本 a"),
  ])
  func overwritingAHalfBlanksTheOther(x: Int, text: String, expected: String) {
    var frame = buffer(6)
    frame.put("日本語", x: 0, y: 0)
    frame.put(text, x: x, y: 0)
    #expect(frame.line(0) == expected)
    #expect(frame.isWhole)
  }

  @Test func rowsAreWholeWhateverIsDrawn() {
    var generator = SeededGenerator(seed: 1)
    var frame = buffer(23, 5)
    for _ in 0..<3000 {
      let x = Int.random(in: -4..<25, using: &generator)
      let y = Int.random(in: 0..<5, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        frame.style(Rect(x: x, y: y, width: 3, height: 2), .reverse)
      case 1:
        frame.fill(Rect(x: x, y: y, width: 5, height: 2), with: "日")
      default:
        frame.put(
          generator.text(4), x: x, y: y, width: Int.random(in: 0..<12, using: &generator),
          ellipsis: Bool.random(using: &generator))
      }
      #expect(frame.isWhole)
    }
  }

  @Test func stylesAreAdded() {
    var frame = buffer(4)
    frame.put("日x", x: 0, y: 0, style: .accent)
    frame.style(Rect(x: 0, y: 0, width: 1, height: 1), .reverse)
    #expect(frame[0, 0].style == Style(.reverse, colour: .accent))
    #expect(frame[1, 0].style == frame[0, 0].style)
    #expect(frame[2, 0].style == .accent)
    #expect(Style.bold.with(.dim).with(.good) == Style([.bold, .dim], colour: .good))
  }

  @Test func rulesAndText() {
    var frame = buffer(5, 3)
    frame.horizontalRule(x: 0, y: 1, width: 9)
    frame.verticalRule(x: 2, y: 0, height: 9)
    #expect(frame.text == "  │\n──│──\n  │")
    frame.clear()
    #expect(frame == buffer(5, 3))
  }

  @Test func bytesDrawLikeText() {
    let text = "a日e\u{301}😀 z"
    var first = buffer(12)
    var second = buffer(12)
    let bytes = Array(("xx" + text).utf8)
    #expect(
      first.put(text, x: 1, y: 0, width: 6, ellipsis: true)
        == second.put(utf8: bytes[2...], x: 1, y: 0, width: 6, ellipsis: true))
    #expect(first == second)
  }
}
