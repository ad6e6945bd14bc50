import Testing

@testable import BlindRank

/// Other people's text in LaTeX.
@Suite struct LatexTextTests {
  @Test(arguments: [
    ("a_b & 50% of $5 #1 {x}", ##"a\_b \& 50\% of \$5 \#1 \{x\}"##),
    (#"\end{table}"#, #"\textbackslash{}end\{table\}"#),
    (
      "~^<>|\"`",
      #"\textasciitilde{}\textasciicircum{}\textless{}\textgreater{}"#
        + #"\textbar{}\symbol{34}\`{}"#
    ),
    ("[1] *b*", "{[}1{]} {*}b{*}"),
    ("--votes --- it''s", "-{}-votes -{}-{}- it'{}'s"),
    ("α κ² τ-b ρ ν χ", #"$\alpha$ $\kappa$$^2$ $\tau$-b $\rho$ $\nu$ $\chi$"#),
    ("1–2 −3 ±4 ×5 … “a”", #"1--2 $-$3 $\pm$4 $\times$5 \dots{} ``a''"#),
    ("61 %", #"61\,\%"#), ("日本 é שלום 😀", "日本 é שלום 😀"),
    ("a\nb\u{1B}[2J\u{202E}", "a␊b␛{[}2J\u{FFFD}"),
    ("^^M", #"\textasciicircum{}\textasciicircum{}M"#),
  ])
  func isEscaped(_ text: String, _ expected: String) {
    #expect(LatexText.escaped(text) == expected)
  }

  @Test func aFiguresHyphenIsAMinus() {
    #expect(LatexText.figure("-12") == "$-$12")
    #expect(LatexText.figure("-0.10 to 0.25") == "$-$0.10 to 0.25")
    #expect(LatexText.figure("<0.001") == #"\textless{}0.001"#)
  }

  @Test func pointsStandBelowEachOther() {
    #expect(LatexText.figure("0.16", decimals: 3) == #"0.16\phantom{0}"#)
    #expect(LatexText.figure("<0.001", decimals: 3) == #"\textless{}0.001"#)
    #expect(LatexText.figure("61 %", decimals: 1) == #"61\phantom{.0}\,\%"#)
    #expect(LatexText.figure("few data", decimals: 3) == "few data")
    #expect(LatexText.figure("51–76", decimals: 1) == "51--76")
  }

  @Test func longWordsMayBreak() {
    let word = String(repeating: "a", count: 50)
    #expect(LatexText.escaped(word) == word)
    #expect(LatexText.escaped(word, within: 10).split(separator: #"\allowbreak{}"#).count == 3)
    #expect(!LatexText.escaped("words of some length here", within: 10).contains("break"))
    #expect(LatexText.escaped("日本語", within: 4).split(separator: #"\allowbreak{}"#).count == 3)
  }

  @Test func whatPdfLaTeXLacksGetsAStandIn() {
    #expect(LatexText.fallbacks(for: "plain, é, α – “q”") == [])
    #expect(
      LatexText.fallbacks(for: "日 日 ð ąę") == [
        #"\ProvideTextCommandDefault{\dh}{d}"#, #"\ProvideTextCommandDefault{\k}[1]{#1}"#,
        #"\expandafter\providecommand\csname u8:\detokenize{日}\endcsname{{[}65E5{]}}"#,
      ])
  }
}
