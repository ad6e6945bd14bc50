import Testing

/// That the hostile tests would notice: a shell obeys what our program must not.
@Suite struct WatcherTests {
  /// A terminal in which a shell wrote some rows, three the last of them, and writes something else after a line end.
  private func terminal(showing rows: String, writing text: String) throws -> PseudoTerminal {
    let octal = text.utf8.map { "\\" + String(512 + Int($0), radix: 8).dropFirst() }.joined()
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "stty -echo; printf '\(rows)'; read x; printf '\(octal)'"],
      columns: 20, rows: 6)
    try terminal.expect(text: "three")
    return terminal
  }

  /// A terminal before and after a shell wrote something to it.
  private func terminal(
    writing text: String, without parts: Set<ScreenEdges.Part> = [],
    _ check: (PseudoTerminal, _ before: Posture, ScreenEdges) -> Void
  ) throws {
    let terminal = try terminal(
      showing: "one\\n────────────────────\\ntwo\\nthree\\n", writing: text)
    let before = Posture(terminal)
    let edges = ScreenEdges(terminal, isPage: false, without: parts)
    terminal.send("\n")
    _ = try terminal.waitForExit()
    check(terminal, before, edges)
  }

  @Test(arguments: [
    "\u{1B}]0;T\u{7}", "\u{1B}]2;T\u{1B}\\", "\u{7}", "\u{1B}[?25l", "\u{1B}[?1049h",
    "\u{1B}[?1000h", "\u{1B}[?1003h", "\u{1B}[?1006h", "\u{1B}[?1004h", "\u{1B}[?2004h",
    "\u{1B}[?5h", "\u{1B}[?6h", "\u{1B}[?7l", "\u{1B}[?1h", "\u{1B}[?69h", "\u{1B}[2;4r",
  ])
  func posture(_ text: String) throws {
    try terminal(writing: text) { terminal, before, _ in
      #expect(!Posture(terminal).changes(from: before).isEmpty, "\(before)")
    }
    try terminal(writing: "harmless") { terminal, before, _ in
      #expect(Posture(terminal).changes(from: before) == [])
    }
  }

  @Test(arguments: ["\u{1B}[2J", "\u{1B}[2;2Hx", "\u{1B}[H\u{1B}[L", "\u{1B}#8", "\u{1B}c"])
  func edges(_ text: String) throws {
    try terminal(writing: text) { terminal, _, edges in
      #expect(!edges.flaws(in: terminal).isEmpty)
    }
    // bold or reversed blanks are not the same thing: only the second can be seen
    try terminal(writing: "\u{1B}[1m\u{1B}[3;9H \u{1B}[4;1H") { terminal, _, edges in
      #expect(edges.flaws(in: terminal) == [])
    }
    try terminal(writing: "\u{1B}[7m\u{1B}[6;9H ") { terminal, _, edges in
      #expect(!edges.flaws(in: terminal).isEmpty)
    }
  }

  /// Of a page whose judgments differ, the rest must stay.
  @Test func edgesAroundAJudgment() throws {
    for text in ["\u{1B}[2J", "\u{1B}[2;2Hx", "\u{1B}[6;3Hx"] {
      try terminal(writing: text, without: [.status, .judgment]) { terminal, _, edges in
        #expect(!edges.flaws(in: terminal).isEmpty)
      }
    }
    try terminal(writing: "\u{1B}[5;3Hx", without: [.status, .judgment]) { terminal, _, edges in
      #expect(edges.flaws(in: terminal) == [])
    }
    try terminal(writing: "\u{1B}[5;3Hx") { terminal, _, edges in
      #expect(!edges.flaws(in: terminal).isEmpty)
    }
  }

  /// What a name does to its row: moves it, gives it another look, or a mark that it should not
  /// have; or only has another name there.
  @Test(arguments: [
    ("\u{1B}[3;1H\u{1B}[@", true), ("\u{1B}[5;1H\u{1B}[P", true), ("\u{1B}[4;10H\u{1B}[7mA", true),
    ("\u{1B}[4;9H>", true), ("\u{1B}[3;9H ", true), ("\u{1B}[2J", true),
    ("\u{1B}[3;1H1 other", false), ("\u{1B}[4;3H界", false),
  ])
  func criteriaRows(_ text: String, _ isFlaw: Bool) throws {
    let terminal = try terminal(
      showing: "\\n\\n1 a     >A<\\n2 b      A \\nthree    A ", writing: text)
    let rows = try #require(CriteriaRows(terminal, count: 3, option: "A"))
    #expect(rows.flaws(in: terminal, inHand: 0) == [])
    #expect(rows.flaws(in: terminal, inHand: 1).count == 2)
    terminal.send("\n")
    _ = try terminal.waitForExit()
    #expect(!rows.flaws(in: terminal, inHand: 0).isEmpty == isFlaw, "\(terminal.text)")
  }

  @Test(arguments: [
    "\u{1B}]52;c;eA==\u{7}", "\u{1B}[8;5;20t", "\u{9B}2J", "a\u{202E}b", "\u{E}", "\u{1B}#8",
    "\u{1B}c", "\u{1B}(0", "\u{1B}[5n", "\u{1B}[?1003h", "\u{1B}[3g", "\u{200D}", "\u{FEFF}",
    "\u{E0041}", "\u{FE0F}", "\u{61C}", "\u{1B}P1$r\u{1B}\\", "\u{1B}[!p", "\u{1B}[0 q", "\u{9D}",
    "\u{1B}]2;never ended", "\u{1B}P$q", "\u{1B}_never ended",
  ])
  func output(_ text: String) {
    #expect(!OutputCensus(Array("before\(text)after".utf8)).oddities.isEmpty)
    #expect(OutputCensus(Array("\u{1B}[1;1H日本 é “x”\u{1B}[31mred\r\n".utf8)).oddities == [])
  }
}
