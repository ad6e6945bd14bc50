import TermUI
import Testing

@testable import MarkdownText

/// Each construct, as it looks at some width.
@Suite struct MarkdownRenderingTests {
  @Test(arguments: [
    ("# One\n\n### Two *it* three\ntext", "One\n\nTwo it three\ntext"),
    ("One\n===\nTwo\n---\n", "One\nTwo"),
    ("a **b** *c* `d` ~~e~~ ~f~", "a b c d ~~e~~ ~f~"),
    ("one\ntwo  \nthree\\\nfour", "one\ntwo\nthree\nfour"),
    ("if x:\n    y\n      z", "if x:\n    y\n      z"), ("  a\n    b\n c", "a\n  b\nc"),
    ("- a\n    b\n- c", "• a\n    b\n• c"),
    ("a\n\n\n\nb", "a\n\nb"),
    ("a\n\n---\n\nb", "a\n\n" + String(repeating: "─", count: 20) + "\n\nb"),
    ("[t](http://a.b)", "t (http://a.b)"), ("[t](u \"T\")", "t (u \"T\")"),
    ("<http://a.b> http://c.d", "http://a.b\nhttp://c.d"),
    ("[http://a.b](http://a.b)", "http://a.b"),
    ("<me@a.org>", "me@a.org"), ("[](u)", "(u)"),
    ("![a cat](c.png)", "[image: a cat]\n(c.png)"), ("![](c.png)", "[image: ] (c.png)"),
    ("<p>one</p>\n\na <b>c</b>", "<p>one</p>\n\na <b>c</b>"), ("<!-- a\nb -->", "<!-- a\nb -->"),
    ("&lt;a&gt; &copy;", "<a> ©"), ("\\*no\\*", "*no*"),
    ("[a]: http://b \"c\"\n\n[a]", "[a]: http://b \"c\"\n\n[a]"),
    ("[^1]: note\n\nsee[^1]", "[^1]: note\n\nsee[^1]"),
    ("\u{FEFF}# Title", "Title"), ("", ""), ("   ", ""),
  ])
  func inlinesAndBlocks(text: String, expected: String) {
    #expect(page(text, 20) == expected)
  }

  @Test(arguments: [
    ("- a\n* b\n+ c", "• a\n• b\n• c"),
    ("- one two three four fives", "• one two three four\n  fives"),
    ("- a\n\n  b\n\n- c", "• a\n\n  b\n\n• c"),
    ("- a\n  - b\n    - c\n- d", "• a\n  • b\n    • c\n• d"),
    ("- a\n\n\n- b", "• a\n\n• b"), ("-\n- b", "•\n• b"), ("- - a", "• • a"),
    ("- [ ] a\n- [x] b\n- [X] c", "[ ] a\n[x] b\n[X] c"), ("1. [x] a", "1. [x] a"),
    ("- a\nlazy", "• a\n  lazy"), ("- > q\n  > r", "• │ q\n  │ r"), ("- # H", "• H"),
    ("- ```\n  x\n  ```", "• ┌─────────────────\n  │ x"),
    ("1. a\n\ntext\n\n2. b", "1. a\n\ntext\n\n2. b"),
  ])
  func lists(text: String, expected: String) {
    #expect(page(text, 20) == expected)
  }

  @Test(arguments: [
    ("1. a\n1. b\n1. c", "1. a\n1. b\n1. c"), ("3. a\n7. b\n7) c", "3. a\n7. b\n7) c"),
    ("0. a\n1. b", "0. a\n1. b"), ("007. a", "007. a"),
    ("- 9. a\n  10. b\n      long long", "• 9. a\n  10. b\n      long long"),
    ("> 2. a\n> 4. b", "│ 2. a\n│ 4. b"), ("5.\n6. b", "5.\n6. b"), ("1. 2. 4. a", "1. 2. 4. a"),
  ])
  func numbersAreThoseOfTheSource(text: String, expected: String) {
    #expect(page(text, 20) == expected)
  }

  @Test(arguments: [
    ("> one two three four five", "│ one two three four\n│ five"), ("> a\n>\n> b", "│ a\n│\n│ b"),
    ("> > a\n> b", "│ │ a\n│ │ b"), ("> a\n\nb", "│ a\n\nb"), (">", "│"),
    ("> - a b c d e f g h i j k", "│ • a b c d e f g h\n│   i j k"),
  ])
  func quotations(text: String, expected: String) {
    #expect(page(text, 20) == expected)
  }

