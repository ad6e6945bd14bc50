import Testing

/// That the hostile tests would notice: a shell obeys what our program must not.
@Suite struct WatcherTests {
  /// A terminal before and after a shell wrote something to it.
  private func terminal(
    writing text: String, _ check: (PseudoTerminal, _ before: Posture, ScreenEdges) -> Void
  ) throws {
    let octal = text.utf8.map { "\\" + String(512 + Int($0), radix: 8).dropFirst() }.joined()
    let rows = "one\\n────────────────────\\ntwo\\nthree\\n"
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "stty -echo; printf '\(rows)'; read x; printf '\(octal)'"],
      columns: 20, rows: 6)
    try terminal.expect(text: "three")
    let before = Posture(terminal)
    let edges = ScreenEdges(terminal, isPage: false)
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
