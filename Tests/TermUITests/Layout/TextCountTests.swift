import Testing

@testable import TermUI

@Suite struct TextCountTests {
  @Test(arguments: [
    ("", []), ("Hello, world!", ["Hello", "world"]),
    ("don't 'quoted' it’s", ["don't", "quoted", "it’s"]),
    ("3.14 3,000.5 1,2,x v1.2 a.b. c,d", ["3.14", "3,000.5", "1,2", "x", "v1.2", "a.b", "c", "d"]),
    ("snake_case __init__ ____ _emph_", ["snake_case", "init", "emph"]),
    ("well-known x=y+1", ["well", "known", "x", "y", "1"]),
    ("## **bold** `f(x)`\n---", ["bold", "f", "x"]),
    ("日本語、カナ", ["日", "本", "語", "カ", "ナ"]), ("GPT模型ok", ["GPT", "模", "型", "ok"]),
    ("한국어 문장", ["한국어", "문장"]),
    ("naïve cafe\u{301} co\u{AD}op", ["naïve", "cafe\u{301}", "co\u{AD}op"]),
    ("Привет мир", ["Привет", "мир"]), ("שלום हिन्दी", ["שלום", "हिन्दी"]), ("😀 → ½ ×", []),
    ("ラーメン", ["ラー", "メ", "ン"]), ("1st 2nd", ["1st", "2nd"]), ("a\u{1B}b\u{0}", ["a", "b"]),
  ])
  func words(text: String, expected: [String]) {
    #expect(self.words(text) == expected)
    #expect(TextCount(TextBody(text)).words == expected.count)
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      WordReader(bytes, range: 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// The ranges that are known by heart say what the properties say.
  @Test func lettersAndMarksAsUnicodeHasThem() {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x370...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x94F, 0xE01...0xE4E,
      0xAC00...0xD7A3,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let category = scalar.properties.generalCategory
      let isLetter =
        scalar.properties.isAlphabetic
        && ![.nonspacingMark, .spacingMark, .enclosingMark].contains(category)
      let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(category)
      if isLetter { #expect(words("-\(scalar)-") == ["\(scalar)"]) }
      if isMark { #expect(words("-a\(scalar)b-") == ["a\(scalar)b"], "\(scalar.value)") }
      if !isLetter && !isMark && category != .decimalNumber {
        #expect(words("a\(scalar)b") == ["a", "b"], "\(scalar.value)")
      }
    }
  }

  @Test func characters() {
    #expect(TextCount(TextBody("日本\nab")).characters == 5)
    #expect(TextCount(TextBody("")) == TextCount(TextBody("\n\n")))
  }

  @Test func parts() {
    let count = TextCount(TextBody("one two three four"), parts: [0..<3, 8..<18])
    #expect(count.words == 3 && count.characters == 13)
  }

  /// Of what is not UTF-8 all is read, in order.
  @Test func anything() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.withUnsafeBufferPointer { bytes in
        var end = 0
        for word in WordReader(bytes, range: 0..<bytes.count) {
          #expect(word.lowerBound >= end && !word.isEmpty && word.upperBound <= bytes.count)
          end = word.upperBound
        }
      }
    }
  }
}
