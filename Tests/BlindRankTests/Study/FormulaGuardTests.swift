import Testing

@testable import BlindRank

/// Cells that a spreadsheet would run get an apostrophe, which can be taken away again.
@Suite struct FormulaGuardTests {
  private func unguarded(_ text: String) -> String {
    Array(text.utf8).withUnsafeBytes { String(utf8: FormulaGuard.unguarded($0)) }
  }

  @Test func whatWouldRunIsGuarded() {
    for text in [
      "=1+1", "+a", "-a", "@x", "\t=1", "\r=1", "\r\n=1", "\n=1", "=\u{301}1", "＝1+1", "＠x", "'=1",
      "+inf", "-nan", "--1", "-1-1",
    ] {
      #expect(FormulaGuard.guarded(text) == "'" + text, "\(text.debugDescription)")
      #expect(unguarded("'" + text) == text)
    }
    for text in ["", "a", "-1", "+1.5e3", "1=1", "'", "'a", "''", "it's"] {
      #expect(FormulaGuard.guarded(text) == text && unguarded(text) == text)
    }
  }

  @Test func everyTextComesBack() {
    var random = SplitMix(state: 11)
    let pieces = ["'", "=", "+", "-", "@", "1", "a", "\r", "\n", "\t", "＝", "\u{301}", "é"]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(unguarded(FormulaGuard.guarded(text)).utf8.elementsEqual(text.utf8))
    }
  }
}
