import Testing

@testable import TermUI

@Suite struct TextBodyTests {
  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\r\nb", "a\n\nb"), ("\r\n", ""), ("a\r", "a"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"), ("a\u{2026}b", "a\u{2026}b"),
    ("\tx", "    x"), ("ab\tx\ty", "ab  x   y"), ("日\tx", "日  x"), ("abcd\tx", "abcd    x"),
    ("a\n\tb", "a\n    b"), ("ab\r\tc", "ab\n    c"),
    ("text\n\n  \n", "text"), ("\n\na\n", "\n\na"), ("  \n ", ""), ("end  \n", "end  "), ("", ""),
  ])
  func preparing(text: String, expected: String) {
    #expect(String(decoding: TextBody(text).bytes, as: UTF8.self) == expected)
    #expect(TextBody(utf8: Array(text.utf8)) == TextBody(text))
  }

  @Test func wrongBytesStay() {
    #expect(TextBody(utf8: [0xE2, 0x80, 0xFF, 0xE2]).bytes == [0xE2, 0x80, 0xFF, 0xE2])
  }
}
