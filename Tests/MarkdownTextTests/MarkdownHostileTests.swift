import TermUI
import Testing

@testable import MarkdownText

/// Whatever a text is made of, all of it is shown, soon, and within its width.
@Suite struct MarkdownHostileTests {
  /// A generator with a fixed output (SplitMix64), so that a failure can be had again.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// The words of a text: runs of letters and digits.
  private func words(_ text: String) -> [String] {
    text.unicodeScalars.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// All rows with what wrapping adds taken away, so that a broken word is whole again.
  private func shown(_ layout: MarkdownLayout) -> String {
    var letters = ""
    for line in 0..<layout.lineCount {
      // code is clipped, and panned to be seen
      let row = layout.rows[line]
      let isCode = layout.text.flat.lines[Int(row.line)].kind == .code
      let text =
        isCode
        ? String(decoding: layout.text.flat.bytes[Int(row.start)..<Int(row.end)], as: UTF8.self)
        : layout.text(ofLine: line)
      letters.unicodeScalars += text.unicodeScalars.filter {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
    }
    return letters
  }

  private func document(_ chance: inout Chance) -> String {
    var number = 0
    func word() -> String {
      number += 1
      return "w\(number)x"
    }
    let starts = [
      "", "", "- ", "* ", "1. ", "7) ", "> ", "# ", "### ", "    ", "- [x] ", "  - ", "> - ", "| ",
      "```\n", "~~~ lang\n", "\t", "---\n", "<div> ", "[a]: ", "[^1]: ", "\\[ ", "$$ ",
      "|---|---|\n",
    ]
    let joins = [
      " ", " ", " ", "\n", "\n\n", " **", "** ", " *", "* ", " `", "` ", "~~", " [", "](", ") ",
      " ![", " | ", "|", " <", "> ", "_", "__", " \\( ", " \\) ", "  \n", "\\\n", " http://",
      "\n- ", "\n> ", "\n    ", "\n```\n", "\n|-|-|\n", ": ", "\"", "日本", "]:", "<!-- ", "-->",
      "\\", "&lt;", " @", "\n===\n", "\n2. ", "\u{1}", "\\|", "\\]", "$$", " www.", "  ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...25, using: &chance) {
      text += starts.randomElement(using: &chance) ?? ""
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        text += word() + (joins.randomElement(using: &chance) ?? "")
      }
      text += ["\n", "\n\n", "\n\n\n"].randomElement(using: &chance) ?? ""
    }
    return text
  }

  @Test(arguments: 0..<8) func everyWordIsShown(seed: Int) throws {
    var chance = Chance(state: UInt64(seed))
    var raw = 0
    for _ in 0..<150 {
      let text = document(&chance)
      guard let markdown = MarkdownText(TextBody(text)) else {
        raw += 1
        continue
      }
      for width in [78, 13] {
        let layout = MarkdownLayout(markdown, width: width)
        // a table wrapped within its cells cannot be put together again by rows
        let shown =
          markdown.flat.tables.isEmpty
          ? shown(layout) : String(decoding: markdown.flat.bytes, as: UTF8.self)
        for word in words(text) where word.hasPrefix("w") && word.hasSuffix("x") {
          #expect(shown.contains(word), "\(word) at \(width) of:\n\(text)")
        }
        check(layout)
      }
    }
    #expect(raw <= 7, "\(raw) of 150 were shown raw")
  }

  /// Every cell of a table comes out once, in columns or as a list.
  @Test(arguments: [8, 13, 20, 40, 78]) func everyWordOfATableIsShown(width: Int) throws {
    var chance = Chance(state: 5)
    for columns in 1...12 {
      var number = 0
      func row(_ count: Int) -> String {
        "|"
          + (0..<count).map { _ in
            let words = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
              number += 1
              return "w\(number)"
            }
            return words.joined(separator: " ") + "|"
          }.joined() + "\n"
      }
      let text =
        row(columns) + "|" + String(repeating: "-|", count: columns) + "\n"
        + (0..<4).map { _ in row(Int.random(in: 1...columns + 2, using: &chance)) }.joined()
      let markdown = try #require(MarkdownText(TextBody(text)))
      let layout = MarkdownLayout(markdown, width: width)
      let shown = Set(
        (0..<layout.lineCount).flatMap { layout.text(ofLine: $0).split { " │:".contains($0) } })
      for number in 1..<max(2, number) {
        #expect(shown.contains("w\(number)"), "w\(number) at \(width) of:\n\(text)")
      }
      check(layout)
    }
  }

