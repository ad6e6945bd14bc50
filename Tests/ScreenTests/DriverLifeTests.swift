import CVTerm
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What happens to a terminal when things go wrong: crashes, signals, resizing, lost lines.
@Suite struct DriverLifeTests {
  private func started(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([Program.probe], columns: columns, rows: rows)
    try terminal.expect(text: "last: resized")
    return terminal
  }

  /// Whether the terminal is as a shell wants it.
  private func expectGivenBack(_ terminal: PseudoTerminal) {
    #expect(terminal.state.alternate_screen == 0)
    #expect(terminal.state.cursor_visible == 1)
    #expect(terminal.state.mouse == 0)
    var modes = termios()
    #expect(tcgetattr(terminal.master, &modes) == 0)
    #expect(modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
    #expect(modes.c_iflag & tcflag_t(ICRNL) != 0)
  }

  @Test func aCrashGivesTheTerminalBackAndSaysWhy() throws {
    let terminal = try started()
    terminal.send("f")
    let status = try terminal.waitForExit(seconds: 60)
    #expect(status == .killed(signal: SIGILL) || status == .killed(signal: SIGTRAP))
    // said on the ordinary screen, not on the one that is gone
    let afterwards = terminal.outputText.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(afterwards.contains("deliberate crash"))
    expectGivenBack(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
  func aDeadlySignalGivesTheTerminalBack(number: Int32) throws {
    let terminal = try started()
    terminal.signal(number)
    #expect(try terminal.waitForExit(seconds: 60) == .killed(signal: number))
    expectGivenBack(terminal)
  }

  @Test func exitWithinTheScreenGivesTheTerminalBack() throws {
    let terminal = try started()
    terminal.send("x")
    #expect(try terminal.waitForExit() == .exited(3))
    expectGivenBack(terminal)
  }

  @Test func standardErrorIsSaidAfterwards() throws {
    let terminal = try started()
    terminal.send("e")
    try terminal.expect(text: "last: complained")
    #expect(!terminal.text.contains("a line on standard error"))
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("a line on standard error"))
    expectGivenBack(terminal)
  }

  @Test(arguments: [(SIGTERM, "terminated(15)"), (SIGINT, "terminated(2)"), (SIGHUP, "hangup")])
  func signalsEndTheRun(number: Int32, end: String) throws {
    let terminal = try started()
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("ended: \(end)"))
    expectGivenBack(terminal)
  }

  @Test func theInterruptKeyEndsTheRun() throws {
    let terminal = try started()
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("ended: terminated(2)"))
  }

  @Test func aLostLineEndsTheRun() throws {
    let terminal = try started()
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(0))
  }

  /// As under nohup: the signal says nothing, only the line does.
  @Test func aLostLineIsSeenWithoutItsSignal() throws {
    let terminal = try PseudoTerminal([
      "/bin/sh", "-c", "trap '' HUP; exec '\(Program.probe)'",
    ])
    try terminal.expect(text: "last: resized")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func resizing() throws {
    let terminal = try started()
    terminal.resize(columns: 100, rows: 30)
    try terminal.expect("the new size") {
      $0.text.contains("TermProbe 100x30") && $0.text.contains("100x30")
        && $0.line(29).hasSuffix("┘")
    }
    // nothing is left of the old corner
    #expect(!terminal.line(23).contains("┘"))
  }

  @Test func aStormOfResizing() throws {
    let terminal = try started()
    for step in 0..<300 {
      terminal.resize(columns: 60 + step % 41, rows: 20 + step % 17)
      if step.isMultiple(of: 7) { terminal.pump(milliseconds: 1) }
    }
    terminal.resize(columns: 99, rows: 33)
    try terminal.expect("the last size") {
      $0.text.contains("TermProbe 99x33") && $0.line(32).hasPrefix("┌")
        && $0.line(32).hasSuffix("┘")
    }
  }

  @Test func aTerminalOfOneCell() throws {
    let terminal = try PseudoTerminal([Program.probe], columns: 1, rows: 1)
    try terminal.expect("a frame") { $0.outputText.contains("\u{1B}[?2026l") }
    terminal.resize(columns: 80, rows: 24)
    try terminal.expect(text: "TermProbe 80x24")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func linesAndColumnsOfTheEnvironmentAreNotBelieved() throws {
    let terminal = try PseudoTerminal(
      [Program.probe], environment: ["LINES": "5", "COLUMNS": "20"])
    try terminal.expect(text: "TermProbe 80x24")
    #expect(terminal.line(23).hasSuffix("┘"))
  }

  @Test(arguments: ["\u{1A}", "TSTP", "STOP"])
  func stoppingAndGoingOn(how: String) throws {
    // a shell with job control, or the stop would be ignored
    let shell = try PseudoTerminal(
      ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "prompt> "])
    try shell.expect(text: "prompt>")
    shell.send("'\(Program.probe)'\r")
    try shell.expect(text: "last: resized")
    if how == "\u{1A}" {
      shell.send(how)
    } else {
      let shown = shell.line(16).split(separator: "process ").last ?? ""
      let process = try #require(pid_t(shown.prefix(while: \.isNumber)))
      #expect(kill(process, how == "TSTP" ? SIGTSTP : SIGSTOP) == 0)
    }
    try shell.expect(text: "Stopped")
    if how != "STOP" { expectAltScreenLeft(shell) }
    shell.send("fg\r")
    try shell.expect("the whole screen again") {
      $0.text.contains("last: resumed") && $0.line(0).hasPrefix("TermProbe 80x24")
        && $0.line(23).hasSuffix("┘") && !$0.text.contains("Stopped")
    }
    #expect(shell.state.alternate_screen == 1)
    #expect(shell.state.cursor_visible == 0)
    shell.send("q")
    try shell.expect(text: "ended: quit")
    shell.send("exit\r")
    #expect(try shell.waitForExit() == .exited(0))
  }

  private func expectAltScreenLeft(_ terminal: PseudoTerminal) {
    #expect(terminal.state.alternate_screen == 0)
    #expect(terminal.state.cursor_visible == 1)
  }
}
