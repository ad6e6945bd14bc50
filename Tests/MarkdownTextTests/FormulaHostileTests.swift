import TermUI
import Testing

@testable import MarkdownText

/// Whatever a formula is made of, nothing of it is lost, and it is soon read.
@Suite(.serialized) struct FormulaHostileTests {
  private static let pieces = [
    "a", "x", "12", "Q", " ", " ", "\n", "{", "}", "{", "}", "^", "_", "&", "\\\\", "\\", "(", ")",
    "[", "]", "+", "-", "=", "/", "'", ".", ",", "$", "`", "日", "e\u{301}", "²", "~", "*", "|",
    "\\frac", "\\frac{1}{2}", "\\sqrt", "\\sqrt[3]", "\\sqrt[n]{x}", "\\left", "\\right", "\\left(",
    "\\right)", "\\text{if }", "\\text", "\\mathbb{R}", "\\mathbf", "\\hat", "\\hat{x}", "\\not",
    "\\sum", "\\sin", "\\alpha", "\\times", "\\leq", "\\pm", "\\infty", "\\circ", "\\,", "\\quad",
    "\\begin{aligned}", "\\end{aligned}", "\\begin{pmatrix}", "\\end{pmatrix}", "\\begin", "\\end",
    "\\boxed", "\\tag", "\\pmod{3}", "\\binom", "\\operatorname", "\\unknown", "\\%", "\\{", "\\!",
    "\\(", "\\)", "\\[", "\\]", "$$", "\n\n", "\n> ", "\n- ", "word", "<b>", "http://a.b",
  ]

  private func formula(_ chance: inout MarkdownHostileTests.Chance) -> String {
    (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      Self.pieces.randomElement(using: &chance) ?? ""
    }.joined()
  }

  /// Letters and digits of formulas, with those of no command, as plain ones.
  private func letters(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.flatMap { scalar in
      scalar == "∛" ? ["3"] : [LatexCharacters.plain[scalar] ?? scalar]
    }.filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
  }

  @Test(arguments: 0..<8) func everyLetterIsShown(seed: Int) {
    var chance = MarkdownHostileTests.Chance(state: UInt64(seed))
    var converted = 0
    for _ in 0..<1000 {
      let text = formula(&chance)
      guard let lines = LatexFormula.lines(of: Array(text.utf8), isDisplayed: true) else {
        continue
      }
      converted += 1
      var shown = letters(String(decoding: lines.joined(), as: UTF8.self).unicodeScalars)[...]
      // names of commands and environments are no letters of the formula
      let plain = text.replacing(#/\\(begin|end)\{[a-z]*\}|\\[a-zA-Z]+/#, with: "")
      for letter in letters(plain.unicodeScalars) {
        guard let place = shown.firstIndex(of: letter) else {
          Issue.record("\(letter) of \(text)")
          break
        }
        shown = shown[(place + 1)...]
      }
    }
    #expect(converted > 50)
  }

  @Test(arguments: 0..<8) func whateverIsAroundThem(seed: Int) throws {
    var chance = MarkdownHostileTests.Chance(state: UInt64(seed))
    let marks = [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$"), ("$", "$")]
    let starts = ["", "- ", "> ", "1. ", "# ", "| ", "    ", "```\n", "> - ", "**", "so "]
    var raw = 0
    for _ in 0..<60 {
      var text = ""
      for number in 0..<Int.random(in: 1...6, using: &chance) {
        let mark = marks.randomElement(using: &chance) ?? ("", "")
        text += starts.randomElement(using: &chance) ?? ""
        text += "w\(number)w " + mark.0 + formula(&chance) + mark.1
        text += [" v\(number)v", "", ".", "\nnext", "** it"].randomElement(using: &chance) ?? ""
        text += ["\n", "\n\n", " "].randomElement(using: &chance) ?? ""
      }
      guard let markdown = MarkdownText(TextBody(text)) else {
        raw += 1
        continue
      }
      let shown = String(decoding: markdown.flat.bytes, as: UTF8.self)
      for number in 0..<6 where text.contains("w\(number)w") {
        #expect(shown.contains("w\(number)w"), "\(number) of:\n\(text)")
      }
      for width in [1, 12, 60] { check(MarkdownLayout(markdown, width: width), text) }
    }
    #expect(raw < 8, "\(raw) of 60 were shown raw")
  }

  private func check(_ layout: MarkdownLayout, _ text: String) {
    var last = 0
    for line in 0..<layout.lineCount {
      let offset = layout.byteOffset(ofLine: line)
      let isPlace =
        offset >= last && offset <= layout.text.source.bytes.count
        && layout.byteOffset(ofLine: layout.line(containing: offset)) == offset
      #expect(isPlace && displayWidth(layout.text(ofLine: line)) <= layout.width, "\(text)")
      last = offset
    }
    var end = 0
    for run in layout.text.flat.runs {
      #expect(Int(run.start) >= end && run.end > run.start)
      end = Int(run.end)
    }
    #expect(end <= layout.text.flat.bytes.count)
    for line in layout.text.flat.lines {
      #expect(line.start + line.lead <= line.end && Int(line.end) <= layout.text.flat.bytes.count)
    }
  }

  @Test(arguments: [
    "$x$", "$x$ ", "$", "$ ", "$5 ", "$a\\$", "\\(x\\)", "\\(x\\) ", "\\(", "\\[x^2\\]",
    "\\[x^2\\]a\n",
    "\\[\n", "$$x^2$$", "$$x^2$$ a ", "$$\n", "\\(\\frac{1}{2}\\)", "$x`", "$\\", "\\[a\\\\b\\]",
    "> $$\n> x\n> $$\n", "|$x$|\n|-|\n|\\[x^2\\]|\n", "\\(x\n\\)", "$x$\\(y\\)**a**",
  ])
  func soon(unit: String) {
    for size in [4000, 40_000] {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      if let markdown = MarkdownText(TextBody(text)) {
        for width in [1, 40] { #expect(MarkdownLayout(markdown, width: width).lineCount > 0) }
      }
    }
  }

  @Test(arguments: [
    "{", "}", "{}", "\\frac", "\\frac{1}", "\\frac{a}{b}", "\\sqrt", "\\sqrt[", "\\left(", "^", "_",
    "x^", "x^{", "\\\\", "\\hat", "\\hat{x}", "\\text{", "\\begin{aligned}", "\\begin{pmatrix}a",
    "&", "\\", "a", "\\alpha", "{a+b}^2", "\\frac12x", "\\overline{AB}", "\\sum_a", "\\right)",
  ])
  func soonWithin(unit: String) {
    for count in [100, 10_000] {
      let text = "a \\[" + String(repeating: unit, count: count) + "\\] b"
      let shown = page(text, 40)
      #expect(shown.hasPrefix("a") && shown.hasSuffix("b"))
    }
  }

  @Test func deepAndLongOnesStay() {
    func isShown(_ formula: String) -> Bool {
      LatexFormula.lines(of: Array(formula.utf8), isDisplayed: true) != nil
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "{", count: depth) + "x" + String(repeating: "}", count: depth)
    }
    #expect(isShown(nested(10)) && !isShown(nested(40)) && !isShown(nested(10_000)))
    #expect(!isShown(String(repeating: "\\frac", count: 700)))
    #expect(isShown(String(repeating: "x", count: 4000)))
    #expect(!isShown(String(repeating: "x", count: 4001)))
  }
}
