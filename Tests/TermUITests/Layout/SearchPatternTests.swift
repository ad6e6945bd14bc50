import Testing

@testable import TermUI

@Suite struct SearchPatternTests {
  private func found(_ pattern: String, in text: String) -> [String] {
    let body = TextBody(text)
    let ranges = SearchPattern(pattern)?.ranges(in: body) ?? TextRanges()
    return ranges.map { String(decoding: body.bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("the", "The other THE, weather", ["The", "the", "THE", "the"]),
    ("aa", "aaaa a", ["aa", "aa"]),
    ("x y", "X Y x  y x\ny", ["X Y"]), ("[1]", "a[1] {1}", ["[1]"]), ("@", "`@`", ["@"]),
    ("straße", "STRASSE Straße", ["Straße"]), ("ΟΔΟΣ", "οδος ΟΔΟΣ", ["οδος", "ΟΔΟΣ"]),
    ("привет", "Привет, ПРИВЕТ", ["Привет", "ПРИВЕТ"]), ("日本", "日本語 本日本", ["日本", "日本"]),
    ("한", "\u{1112}\u{1161}\u{11AB} 한글", ["\u{1112}\u{1161}\u{11AB}", "한"]),
    ("😀", "a😀b", ["😀"]), ("\u{1B}[", "\u{1B}[31m", ["\u{1B}["]), ("␛", "\u{1B}[31m", ["\u{1B}"]),
    ("", "anything", []), ("\u{200B}", "any\u{200B}thing", []), ("␊", "a\nb", []),
    ("bigger than the text", "big", []), ("k", "\u{212A}k", ["k"]), ("ñ", "n ñ Ñ", ["ñ", "Ñ"]),
  ])
  func plain(pattern: String, text: String, expected: [String]) {
    #expect(found(pattern, in: text) == expected)
  }

  @Test func canonicalEquivalenceAndWholeGlyphs() {
    for pattern in ["É", "e\u{301}"] {
      #expect(found(pattern, in: "Caf\u{E9} e\u{301}t E\u{301}").count == 3)
    }
    #expect(found("cafe", in: "cafe\u{301} café").isEmpty)
    #expect(found("cafe", in: "cafes").count == 1)
    #expect(found("e", in: "e\u{301}e\u{200D}x") == ["e\u{200D}"])
  }

  @Test func whatIsNotShownDoesNotCount() {
    #expect(found("example", in: "ex\u{AD}am\u{200B}ple") == ["ex\u{AD}am\u{200B}ple"])
    #expect(found("ex\u{AD}ample", in: "example") == ["example"])
  }

  @Test func whatIsNotUTF8() {
    let body = TextBody(utf8: [0x61, 0xFF, 0x62, 0xE2, 0x62])
    #expect(SearchPattern("b")?.ranges(in: body).map { $0 } == [2..<3, 4..<5])
    #expect(SearchPattern("\u{FFFD}b")?.ranges(in: body).map { $0 } == [1..<3, 3..<5])
  }

  /// What is found is what a plain walk over the glyphs finds.
  @Test(arguments: 0..<6) func asAPlainSearch(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<150 {
      let body = TextBody(generator.text(80, newlines: true))
      let text = generator.text(Int.random(in: 1...2, using: &generator))
      guard let pattern = SearchPattern(text) else { continue }
      let ranges = pattern.ranges(in: body).map { $0 }
      #expect(ranges == plainSearch(text, body.bytes), "\(text.debugDescription)")
    }
  }

  private func plainSearch(_ text: String, _ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      func glyphs(_ range: Range<Int>) -> [(text: String, range: Range<Int>)] {
        var reader = GlyphReader(bytes, range: range)
        var glyphs: [(String, Range<Int>)] = []
        while true {
          let start = reader.position
          guard let glyph = reader.next() else { return glyphs }
          let letter = String(String.UnicodeScalarView(glyph.scalars)).lowercased()
          glyphs.append((letter, start..<reader.position))
        }
      }
      var copy = text
      let wanted = copy.withUTF8 { GlyphReader($0).map { Array($0.scalars) } }
        .map { String(String.UnicodeScalarView($0)).lowercased() }
      var found: [Range<Int>] = []
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let glyphs = glyphs(line.startIndex..<line.endIndex)
        var index = 0
        while index + wanted.count <= glyphs.count {
          let part = glyphs[index..<index + wanted.count]
          guard part.map(\.text) == wanted, let first = part.first, let last = part.last else {
            index += 1
            continue
          }
          // what is not shown before an ASCII letter at the beginning of a line may be left out
          let start = bytes[first.range].firstIndex { $0 == wanted[0].utf8.first ?? 0 }
          let isASCII = wanted[0].utf8.count == 1
          found.append(
            (isASCII ? start ?? first.range.lowerBound : first.range.lowerBound)..<last.range
              .upperBound)
          index += wanted.count
        }
      }
      return found
    }
  }
}
