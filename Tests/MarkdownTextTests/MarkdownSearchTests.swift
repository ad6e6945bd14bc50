import TermUI
import Testing

@testable import MarkdownText

@Suite struct MarkdownSearchTests {
  private let style = Style([.reverse, .bold])

  private func layout(_ text: String, _ width: Int) throws -> MarkdownLayout {
    MarkdownLayout(try #require(MarkdownText(TextBody(text))), width: width)
  }

  private func ranges(_ pattern: String, in layout: MarkdownLayout) -> TextRanges {
    SearchPattern(pattern).map(layout.text.ranges) ?? TextRanges()
  }

  /// The rows with what is marked in brackets, and how many matches there are.
  private func drawn(
    _ text: String, marking pattern: String, width: Int = 20, pan: Int = 0
  ) throws -> (rows: [String], count: Int) {
    let layout = try layout(text, width)
    let marks = ranges(pattern, in: layout)
    let buffer = buffer(layout, marks, pan: pan)
    #expect(buffer.text == self.buffer(layout, TextRanges(), pan: pan).text)
    return ((0..<layout.lineCount).map { row($0, of: buffer) }, marks.count)
  }

  private func buffer(_ layout: MarkdownLayout, _ marks: TextRanges, pan: Int = 0) -> CellBuffer {
    var buffer = CellBuffer(size: Size(width: layout.width + 3, height: layout.lineCount))
    let area = Rect(x: 2, y: 0, width: layout.width, height: layout.lineCount)
    layout.draw(into: &buffer, in: area, from: 0, pan: pan)
    layout.mark(marks, into: &buffer, in: area, from: 0, pan: pan, style: style)
    return buffer
  }

  private func row(_ y: Int, of buffer: CellBuffer) -> String {
    var line = ""
    var isIn = false
    for x in 2..<buffer.size.width where !buffer[x, y].isContinuation {
      let cell = buffer[x, y]
      if (cell.style == style) != isIn { line += isIn ? "]" : "[" }
      isIn = cell.style == style
      line += String(String.UnicodeScalarView(cell.glyph.scalars))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  @Test func whatIsShownIsSearchedAndNotItsMarks() throws {
    #expect(try drawn("**bo**ld *text*", marking: "bold t").rows == ["[bold t]ext"])
    #expect(try drawn("**bold**", marking: "*").count == 0)
    #expect(try drawn("# A title\n\ntitle", marking: "title").rows == ["A [title]", "", "[title]"])
  }

  @Test func listsAndQuotations() throws {
    let text = "- one two three four five\n- two\n  > two or more words than fit"
    #expect(
      try drawn(text, marking: "two", width: 16).rows == [
        "• one [two] three", "  four five", "• [two]", "  │ [two] or more", "  │ words than",
        "  │ fit",
      ])
    #expect(try drawn("1. one\n2. two", marking: "2.").rows == ["1. one", "[2.] two"])
    #expect(
      try drawn("- one two three", marking: "two three", width: 10).rows == [
        "• one [two]", "  [three]",
      ])
  }

  @Test func code() throws {
    let text = "- x\n  ```swift\n  let number = 12345\n  ```"
    #expect(try drawn(text, marking: "number").rows.last == "  │ let [number] = 12›")
    #expect(try drawn(text, marking: "number", pan: 5).rows.last == "  │ ‹[mber] = 12345")
    #expect(try drawn(text, marking: "12345").rows.last == "  │ let number = [12]›")
    #expect(try drawn(text, marking: "swift").rows[1].hasPrefix("  ┌ [swift] ──"))
    let layout = try layout(text, 20)
    let number = try #require(ranges("number", in: layout).first)
    let place = try #require(layout.panning(of: number))
    #expect(place.columns == 4..<10 && place.room == 16)
    let item = try #require(ranges("x", in: layout).first)
    #expect(layout.panning(of: item) == nil)
  }

  private let table =
    "| name | what it does |\n|---|--:|\n| alpha | one |\n| beta | does alpha too |\n"

  @Test func tables() throws {
    #expect(
      try drawn(table, marking: "alpha").rows == [
        "name  │ what it does", "──────┼─────────────", "[alpha] │          one",
        "beta  │   does [alpha]", "      │          too",
      ])
    // not from one cell into the next one
    #expect(try drawn(table, marking: "alpha one").count == 0)
    #expect(try drawn(table, marking: "alphaone").count == 0)
    #expect(
      try drawn(table, marking: "alpha too").rows.suffix(2) == [
        "beta  │   does [alpha]", "      │          [too]",
      ])
  }

  @Test func aTableShownAsAList() throws {
    let (rows, count) = try drawn(
      "|a title|b|c|d|\n|-|-|-|-|\n|one|two|three|four|\n|five|six|seven|title|", marking: "title",
      width: 8)
    #expect(count == 2)
    // the header stands before each row
    #expect(rows.filter { $0.contains("[title]") }.count == 3)
  }

  @Test func rowsOfAMatch() throws {
    let layout = try layout("one two\n\n" + table + "\n- three four five\n- six", 20)
    func rows(_ pattern: String) throws -> [String] {
      let range = try #require(ranges(pattern, in: layout).last)
      return layout.lines(showing: range).map { layout.text(ofLine: $0) }
    }
    #expect(try rows("two") == ["one two"])
    #expect(try rows("alpha too") == ["beta  │   does alpha", "      │          too"])
    #expect(try rows("six") == ["• six"])
    #expect(try rows("name").first?.hasPrefix("name") == true)
  }

  /// Whatever a text is, what is marked spells what was looked for, at any width.
  @Test(arguments: 0..<3) func whatIsMarkedSpellsThePattern(seed: Int) throws {
    var chance = MarkdownHostileTests.Chance(state: UInt64(seed))
    let pieces = [
      "word", "ab", "日本", "é", "e\u{301}", "😀", " ", " ", "\n", "\n\n", "- ", "> ", "**", "*", "`",
      "# ", "\n| a | ab |\n|---|---|\n| ab word | 日本 |\n\n", "\n```\n", "1. ", "[ab](word)",
      "\u{1B}",
    ]
    for _ in 0..<10 {
      let text = (0..<25).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
      guard let markdown = MarkdownText(TextBody(text)) else { continue }
      for pattern in ["ab", "word", "本", "É", "b w", "😀", "␛"] {
        // wide enough for code, so that nothing is out of sight
        let layout = MarkdownLayout(markdown, width: Int.random(in: 90...120, using: &chance))
        for range in ranges(pattern, in: layout) {
          let marked = marked(buffer(layout, TextRanges([range])))
          #expect(spelt(marked) == spelt(pattern), "\(text)")
          let rows = layout.lines(showing: range)
          #expect(rows.upperBound < layout.lineCount)
        }
        let narrow = MarkdownLayout(markdown, width: Int.random(in: 9...30, using: &chance))
        #expect(ranges(pattern, in: narrow) == ranges(pattern, in: layout))
        for range in ranges(pattern, in: narrow) {
          // it is drawn in the rows it is said to be in, except for code out of sight
          let buffer = buffer(narrow, TextRanges([range]))
          let marked = marked(buffer)
          if narrow.panning(of: range) == nil, narrow.text.flat.tables.isEmpty {
            #expect(spelt(marked) == spelt(pattern), "\(text)")
          }
          if !marked.isEmpty {
            let rows = narrow.lines(showing: range)
            #expect(buffer.isMarked(row: rows.lowerBound, style), "\(text)")
          }
        }
      }
    }
  }

  private func marked(_ buffer: CellBuffer) -> String {
    var text = String.UnicodeScalarView()
    for y in 0..<buffer.size.height {
      for x in 0..<buffer.size.width where buffer[x, y].style == style {
        if !buffer[x, y].isContinuation { text.append(contentsOf: buffer[x, y].glyph.scalars) }
      }
    }
    return String(text)
  }

  private func spelt(_ text: String) -> String {
    text.lowercased().filter { $0 != " " }
  }
}

extension CellBuffer {
  fileprivate func isMarked(row y: Int, _ style: Style) -> Bool {
    (0..<size.width).contains { self[$0, y].style == style }
  }
}
