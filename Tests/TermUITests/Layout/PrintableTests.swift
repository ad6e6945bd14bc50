import TermUI
import Testing

/// Text for a terminal without a screen.
@Suite struct PrintableTests {
  @Test(arguments: [
    ("two\r\nlines\n\n", "two\nlines"), ("", ""), ("\n\nlate", "\n\nlate"),
    ("\u{1B}[31mred\u{7}\u{7F}", "␛[31mred␇␡"), ("a\u{9B}m\u{202E}b", "a\u{FFFD}mb"),
    ("tab\tstop", "tab stop"), ("Ω 日本 e\u{301}", "Ω 日本 e\u{301}"), ("\u{301}x", "◌\u{301}x"),
    ("line\u{2028}separator", "line\nseparator"), ("one\rtwo", "one\ntwo"),
  ])
  func isHarmless(_ text: String, _ printed: String) {
    #expect(Array(text.printable.unicodeScalars) == Array(printed.unicodeScalars))
  }
}