  /// Places never go backwards, and a place is found again.
  private func check(_ layout: MarkdownLayout) {
    var last = 0
    for line in 0..<layout.lineCount {
      let offset = layout.byteOffset(ofLine: line)
      #expect(offset >= last && offset <= layout.text.source.bytes.count)
      last = offset
      #expect(layout.byteOffset(ofLine: layout.line(containing: offset)) == offset)
    }
    #expect(layout.byteOffset(ofLine: layout.lineCount) == layout.text.source.bytes.count)
  }

  private static let units = [
    ">", "[", "]", "![[]()", "- ", "* ", "1. ", "*a ", "**a _b ", "`", "``a", "<", "<a ", "&", "|",
    "a|", "http://", "a@", "a.a@", "~~a", "\\(", "\\[", "$$", "]:", "\n- ", ">\n", "x\n",
    "|a|\n|-|\n|\n",
    "[a](", "[a](<b", "[x][", "<!--", "![", "(", "\\", "```\n", "日", "e\u{301}", "\u{202E}",
    "\u{0}",
  ]

  /// What takes longer than it should shows as a test that never ends.
  @Test(.timeLimit(.minutes(3)), arguments: units) func soonOrRaw(unit: String) {
    for size in [10_000, 190_000, 1_000_000] {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      if let markdown = MarkdownText(TextBody(text)) {
        for width in [1, 40] { check(width, markdown) }
      }
    }
  }

  private func check(_ width: Int, _ markdown: MarkdownText) {
    let layout = MarkdownLayout(markdown, width: width)
    for line in [0, layout.lineCount / 2, layout.lineCount - 1] { _ = layout.text(ofLine: line) }
    #expect(layout.lineCount > 0)
  }

  @Test func deepListsAreShownRaw() {
    let text = (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
    #expect(MarkdownText(TextBody(text)) == nil)
    #expect(MarkdownText(TextBody(String(repeating: "> ", count: 10_000) + "a")) == nil)
    #expect(page(String(repeating: "> ", count: 30) + "deep", 20).contains("deep"))
  }

  @Test func aWideTableWithShortRowsIsShownRaw() {
    let header = String(repeating: "|a", count: 20_000)
    let text =
      header + "\n" + String(repeating: "|-", count: 20_000) + "\n"
      + String(repeating: "|\n", count: 20_000)
    #expect(MarkdownText(TextBody(text)) == nil)
  }

  @Test func aLargeTable() throws {
    let text =
      "| a | b | c |\n|---|---|---|\n"
      + String(repeating: "| one two | `three` | 日本語 four |\n", count: 3000)
    let markdown = try #require(MarkdownText(TextBody(text)))
    #expect(MarkdownLayout(markdown, width: 40).lineCount == 3002)
    #expect(MarkdownLayout(markdown, width: 12).lineCount > 9000)
  }

  @Test func whatIsNotUTF8AndControlCharacters() throws {
    let bytes: [UInt8] = Array("# a\u{1B}[31m ".utf8) + [0xFF, 0xC3, 0x28, 0x0A, 0x00, 0x41]
    let markdown = try #require(MarkdownText(TextBody(utf8: bytes)))
    let layout = MarkdownLayout(markdown, width: 20)
    #expect(layout.text(ofLine: 0) == "a␛[31m \u{FFFD}\u{FFFD}(")
    #expect(layout.text(ofLine: 1) == "\u{FFFD}A")
    // all control characters there are leave none to hide with
    let all = String(String.UnicodeScalarView((1..<32).compactMap(Unicode.Scalar.init)))
    #expect(MarkdownText(TextBody(all + "a")) == nil)
    #expect(page("\u{1}\u{2} [a]: b \\( *x* \\)", 40) == "␁␂ [a]: b *x*")
  }

  @Test func theNarrowestColumn() {
    for width in [0, 1, 2, 3, 5] {
      let text = "# a\n> - 10. word 日本\n\n```x\ny\n```\n| a | b |\n|---|---|\n| 1 | 2 |"
      #expect(page(text, width).contains("y"))
    }
  }
}
