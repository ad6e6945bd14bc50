import Testing

/// Keys, mouse and paste as terminals send them.
@Suite struct DriverInputTests {
  private func started(_ term: String = "xterm-256color") throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.probe], environment: ["TERM": term])
    try terminal.expect(text: "last: resized")
    return terminal
  }

  @Test(arguments: [
    ("a", "character(\"a\")"), ("é", "character(\"é\")"), ("日", "character(\"日\")"),
    ("\r", "enter"), ("\n", "enter"), ("\t", "tab"), ("\u{1B}[Z", "backTab"),
    ("\u{1B}", "escape"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
    ("\u{1B}[3~", "delete"), ("\u{1B}[2~", "insert"), ("\u{1B}[5~", "pageUp"),
    ("\u{1B}[6~", "pageDown"), ("\u{1B}OH", "home"), ("\u{1B}OF", "end"), ("\u{1B}[H", "home"),
    ("\u{1B}[F", "end"), ("\u{1B}OA", "up"), ("\u{1B}[B", "down"), ("\u{1B}OC", "right"),
    ("\u{1B}[D", "left"), ("\u{1B}OP", "function(1)"), ("\u{1B}[24~", "function(12)"),
    ("\u{C}", "control(\"L\")"), ("\u{13}", "control(\"S\")"), ("\u{1C}", "control(\"\\\\\")"),
  ])
  func keys(sent: String, expected: String) throws {
    let terminal = try started()
    terminal.send(sent)
    try terminal.expect(text: "last: key(TermUI.Key.\(expected))")
  }

  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color", "screen-256color", "vt100"])
  func shiftedArrows(term: String) throws {
    let terminal = try started(term)
    for (letter, name) in [("A", "Up"), ("B", "Down"), ("C", "Right"), ("D", "Left")] {
      terminal.send("\u{1B}[1;2\(letter)")
      try terminal.expect(text: "last: key(TermUI.Key.shift\(name))")
    }
  }

  /// `Esc [ 1 ; 9 A` must not act as the keys [, 1, ;, 9 and A.
  @Test(arguments: [
    "\u{1B}[1;9A", "\u{1B}[99;99~", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P1$r\u{1B}\\",
  ])
  func unknownSequencesAreNoKeys(sequence: String) throws {
    let terminal = try started()
    terminal.send(sequence)
    terminal.send("z")
    try terminal.expect(text: "last: key(TermUI.Key.character(\"z\"))")
    #expect(terminal.line(18).hasPrefix("before: resized"))
  }

  /// Alt and a key are one key: `Alt-b` in a note must not leave it and judge.
  @Test(arguments: [
    ("\u{1B}b", "character(\"b\")"), ("\u{1B}é", "character(\"é\")"),
    ("\u{1B}\u{7F}", "backspace"), ("\u{1B}\r", "enter"), ("\u{1B}\u{1B}OA", "up"),
  ])
  func altAndAKey(sent: String, expected: String) throws {
    let terminal = try started()
    terminal.send(sent)
    try terminal.expect(text: "last: key(TermUI.Key.alt(TermUI.Key.\(expected)))")
    #expect(terminal.line(18).hasPrefix("before: resized"))
  }

  @Test func escapeThenAKeyIsBoth() throws {
    let terminal = try started()
    terminal.send("\u{1B}")
    try terminal.expect(text: "last: key(TermUI.Key.escape)")
    terminal.send("z")
    try terminal.expect(text: "last: key(TermUI.Key.character(\"z\"))")
    #expect(terminal.line(18).hasPrefix("before: key(TermUI.Key.escape)"))
  }

  @Test func escapeTwiceIsTwoKeys() throws {
    let terminal = try started()
    terminal.send("\u{1B}\u{1B}")
    try terminal.expect(text: "last: key(TermUI.Key.escape)")
    #expect(terminal.line(18).hasPrefix("before: key(TermUI.Key.escape)"))
  }

  @Test func aPasteAfterEscapeIsStillAPaste() throws {
    let terminal = try started()
    terminal.send("\u{1B}\u{1B}[200~q\u{1B}[201~")
    try terminal.expect(text: "last: paste(\"q\")")
    #expect(terminal.line(18).hasPrefix("before: key(TermUI.Key.escape)"))
  }

  @Test func mouse() throws {
    let terminal = try started()
    terminal.send("\u{1B}[<64;10;5M")
    try terminal.expect(text: "last: wheel(up: true, x: 9, y: 4)")
    terminal.send("\u{1B}[<65;1;1M")
    try terminal.expect(text: "last: wheel(up: false, x: 0, y: 0)")
    terminal.send("\u{1B}[<0;80;24M\u{1B}[<0;80;24m")
    try terminal.expect(text: "last: click(x: 79, y: 23)")
  }

  @Test func pasteIsNoCommand() throws {
    let terminal = try started()
    terminal.send("\u{1B}[200~q 日本\rq\u{1B}[Aq\u{1B}[201~")
    try terminal.expect(text: "last: paste(\"q 日本\\nqq\")")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func aPasteThatNeverEndsDoesNotHoldTheProgram() throws {
    let terminal = try started()
    terminal.send("\u{1B}[200~lost")
    try terminal.expect(text: "last: paste(\"lost\")")
  }

  @Test func aBurstOfKeysLosesNone() throws {
    let terminal = try started()
    terminal.send(String(repeating: "z", count: 500))
    try terminal.expect(text: "update 501: 80x24")
  }
}
