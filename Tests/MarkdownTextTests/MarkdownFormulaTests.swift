import TermUI
import Testing

@testable import MarkdownText

/// Formulas where they stand: in sentences, lists, tables and code.
@Suite struct MarkdownFormulaTests {
  @Test(arguments: [
    (#"so \(a_1 * b_1\) and *it*"#, "so a₁ * b₁ and it"), ("so $x^2$, and", "so x², and"),
    ("$$x^2$$", "  x²"), (#"\[x^2\]"#, "  x²"), (#"so \[x = 1\] then"#, "so\n  x = 1\nthen"),
    (#"so \[x = 1\]. Then *it*"#, "so\n  x = 1.\nThen it"), (#"\[x = 1\]**a**"#, "  x = 1\na"),
    (#"\[x = 1\] `a`"#, "  x = 1\na"), (#"\[a^2\]\[b^2\]"#, "  a²\n  b²"),
    ("so\n\\[\nx = 1\n\\]\nthen", "so\n  x = 1\nthen"), ("a\n\n$$\nx^2\n$$\n\nb", "a\n\n  x²\n\nb"),
    ("\\[\na\\\\\n- b\\\\\n= c\n\\]\nd", "  a\n  - b\n  = c\nd"),
    ("- so \\[x^2\\]\n- \\[y^2\\]\n- c", "• so\n    x²\n•   y²\n• c"),
    ("1. a\n\n   \\[\n   x = 1\n   \\]\n\n   b", "1. a\n\n     x = 1\n\n   b"),
    ("> so\n> \\[\n> x^2\n> \\\\\n> y\n> \\]\n> b", "│ so\n│   x²\n│   y\n│ b"),
    ("# The $x^2$\n\nb", "The x²\n\nb"), ("**$x^2$** *\\(y^2\\)*", "x² y²"),
    ("| a | b |\n|---|---|\n| $x^2$ | \\[y_1\\] |", "a  │ b\n───┼───\nx² │ y₁"),
    ("\\(x\n+ y\\) z", "x + y z"),
    ("CO$_2$ and the $n$th", "CO₂ and the nth"),
    ("$\\$5$ and \\$6", "$5 and $6"), ("设$x$为", "设x为"), ("$a$$b$", "ab"),
  ])
  func inAText(text: String, expected: String) {
    #expect(page(text, 30) == expected)
  }

  /// Money, shells and templates are no formulas.
  @Test(arguments: [
    "costs $5 and $10", "costs $5 and 10$", "between $5-$10", "US$5 or US$6",
    "$20/month or 200$/yr",
    "echo $HOME $PATH", "PATH=$HOME/bin:$PATH", "${a}${b}", "$(a)$(b)", "echo $$ and kill $$",
    "$5 million–$6 million ($)", "$ x $", "$x $", "$ x$", "5*$3=$15", "$x$y", "$_GET and $_POST",
    "a $ b", "$", "$$", "$$$", "$$$$", "$a", "\\(see below\\)", "\\[citation needed\\]", "\\[1\\]",
    "$a\nb$", "\\(a\n\nb\\)", "$$a\n\nb$$", "\\(a", "\\[a", "$$a", "\\(\\)", "\\[ \\]",
    "\\(x_{1\\)", "\\(\\unknown{x}\\)", "$\\text{a}{$", "\\[a & b = c\\]",
  ])
  func noFormulas(text: String) {
    #expect(page(text, 60) == text)
  }

  @Test(arguments: [
    ("`$x^2$` and `\\(y\\)`", "$x^2$ and \\(y\\)"), ("`$x` and `y$`", "$x and y$"),
    ("$a `b` c$", "$a b c$"),
    ("```\n$x^2$\n\\[y\\]\n```", "┌─────────────────\n│ $x^2$\n│ \\[y\\]"),
    ("    $x^2$", "┌─────────────────\n│ $x^2$"), ("<b title=\"$x^2$\">", "<b title=\"$x^2$\">"),
    ("\\(a `b\\) c` \\(d\\)", "\\(a b\\) c d"), ("http://a.b/$x^2$", "http://a.b/$x^2$"),
    ("[$x^2$](u)", "$x^2$ (u)"), ("[a](<$x^2$>)", "a ($x^2$)"),
  ])
  func codeAndAddressesStay(text: String, expected: String) {
    #expect(page(text, 18) == expected)
  }

  @Test func longFormulasAreBroken() {
    #expect(
      page("so \\[aaa + bbb + ccc + ddd\\] x", 14) == "so\n  aaa + bbb +\n  ccc + ddd\nx")
    #expect(page("- \\[aaa + bbb + ccc + ddd\\]", 14) == "•   aaa + bbb\n    + ccc +\n    ddd")
  }

  @Test func styles() throws {
    let markdown = try #require(MarkdownText(TextBody("**b $x^2$** c $y$ *d*")))
    var buffer = CellBuffer(size: Size(width: 12, height: 1))
    MarkdownLayout(markdown, width: 12).draw(into: &buffer, in: buffer.bounds, from: 0)
    #expect(buffer.text == "b x² c y d")
    #expect((0...3).allSatisfy { buffer[$0, 0].style == .bold })
    #expect((4...8).allSatisfy { buffer[$0, 0].style == .plain })
    #expect(buffer[9, 0].style == .underline)
  }

  /// Every row of a formula has a place of its own, so that one can scroll through it.
  @Test func places() throws {
    let text =
      "so\n\\[\n\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}\n\\]\nend \\[x = 1\\] of it"
    let markdown = try #require(MarkdownText(TextBody(text)))
    let layout = MarkdownLayout(markdown, width: 40)
    #expect((0..<6).map(layout.text) == ["so", "  a = b", "  c = d", "end", "  x = 1", "of it"])
    let places = (0..<6).map(layout.byteOffset)
    #expect(places == places.sorted() && Set(places).count == 6)
    for line in 0..<6 { #expect(layout.line(containing: places[line]) == line) }
    let bytes = Array(text.utf8)
    #expect(bytes[places[1]...].starts(with: "\\[".utf8))
    #expect(bytes[places[3]...].starts(with: "end".utf8))
  }

  @Test func anAnswerInTheStyleOfSchoolProblems() {
    let text = #"""
      Mia buys 3 pens at $2 each and a book for $9.

      1. The pens cost \( 3 \times 2 = 6 \) dollars.
      2. Together that is $6 + $9 = $15:
         \[
         6 + 9 = \boxed{15}
         \]

      So she needs **\(\$15\)**, or $\frac{15}{20} = 75\%$ of her $20.
      """#
    #expect(
      page(text, 60) == """
        Mia buys 3 pens at $2 each and a book for $9.

        1. The pens cost 3 × 2 = 6 dollars.
        2. Together that is $6 + $9 = $15:
             6 + 9 = [ 15 ]

        So she needs $15, or 15/20 = 75% of her $20.
        """)
  }

  @Test func anAnswerInTheStyleOfContests() {
    let text = #"""
      Let $f(x) = ax^2 + bx + c$ with $a \neq 0$. By the **quadratic formula**,
      $$x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}.$$
      For \(a = 1\), \(b = -3\), \(c = 2\):

      \begin{align*}
      x &= 1
      \end{align*}

      \[
      \begin{aligned}
      x_{1,2} &= \frac{3 \pm \sqrt{9 - 8}}{2} \\
              &= \frac{3 \pm 1}{2}, \\
      \sum_{i=1}^{2} x_i &= 3 \in \mathbb{N}.
      \end{aligned}
      \]

      Triangle $ABC$ has $\angle A = 60^\circ$, so $\sin A = \frac{\sqrt{3}}{2}$.
      """#
    #expect(
      page(text, 72) == #"""
        Let f(x) = ax² + bx + c with a ≠ 0. By the quadratic formula,
          x = (-b ± √(b² - 4ac))/(2a).
        For a = 1, b = -3, c = 2:

        \begin{align*}
        x &= 1
        \end{align*}

          x_(1,2) = (3 ± √(9 - 8))/2
          = (3 ± 1)/2,
          ∑ᵢ₌₁² xᵢ = 3 ∈ ℕ.

        Triangle ABC has ∠ A = 60°, so sin A = (√3)/2.
        """#)
  }
}
