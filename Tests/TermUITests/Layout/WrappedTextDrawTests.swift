import Testing

@testable import TermUI

@Suite struct WrappedTextDrawTests {
  private func drawn(
    _ text: String, width: Int = 10, height: Int = 4, from line: Int = 0, pan: Int = 0
  ) -> [String] {
    var buffer = CellBuffer(size: Size(width: width + 4, height: height + 2))
    let area = Rect(x: 2, y: 1, width: width, height: height)
    WrappedText(TextBody(text), width: width).draw(into: &buffer, in: area, from: line, pan: pan)
    #expect(buffer.isWhole)
    // nothing outside its area
    for y in 0..<buffer.size.height {
      for x in 0..<buffer.size.width where !area.contains(x: x, y: y) {
        #expect(buffer[x, y] == .blank)
      }
    }
    return (1...height).map { y in
      var line = buffer.line(y).dropFirst(2)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  @Test func fromALineOn() {
    let text = "one two three four five six seven"
    #expect(drawn(text) == ["one two", "three four", "five six", "seven"])
    #expect(drawn(text, from: 2) == ["five six", "seven", "", ""])
    #expect(drawn(text, from: -1) == ["", "one two", "three four", "five six"])
    #expect(drawn(text, from: 99) == ["", "", "", ""])
  }

  @Test func codeIsClippedAndPanned() {
    let text = "```\n0123456789abcdef\nshort\n```"
    #expect(drawn(text) == ["```", "012345678›", "short", "```"])
    #expect(drawn(text, pan: 3) == ["‹", "‹456789ab›", "‹t", "‹"])
    #expect(drawn(text, pan: 6) == ["‹", "‹789abcdef", "‹", "‹"])
    #expect(drawn("```\n日本語日本語\n```", pan: 1)[1] == "‹本語日本›")
  }

  @Test func proseIsNotPanned() {
    #expect(drawn("some words", pan: 5)[0] == "some words")
  }

  @Test func panningEndsAtAnAccent() {
    let line = String(repeating: "-", count: 99) + "e\u{301}0123456789"
    #expect(drawn("```\n\(line)\n```", pan: 99)[1] == "‹01234567›")
    #expect(drawn("```\n\(line)\n```", pan: 100)[1] == "‹123456789")
    #expect(drawn("```\n\(line)\n```", pan: 98)[1] == "‹e\u{301}0123456›")
  }

  @Test func panningFarIntoALongLine() {
    let line = String(repeating: "0123456789", count: 100_000)
    #expect(drawn("```\n\(line)\n```", pan: 500_000)[1] == "‹12345678›")
    #expect(drawn("```\né\(line)\n```", pan: 500_000)[1] == "‹01234567›")
  }
}
