import Testing

@testable import TermUI

@Suite struct GlyphReaderTests {
  /// What reading makes of a text, and its width.
  private func read(_ bytes: [UInt8]) -> (text: String, width: Int, count: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var scalars = String.UnicodeScalarView()
      var width = 0
      var count = 0
      for glyph in GlyphReader(buffer) {
        scalars.append(contentsOf: glyph.scalars)
        width += glyph.width
        count += 1
      }
      return (String(scalars), width, count)
    }
  }

  @Test(arguments: [
    ("", 0), ("hello", 5), ("日本", 4), ("한국어", 6), ("é", 1), ("e\u{301}", 1), ("😀🚀", 4),
    ("①±…“”│▌", 7), ("नमस्ते", 4), ("สวัสดี", 4), ("ﬀ", 1),
  ])
  func width(text: String, expected: Int) {
    #expect(displayWidth(text) == expected)
    #expect(CellBuffer.drawn(text, width: 40).columns == expected)
  }

  @Test func controlCharactersBecomePictures() {
    for code in UInt8(0)..<0x20 {
      let (text, width, _) = read([code])
      #expect(text.unicodeScalars.map(\.value) == [0x2400 + UInt32(code)])
      #expect(width == 1)
    }
    #expect(read([0x7F]).text == "␡")
    for code in UInt8(0x80)..<0xA0 {
      #expect(read([0xC2, code]).text == "\u{FFFD}")
    }
    #expect(read(Array("\u{1B}[31m\u{9B}2J".utf8)).text == "␛[31m\u{FFFD}2J")
  }

  @Test(arguments: [
    ("a\u{202E}b\u{202C}", "ab"), ("\u{2066}x\u{2069}", "x"), ("a\u{200B}b", "ab"),
    ("soft\u{AD}hyphen", "softhyphen"), ("\u{FEFF}bom", "bom"), ("❤\u{FE0F}", "❤"),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}"), ("\u{61C}x", "x"), ("x\u{E0041}", "x"),
  ])
  func formatCharactersAreLeftOut(text: String, expected: String) {
    #expect(read(Array(text.utf8)).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func joinedEmojiComeApart() {
    let family = read(Array("👩‍👩‍👧‍👦".utf8))
    #expect(family.text == "👩👩👧👦")
    #expect(family.width == 8)
    #expect(family.count == 4)
    #expect(read(Array("🇯🇵".utf8)).count == 2)
  }

  @Test func aMarkWithoutABaseStandsOnACircle() {
    #expect(read(Array("\u{301}".utf8)).text == "◌\u{301}")
    #expect(read(Array("\u{301}".utf8)).width == 1)
    // one that is left out is no base
    #expect(read(Array("\u{200D}\u{301}x".utf8)).text == "◌\u{301}x")
  }

  @Test func marksKeepTheirOrder() {
    let text = "a\u{316}\u{301}\u{1D167}\u{20DD}"
    #expect(read(Array(text.utf8)).text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(read(Array(text.utf8)).count == 1)
  }

  @Test func atMostFourMarks() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    let (text, width, count) = read(Array(zalgo.utf8))
    #expect(text.unicodeScalars.count == 6)
    #expect(width == 2)
    #expect(count == 2)
  }

  @Test(
    arguments: [
      ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xE0, 0x80, 0xAF], 3), ([0xED, 0xA0, 0x80], 3),
      ([0xF0, 0x9F, 0x98], 1), ([0xE6, 0x97], 1), ([0xF5, 0x80, 0x80, 0x80], 4), ([0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92], 3),
    ] as [([UInt8], Int)])
  func wrongBytesAreReplaced(bytes: [UInt8], count: Int) {
    let expected = String(repeating: "\u{FFFD}", count: count)
    #expect(read(bytes).text == expected)
    #expect(read([0x61] + bytes + [0x62]).text == "a" + expected + "b")
    // the standard library follows the same rule
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func whatHasNoWidthIsReplaced() {
    #expect(read(Array("\u{FFFE}".utf8)).text == "\u{FFFD}")
  }

  @Test func nothingDangerousIsLeft() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for scalar in read(bytes).text.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let isFormat = scalar.properties.generalCategory == .format
        #expect(!isControl && !isFormat, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func noFormatCharacterOfUnicodeIsLeft() {
    var left: [UInt32] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .format
      else { continue }
      if read(Array(String(scalar).utf8)).text.unicodeScalars.contains(scalar) {
        left.append(value)
      }
    }
    #expect(left.isEmpty)
  }

  /// Terminals do not agree on the width of the signs that stand around digits.
  @Test(arguments: [0x600, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD])
  func numberSignsAreReplaced(_ value: UInt32) throws {
    let sign = String(try #require(Unicode.Scalar(value)))
    #expect(read(Array("a\(sign)1".utf8)).text == "a\u{FFFD}1" && displayWidth(sign) == 1)
  }
}

extension CellBuffer {
  /// A text put into a buffer of one row.
  static func drawn(_ text: String, width: Int) -> (buffer: CellBuffer, columns: Int) {
    var buffer = CellBuffer(size: Size(width: width, height: 1))
    let columns = buffer.put(text, x: 0, y: 0)
    return (buffer, columns)
  }
}
