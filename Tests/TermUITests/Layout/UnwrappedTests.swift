import Testing

@testable import TermUI

/// Paragraphs that somebody wrapped by hand become one line each; other lines stay.
@Suite struct UnwrappedTests {
  private let long = "A first line that is as long as people make their lines in a file is"

  @Test func wrappedLinesAreJoined() {
    #expect("\(long)\nnearly here.\nNew".unwrapped == "\(long) nearly here.\nNew")
    #expect(
      "\(long)\nnearly here.\n\n\(long)\nlast\n".unwrapped
        == "\(long) nearly here.\n\n\(long) last\n")
  }

  @Test(arguments: [
    "", "\n", "one\ntwo\n\n\nthree", "Scale:\n1 best\n5 worst", "  indented\n  as well",
  ])
  func shortLinesStay(_ text: String) {
    #expect(text.unwrapped == text)
  }

  @Test(arguments: [
    "- and so on", "* and so on", "• and so on", "2. and so on", "3) and so on", "  and so on",
    "# and so on", "> and so on", "| and so on",
  ])
  func whatBeginsAListOrIsIndentedStays(_ line: String) {
    let text = "\(long) \(long)\n\(line)"
    #expect(text.unwrapped == text)
  }

  /// The next word would have fitted: the line was ended on purpose.
  @Test func aLineEndedOnPurposeStays() {
    let text = "\(long)\nnearly here.\n\(long) very long\nNew"
    #expect(text.unwrapped == "\(long)\nnearly here.\n\(long) very long New")
  }

  /// Wide glyphs count twice, and only Korean has spaces between words.
  @Test(arguments: [("字", ""), ("か", ""), ("。", ""), ("글", " "), ("é", " ")])
  func writingsWithoutSpacesGetNone(_ glyph: String, _ gap: String) {
    let line = String(repeating: glyph, count: glyph == "é" ? 70 : 35)
    #expect("\(line)\nend".unwrapped == "\(line)\(gap)end")
    #expect("\(line.dropLast(11))\nend".unwrapped == "\(line.dropLast(11))\nend")
  }
}
