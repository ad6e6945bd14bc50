import Testing

@testable import TermUI

@Suite struct WrappedTextMarksTests {
  private let style = Style([.reverse, .bold])

  /// The rows with what is marked in brackets.
  private func drawn(
    _ text: String, marking pattern: String, width: Int = 10, height: Int = 4, pan: Int = 0
  ) -> [String] {
    let wrapped = WrappedText(TextBody(text), width: width)
    let marks = SearchPattern(pattern)?.ranges(in: wrapped.body) ?? TextRanges()
    var buffer = CellBuffer(size: Size(width: width + 4, height: height + 2))
    let area = Rect(x: 2, y: 1, width: width, height: height)
    wrapped.draw(into: &buffer, in: area, from: 0, pan: pan, style: .underline)
    let before = buffer.text
    wrapped.mark(marks, into: &buffer, in: area, from: 0, pan: pan, style: style)
    #expect(buffer.isWhole && buffer.text == before)
    return (1...height).map { y in
      var line = ""
      var isIn = false
      for x in 0..<buffer.size.width where !buffer[x, y].isContinuation {
        let cell = buffer[x, y]
        if (cell.style == style) != isIn { line += isIn ? "]" : "[" }
        isIn = cell.style == style
        line += String(String.UnicodeScalarView(cell.glyph.scalars))
      }
      while line.last == " " { line.removeLast() }
      return String(line.dropFirst(2))
    }
  }

  @Test func acrossABreak() {
    #expect(
      drawn("one two three four", marking: "two three") == ["one [two]", "[three] four", "", ""])
    #expect(drawn("ab extraordinary", marking: "traord") == ["ab", "ex[traord]in", "ary", ""])
    #expect(drawn("ab ab\nab", marking: "B") == ["a[b] a[b]", "a[b]", "", ""])
  }

  @Test func wideCombiningAndEmoji() {
    #expect(drawn("日本語 語", marking: "語")[0] == "日本[語] [語]")
    #expect(drawn("cafe\u{301} x", marking: "É x")[0] == "caf[e\u{301} x]")
    #expect(drawn("a👩‍👧b", marking: "👧b")[0] == "a👩[👧b]")
    #expect(drawn("日本日本日本", marking: "日本日", width: 5) == ["[日本]", "[日]本", "日本", ""])
  }

  @Test func codeIsMarkedWhereItIsSeen() {
    let text = "```\n0123456789abcdef\n```"
    #expect(drawn(text, marking: "89a")[1] == "01234567[8]›")
    #expect(drawn(text, marking: "9ab")[1] == "012345678›")
    #expect(drawn(text, marking: "345", pan: 3)[1] == "‹[45]6789ab›")
    #expect(drawn(text, marking: "ef", pan: 6)[1] == "‹789abcd[ef]")
    #expect(drawn("```\n日本語日本語\n```", marking: "日", pan: 1)[1] == "‹本語[日]本›")
    let long = String(repeating: "-", count: 5000) + "xyz" + String(repeating: "-", count: 50)
    #expect(drawn("```\n\(long)\n```", marking: "xyz", pan: 4998)[1] == "‹-[xyz]----›")
  }

  @Test func linesAndColumnsOfAMatch() throws {
    let wrapped = WrappedText(TextBody("one two three four\n```\nlet x = 1\n```"), width: 8)
    func range(_ text: String) throws -> Range<Int> {
      try #require(SearchPattern(text)?.ranges(in: wrapped.body).first)
    }
    #expect(wrapped.lines(showing: try range("two three")) == 0...1)
    #expect(wrapped.lines(showing: try range(" three")) == 1...1)
    #expect(wrapped.panning(of: try range("two")) == nil)
    let code = try range("x =")
    let place = try #require(wrapped.panning(of: code))
    #expect(place.columns == 4..<7 && place.room == 8)
  }

  /// What is marked spells what was looked for, and all of it that can be seen is marked.
  @Test(arguments: 0..<6) func whatIsMarkedSpellsThePattern(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 40)
    for _ in 0..<80 {
      let body = TextBody(generator.text(60, newlines: true))
      let text = generator.text(Int.random(in: 1...2, using: &generator))
      guard let pattern = SearchPattern(text) else { continue }
      let width = Int.random(in: 2...30, using: &generator)
      let wrapped = WrappedText(body, width: width)
      // wide enough for code, so that nothing is out of sight
      let area = Rect(x: 1, y: 0, width: max(width, wrapped.longestCodeLine), height: 200)
      for range in pattern.ranges(in: body) {
        var buffer = CellBuffer(size: Size(width: area.right, height: area.height))
        wrapped.draw(into: &buffer, in: area, from: 0)
        wrapped.mark(TextRanges([range]), into: &buffer, in: area, from: 0, style: style)
        var marked = ""
        for y in 0..<area.height {
          for x in 0..<area.right where buffer[x, y].style == style && !buffer[x, y].isContinuation
          {
            marked.unicodeScalars.append(contentsOf: buffer[x, y].glyph.scalars)
          }
        }
        #expect(
          marked.filter { $0 != " " }.lowercased() == shown(text).filter { $0 != " " }.lowercased())
      }
    }
  }

  private func shown(_ text: String) -> String {
    let wrapped = WrappedText(TextBody(text + "."), width: 1000)
    return String(wrapped.text(ofLine: 0).dropLast())
  }
}