  @Test(arguments: [
    ("```python\na\n\n  b\n```\nc", "┌ python ───────────\n│ a\n│\n│   b\nc"),
    ("    a\n      b", "┌───────────────────\n│ a\n│   b"),
    ("~~~\n**a**\n", "┌───────────────────\n│ **a**"), ("```\n```", "┌───────────────────"),
    (
      "```a long title, longer than it is wide\nx\n```",
      "┌ a long title,\nlonger than it is\nwide ───────────────\n│ x"
    ),
  ])
  func code(text: String, expected: String) {
    #expect(page(text, 20) == expected)
  }

  @Test func codeIsNotWrappedAndPanned() throws {
    let markdown = try #require(
      MarkdownText(TextBody("```\n0123456789abcdef\n日本語日本語\n```\nsome words")))
    let layout = MarkdownLayout(markdown, width: 10)
    #expect(layout.longestCodeLine == 16)
    func drawn(_ pan: Int) -> String {
      var buffer = CellBuffer(size: Size(width: 10, height: 4))
      layout.draw(into: &buffer, in: buffer.bounds, from: 1, pan: pan)
      return buffer.text
    }
    #expect(drawn(0) == "│ 0123456›\n│ 日本語 ›\nsome words\n")
    #expect(drawn(8) == "│ ‹9abcdef\n│ ‹ 語\nsome words\n")
    #expect(drawn(-1) == drawn(0))
  }

  @Test(arguments: [
    (#"so \(\foo a_1 * b_1\) and \[x\]"#, #"so \(\foo a_1 * b_1\) and \[x\]"#),
    ("\\[\n\\foo a\n= b\n+ c\n\\]", "\\[\n\\foo a\n= b\n+ c\n\\]"),
    ("$$\n\\foo_1\n- b_1\n$$", "$$\n\\foo_1\n- b_1\n$$"),
    (#"\{ x \} \, \\ \% \("#, #"\{ x \} \, \\ \% \("#), (#"`\(` *a* `\)`"#, #"\( *a* \)"#),
    ("costs $5 *and* $6", "costs $5 and $6"),
  ])
  func mathematicsThatCannotBeShownStays(text: String, expected: String) {
    #expect(page(text, 40) == expected)
  }

  @Test func styles() throws {
    let text = "# H\na **b** *c* `d` [e](f)\n- > ~~g~~"
    let markdown = try #require(MarkdownText(TextBody(text)))
    var buffer = CellBuffer(size: Size(width: 20, height: 4))
    MarkdownLayout(markdown, width: 20).draw(into: &buffer, in: buffer.bounds, from: 0)
    #expect(buffer.text == "H\na b c d e (f)\n• │ ~~g~~\n")
    #expect(buffer[0, 0].style == Style([.bold, .underline]))
    #expect(buffer[0, 1].style == .plain)
    #expect(buffer[2, 1].style == .bold)
    #expect(buffer[4, 1].style == .underline)
    #expect(buffer[6, 1].style == .accent)
    #expect(buffer[8, 1].style == .plain)
    #expect((10...12).allSatisfy { buffer[$0, 1].style == .quiet })
    #expect(buffer[0, 2].style == .plain && buffer[2, 2].style == .quiet)
    #expect((4...8).allSatisfy { buffer[$0, 2].style == .dim })
  }

  @Test func aMarkOnALetterOfAnotherStyle() {
    #expect(page("**e**\u{301}x", 20) == "e\u{301}x")
  }

  @Test func aWholeAnswer() {
    let text = """
      ## Steps

      To install **it**, run `make`:

      1. Clone the repository from the server
         ```bash
         git clone https://example.com/a/long/address.git
         ```
      2. Build
      """
    #expect(
      page(text, 20) == """
        Steps

        To install it, run
        make:

        1. Clone the
           repository from
           the server
           ┌ bash ──────────
           │ git clone http›
        2. Build
        """)
    #expect(
      page(text, 40) == """
        Steps

        To install it, run make:

        1. Clone the repository from the server
           ┌ bash ──────────────────────────────
           │ git clone https://example.com/a/lo›
        2. Build
        """)
    #expect(
      page(text, 78) == """
        Steps

        To install it, run make:

        1. Clone the repository from the server
           ┌ bash ────────────────────────────────────────────────────────────────────
           │ git clone https://example.com/a/long/address.git
        2. Build
        """)
  }
}
