import Testing

@testable import TermUI

@Suite struct WrappedTextTests {
  private func lines(_ text: String, _ width: Int, preservesCode: Bool = true) -> [String] {
    let wrapped = WrappedText(TextBody(text), width: width, preservesCode: preservesCode)
    return (0..<wrapped.lineCount).map(wrapped.text)
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick brown fox", 9, ["the quick", "brown fox"]),
    ("the quick brown fox", 8, ["the", "quick", "brown", "fox"]),
    ("exactly", 7, ["exactly"]), ("one   two", 4, ["one", "two"]), ("tail    ", 4, ["tail"]),
    ("extraordinary", 5, ["extra", "ordin", "ary"]),
    ("a extraordinary", 5, ["a", "extra", "ordin", "ary"]),
    ("a\n\n\nb", 5, ["a", "", "", "b"]), ("   \na", 2, ["", "a"]),
    ("  - item text here", 9, ["  - item", "text here"]), ("        deep", 6, ["deep"]),
    ("    extraordinary", 8, ["    extr", "aordinar", "y"]), ("x", 0, ["x"]), ("", 5, []),
  ])
  func words(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test(arguments: [
    ("日本語テキスト", 6, ["日本語", "テキス", "ト"]), ("日本語テキスト", 5, ["日本", "語テ", "キス", "ト"]),
    ("日本語。次", 6, ["日本", "語。次"]), ("日「本」", 6, ["日", "「本」"]),
    ("word日本 word", 6, ["word日", "本", "word"]), ("“smart” quotes", 8, ["“smart”", "quotes"]),
    ("日", 1, ["日"]), ("日本", 1, ["日", "本"]), ("naïve café", 5, ["naïve", "café"]),
    ("aaaa e\u{301}e\u{301}", 6, ["aaaa", "e\u{301}e\u{301}"]),
    ("😀👍🏽x", 4, ["😀", "👍🏽", "x"]),
  ])
  func wideAndOther(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test func aMarkStaysWithTheLastLetterThatFits() {
    #expect(lines("abcde\u{301}fg", 5) == ["abcde\u{301}", "fg"])
  }

  @Test func codeStaysWhole() {
    let text = "some words here\n```swift\nlet x = 1 + 2 + 3\n\n  y\n```\nmore words here"
    let wrapped = WrappedText(TextBody(text), width: 10)
    #expect(
      (0..<wrapped.lineCount).map(wrapped.text) == [
        "some words", "here", "```swift", "let x = 1 + 2 + 3", "", "  y", "```", "more words",
        "here",
      ])
    #expect(
      (0..<wrapped.lineCount).map { wrapped.line($0)?.isCode } == [
        false, false, true, true, true, true, true, false, false,
      ])
    #expect(wrapped.longestCodeLine == 17)
    #expect(wrapped.line(9) == nil)
    #expect(lines(text, 10, preservesCode: false).contains("let x = 1"))
  }

  @Test(arguments: [
    ("use ```inline``` code\nlong long", false), ("- list\n      ```\n      long long", true),
    ("```\nnever closed here", true), ("``\nlong long", false), ("~~~ a`b\nlong long", true),
  ])
  func fences(text: String, isCode: Bool) {
    let wrapped = WrappedText(TextBody(text), width: 5)
    #expect(wrapped.line(wrapped.lineCount - 1)?.isCode == isCode)
  }

  @Test func aFenceEndsOnlyAtItsOwnKind() {
    let wrapped = WrappedText(TextBody("~~~~\n~~~\n```\nlong long\n~~~~\nlong long"), width: 5)
    #expect(
      (0..<wrapped.lineCount).map { wrapped.line($0)?.isCode } == [
        true, true, true, true, true, false, false,
      ])
  }

  @Test func rewrappingKeepsThePlace() {
    var generator = SeededGenerator(seed: 3)
    let body = TextBody(generator.text(3000, newlines: true))
    let wide = WrappedText(body, width: 70)
    let narrow = WrappedText(body, width: 23)
    for line in 0..<wide.lineCount {
      let offset = wide.byteOffset(ofLine: line)
      let found = narrow.line(containing: offset)
      #expect(narrow.byteOffset(ofLine: found) <= offset)
      if found + 1 < narrow.lineCount { #expect(narrow.byteOffset(ofLine: found + 1) > offset) }
      // and back
      #expect(wide.line(containing: offset) == line)
    }
    #expect(wide.byteOffset(ofLine: wide.lineCount) == body.bytes.count)
    #expect(WrappedText(TextBody(""), width: 5).line(containing: 10) == 0)
  }

  @Test(arguments: [1, 2, 3, 7, 20, 80])
  func everyVisibleByteIsThereOnceAndLinesFit(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<60 {
      let body = TextBody(generator.text(120, newlines: true))
      let wrapped = WrappedText(body, width: width)
      var shown: [UInt8] = []
      var end = 0
      for index in 0..<wrapped.lineCount {
        guard let line = wrapped.line(index) else { continue }
        #expect(line.bytes.lowerBound >= end)
        end = line.bytes.upperBound
        shown += body.bytes[line.bytes]
        // only a glyph of two columns may be wider than a line of one
        if !line.isCode { #expect(displayWidth(wrapped.text(ofLine: index)) <= max(2, width)) }
        if !line.isCode, width > 1 {
          #expect(displayWidth(wrapped.text(ofLine: index)) <= width)
        }
      }
      #expect(shown.filter { $0 != 0x20 } == body.bytes.filter { $0 != 0x20 && $0 != 0x0A })
    }
  }

  @Test func aLineOfTenMegabytes() {
    let words = WrappedText(TextBody(String(repeating: "word ", count: 2_000_000)), width: 79)
    #expect(words.lineCount == 2_000_000 / 16)
    let one = WrappedText(TextBody(String(repeating: "x", count: 1_000_000)), width: 80)
    #expect(one.lineCount == 12_500)
  }
}
