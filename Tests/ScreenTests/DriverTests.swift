import CVTerm
import Foundation
import Testing

/// The terminal driver in a real terminal, through a program made for it.
@Suite struct DriverTests {
  private func probe(
    _ environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.probe], environment: environment, columns: columns, rows: rows)
  }

  private func started(
    _ environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try probe(environment, columns: columns, rows: rows)
    try terminal.expect(text: "last: resized")
    return terminal
  }

  @Test func drawsAndGivesTheTerminalBack() throws {
    let terminal = try started()
    #expect(terminal.line(0).hasPrefix("TermProbe 80x24"))
    #expect(terminal.line(0).hasSuffix("日"))
    #expect(terminal.line(23).hasPrefix("┌") && terminal.line(23).hasSuffix("┘"))
    #expect(terminal.state.alternate_screen == 1)
    #expect(terminal.state.cursor_visible == 0)
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.shownText == "ended: quit")
    #expect(terminal.state.alternate_screen == 0)
    #expect(terminal.state.cursor_visible == 1)
    #expect(terminal.state.mouse == 0)
    #expect(terminal.outputText.contains("\u{1B}[?2004l"))
  }

  @Test func oneScreenAfterAnother() throws {
    let terminal = try PseudoTerminal([Program.probe, "3"])
    for number in 1...3 {
      try terminal.expect("screen \(number)") {
        $0.outputText.components(separatedBy: "\u{1B}[?1049h").count == 2 * number + 1
          && $0.text.contains("last: resized")
      }
      terminal.send("q")
    }
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.shownText == "ended: quit\nended: quit\nended: quit")
  }

  @Test func styles() throws {
    let terminal = try started()
    #expect(terminal.style(0, 0).bold == 1)
    #expect(terminal.style(0, 17).reverse == 1)
    #expect(terminal.style(10, 17).underline == 1)
    #expect(terminal.style(20, 17).bold == 1)
    #expect(terminal.style(20, 17).foreground == 1)
    // no colour of the palette that could be the background's
    #expect(terminal.style(30, 17).foreground == -1)
    #expect(terminal.style(0, 19).foreground == -1)
    #expect(terminal.style(0, 19).background == -1)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
  func monochrome(environment: [String: String]) throws {
    let terminal = try started(environment.mapValues { $0 })
    #expect(terminal.style(20, 17).foreground == -1)
    #expect(terminal.style(20, 17).bold == 1)
    #expect(terminal.style(0, 17).reverse == 1)
  }

  @Test(arguments: ["C.UTF-8", "C", "no_SUCH.locale"])
  func hostileTextIsInertInAnyLocale(locale: String) throws {
    let terminal = try started(["LC_ALL": locale])
    #expect(terminal.state.titles == 0)
    #expect(terminal.state.bells == 0)
    #expect(terminal.line(1).hasPrefix(" CJK 日本語テキスト 한국어 中文|  "))
    #expect(terminal.line(8).hasPrefix(" marks e\u{301}a\u{300}\u{316}|  "))
    #expect(terminal.line(9).hasPrefix(" ◌\u{301}lone|  "))
    #expect(terminal.line(10).hasPrefix(" escape ␛[31mRED␛]0;hostile␇\u{FFFD}31m␛[?1049l|  "))
    #expect(terminal.line(11).hasPrefix(" bidi aevil|  "))
    #expect(terminal.line(15).hasPrefix(" new \u{FFFD}|  "))
    // nothing but its own colours
    #expect(terminal.style(20, 10).foreground == -1)
  }

  @Test(arguments: [
    "xterm-256color", "xterm", "tmux-256color", "screen-256color", "screen", "linux", "vt100",
    "rxvt",
  ])
  func knownTerminals(name: String) throws {
    let terminal = try started(["TERM": name])
    #expect(terminal.line(23).hasSuffix("┘"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    ("dumb", "cannot move its cursor"), ("no-such-terminal", "does not know the terminal"),
    ("", "TERM is not set"),
  ])
  func unsuitableTerminals(name: String, message: String) throws {
    let terminal = try probe(["TERM": name])
    #expect(try terminal.waitForExit() == .exited(2))
    #expect(terminal.unbrokenText.contains(message))
    #expect(terminal.unbrokenText.contains("TERM=xterm-256color"))
    #expect(terminal.state.alternate_screen == 0)
  }

  @Test func withoutATerminal() throws {
    let terminal = try PseudoTerminal(["/bin/sh", "-c", "'\(Program.probe)' | cat"])
    _ = try terminal.waitForExit()
    #expect(terminal.unbrokenText.contains("input or output is not a terminal"))
  }

  /// A terminal that shows random frames, and the file that says what the last one was.
  private func randomFrames(
    term: String = "xterm-256color", columns: Int, rows: Int
  ) throws -> (terminal: PseudoTerminal, path: String) {
    let path =
      "\(FileManager.default.temporaryDirectory.path)/probe-frame-\(UUID().uuidString)"
    let terminal = try probe(
      ["TERM": term, "PROBE_FRAME": path], columns: columns, rows: rows)
    try terminal.expect(text: "TermProbe \(columns)x\(rows)")
    return (terminal, path)
  }

  /// The terminal shows what the frame says, whatever was there before.
  @Test(arguments: ["xterm-256color", "vt100", "tmux-256color"])
  func randomFrames(term: String) throws {
    let (terminal, path) = try randomFrames(term: term, columns: 41, rows: 20)
    defer { unlink(path) }
    for number in 1...150 {
      terminal.send("r")
      try terminal.expect(text: "frame \(number).")
      let expected = try String(contentsOfFile: path, encoding: .utf8)
      #expect(terminal.text == expected, "frame \(number)")
    }
  }

  #if os(Linux)
    /// Each write wakes the terminal up: a frame is a few of them, not one for every run of text.
    @Test func aFrameIsAFewWrites() throws {
      let (terminal, path) = try randomFrames(columns: 160, rows: 50)
      defer { unlink(path) }
      let before = try terminal.writes
      for number in 1...10 {
        terminal.send("r")
        try terminal.expect(text: "frame \(number).")
      }
      // those of the file are among them
      #expect(try terminal.writes - before < 10 * 20)
    }
  #endif

  @Test func onlyOneAtATime() throws {
    let terminal = try started()
    terminal.send("o")
    try terminal.expect(text: "last: refused: a screen is open already")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
