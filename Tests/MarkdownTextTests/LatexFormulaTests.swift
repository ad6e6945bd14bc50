import Testing

@testable import MarkdownText

/// Each thing a formula is made of, as it is shown.
@Suite struct LatexFormulaTests {
  private func shown(_ formula: String, isDisplayed: Bool = true) -> String? {
    LatexFormula.lines(of: Array(formula.utf8), isDisplayed: isDisplayed)
      .map { lines in lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") }
  }

  @Test(arguments: [
    (#"a+b = c"#, "a+b = c"), (#"  x  "#, "x"), (#"3 \times 4"#, "3 × 4"), (#"3\times4"#, "3 × 4"),
    (#"a \leq b \neq c"#, "a ≤ b ≠ c"), (#"2\pi r"#, "2π r"), (#"\alpha\beta + \Gamma"#, "αβ + Γ"),
    (#"x \in A \cup B \subset C"#, "x ∈ A ∪ B ⊂ C"), (#"\forall x \exists y"#, "∀ x ∃ y"),
    (#"x = \pm 2"#, "x = ± 2"), (#"a \pm b"#, "a ± b"), (#"\pm\sqrt{2}"#, "±√2"),
    (#"f: A \to B"#, "f: A → B"), (#"10\%"#, "10%"), (#"\$5 + \$10"#, "$5 + $10"),
    (#"\{1, 2, \ldots, n\}"#, "{1, 2, …, n}"), (#"1 + \cdots + n"#, "1 + ⋯ + n"),
    (#"10{,}000"#, "10,000"), (#"a\,b\;c\quad d\!e"#, "a b c   de"), (#"a~b"#, "a b"),
    (#"\sin x + \cos(x)"#, "sin x + cos(x)"), (#"2\sin\theta"#, "2 sin θ"),
    (#"\sin^2\theta"#, "sin² θ"), (#"\log_2 8"#, "log₂ 8"), (#"\sin^{-1}(x)"#, "sin⁻¹(x)"),
    (#"\lfloor x \rfloor"#, "⌊x⌋"), (#"90^\circ"#, "90°"), (#"90^{\circ}"#, "90°"),
    (#"\mathbb{R}^n"#, "ℝⁿ"), (#"\mathcal{L}"#, "ℒ"), (#"\mathbf{v} \cdot \mathrm{d}x"#, "v · dx"),
    (#"a \equiv b \pmod{7}"#, "a ≡ b (mod 7)"), (#"a \bmod b"#, "a mod b"),
    (#"\binom{n}{k}"#, "(n choose k)"), (#"\operatorname{lcm}(a,b)"#, "lcm(a,b)"),
    (#"\boxed{42}"#, "[ 42 ]"), (#"x = \boxed{\frac{1}{2}}"#, "x = [ 1/2 ]"),
    (#"E = mc^2 \tag{1}"#, "E = mc²   (1)"), (#"f'(x)"#, "f'(x)"), (#"n!"#, "n!"),
    (#"\text{Area} = 5\text{ cm}^2"#, "Area = 5 cm²"), (#"x \text{ if } y"#, "x if y"),
    (#"\hat{x} + \bar y"#, "x\u{302} + y\u{304}"), (#"\vec{v}"#, "v\u{20D7}"),
    (#"\overline{AB}"#, "A\u{305}B\u{305}"), (#"\not= b"#, "=\u{338} b"), ("设 x 为", "设 x 为"),
  ])
  func symbols(formula: String, expected: String) {
    #expect(shown(formula) == expected)
  }

  @Test(arguments: [
    (#"\frac{1}{2}"#, "1/2"), (#"\frac12"#, "1/2"), (#"\dfrac{a+b}{c}"#, "(a+b)/c"),
    (#"\frac{a}{b+c}"#, "a/(b+c)"), (#"\frac{2x}{3}"#, "2x/3"), (#"\frac{1}{2x}"#, "1/(2x)"),
    (#"\frac{1}{2}x"#, "(1/2)x"), (#"\frac{1}{2} x"#, "(1/2) x"), (#"\frac{1}{2}(x)"#, "(1/2)(x)"),
    (#"x\frac{1}{2}"#, "x(1/2)"), (#"2\frac{1}{2}"#, "2 1/2"), (#"\frac{-b}{2}"#, "-b/2"),
    (#"\frac{1}{2}^2"#, "(1/2)²"), (#"\left(\frac{1}{2}\right)^2"#, "(1/2)²"),
    (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"), (#"\frac{dy}{dx}"#, "dy/dx"),
    (#"\frac{\partial f}{\partial x}"#, "(∂ f)/(∂ x)"), (#"\frac{1}{\sqrt{2}}"#, "1/√2"),
    (#"\frac{\sqrt{3}}{2}"#, "(√3)/2"), (#"\frac{x^2}{y_1}"#, "x²/y₁"),
    (#"1/\frac{a}{b}"#, "1/(a/b)"),
    (#"\frac{3}{4} \text{ cup}"#, "3/4 cup"), (#"\frac{\text{time}}{\text{rate}}"#, "time/rate"),
    (#"\sin\frac{x}{2}"#, "sin (x/2)"), (#"\frac{1}{2} \cdot \frac{3}{4}"#, "1/2 · 3/4"),
    (#"\frac{1}{2}\frac{3}{4}"#, "(1/2)(3/4)"),
    (
      #"\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"#,
      "(-b ± √(b² - 4ac))/(2a)"
    ),
    (#"\sqrt{x}"#, "√x"), (#"\sqrt{x+1}"#, "√(x+1)"), (#"\sqrt 2"#, "√2"), (#"\sqrt{16}"#, "√16"),
    (#"\sqrt{2}x"#, "√(2)x"), (#"\sqrt{2}^2"#, "(√2)²"), (#"\sqrt[3]{x}"#, "∛x"),
    (#"\sqrt[n]{x+1}"#, "ⁿ√(x+1)"), (#"2\sqrt{3}"#, "2√3"), (#"\sqrt{x^2}"#, "√(x²)"),
  ])
  func fractionsAndRoots(formula: String, expected: String) {
    #expect(shown(formula) == expected)
  }

  @Test(arguments: [
    (#"x^2 + y_1"#, "x² + y₁"), (#"x^{10}"#, "x¹⁰"), (#"a_n"#, "aₙ"), (#"a_{n+1}"#, "aₙ₊₁"),
    (#"x_1^2"#, "x₁²"), (#"e^{-x}"#, "e⁻ˣ"), (#"x^Q"#, "x^(Q)"), (#"x^{a/b}"#, "x^(a/b)"),
    (#"x^ab"#, "xᵃb"), (#"(a+b)^2"#, "(a+b)²"), (#"{a+b}^2"#, "(a+b)²"), (#"{x^2}^3"#, "(x²)³"),
    (#"2^{2^n}"#, "2^(2ⁿ)"), (#"A^T"#, "Aᵀ"), (#"x_{\text{max}}"#, "xₘₐₓ"),
    (#"x^{\frac12}"#, "x^(1/2)"),
    (#"f^{(n)}"#, "f⁽ⁿ⁾"), (#"x^*"#, "x^*"), (#"x_b"#, "x_(b)"), (#"\text{CO}_2"#, "CO₂"),
    (#"\sum_{i=1}^{n} i^2"#, "∑ᵢ₌₁ⁿ i²"), (#"\int_0^1 x\,dx"#, "∫₀¹ x dx"),
    (#"\sum_i^n\frac{1}{i}"#, "∑ᵢⁿ 1/i"),
    (#"\int_0^\infty e^{-x}dx"#, "∫₀^∞ e⁻ˣdx"), (#"\lim_{x \to 0} f(x)"#, "lim_(x → 0) f(x)"),
    (#"\prod_{k}k"#, "∏ₖ k"),
  ])
  func scripts(formula: String, expected: String) {
    #expect(shown(formula) == expected)
  }

  @Test(arguments: [
    (#"a \\ b"#, "a\nb"), (#"a \\[4pt] b"#, "a\nb"), (#"a \\ [x]"#, "a\n[x]"),
    ("\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}", "a = b\n= c"),
    ("\\begin{align*} x &= 1 \\\\ y &= 2 \\\\ \\end{align*}", "x = 1\ny = 2"),
    (
      #"f(x) = \begin{cases} 0, & x < 0 \\ 1, & x \geq 0 \end{cases}"#,
      "f(x) = {0,   x < 0; 1,   x ≥ 0"
    ),
    (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "(1, 2; 3, 4)"),
    (#"\begin{bmatrix} a & -b \\ c & d \\ \end{bmatrix}"#, "[a, -b; c, d]"),
    (#"\begin{vmatrix} a & b \\ c & d \end{vmatrix}"#, "|a, b; c, d|"),
    (#"\left\{ x \right\}"#, "{x}"), (#"\left. x \right|_0"#, "x |₀"),
    (#"\bigl( a \bigr)"#, "(a)"),
  ])
  func lines(formula: String, expected: String) {
    #expect(shown(formula) == expected)
  }

  @Test(arguments: [
    "", " ", "{", "}", "{a", "a}", "\\", #"\foo"#, #"\frac{a}"#, #"\frac"#, "x^", "x_", "x^^2",
    "a^{",
    #"\left( x"#, #"x \right)"#, #"\sqrt[3{x}"#, #"\sqrt"#, #"\text{a"#, #"\text{$x$}"#, "a & b",
    #"\begin{aligned} a"#, #"\begin{array}{cc} a & b \end{array}"#, #"\begin{aligned}a\end{align}"#,
    #"\end{aligned}"#, "x^2^3", "²^3x²^3", "a$b", "a`b", "a\u{301}", "\u{1}", "\u{FFFD}",
    #"\hat{abc}"#,
    #"\color{red}{x}"#, #"\mathcal{+}"#, #"\overline{abcdef}"#, #"\text{a^b}"#,
  ])
  func theRestStays(formula: String) {
    #expect(shown(formula) == nil)
  }

  @Test func linesAreForDisplayedOnes() {
    #expect(shown(#"a \\ b"#, isDisplayed: false) == nil)
    #expect(
      shown(#"x = \begin{aligned} a \\ b \end{aligned}"#, isDisplayed: false) == "x = a; b")
  }

  @Test func everySymbolIsOneThatIsShown() {
    #expect(LatexSymbol.table.count > 250)
    for (name, symbol) in LatexSymbol.table {
      #expect(LatexCommand.named(name) == nil && LatexCharacters.accents[name] == nil, "\(name)")
      #expect(
        symbol.role == .name || symbol.role == .large || symbol.text == "mod"
          || symbol.text.unicodeScalars.count == 1)
      #expect(shown("x \\\(name) y")?.contains(symbol.text) == true, "\(name)")
    }
  }

  @Test func nothingIsLost() throws {
    func holds(_ formula: String, _ shown: String) throws -> Bool {
      let tokens = try #require(LatexToken.tokens(of: Array(formula.utf8)))
      return LatexCompleteness.holds(of: tokens, in: Array(shown.unicodeScalars))
    }
    #expect(try holds(#"x^{10} \leq \frac{a}{b}"#, "x¹⁰ ≤ a/b"))
    #expect(try !holds(#"x^{10} \leq \frac{a}{b}"#, "x¹ ≤ a/b"))
    #expect(try !holds(#"x^{10} \leq \frac{a}{b}"#, "x¹⁰ < a/b"))
    #expect(try !holds(#"x^{10} \leq \frac{a}{b}"#, "x¹⁰ ≤ b/a"))
    #expect(try !holds(#"\hat{x}"#, "x"))
    #expect(try !holds("a-b", "ab") && !holds(#"\foo"#, "foo"))
    #expect(try holds(#"\sqrt[3]{x}"#, "∛x") && !holds(#"\sqrt[3]{x}"#, "√x"))
  }
}
