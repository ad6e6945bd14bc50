import BlindRank
import Foundation
import Testing

/// Tries to make the program lose a judgment.
@Suite struct NeverLostTests {
  /// What a person could have read when the program was killed.
  private struct Seen {
    var item = 0
    var ranked = 0

    mutating func look(at terminal: PseudoTerminal) {
      guard let item = JudgingScreenReader(terminal: terminal).item else { return }
      self.item = item
      let text = terminal.text
      ranked =
        text.contains("not ranked") ? 1 : text.contains("A = B") || text.contains(" > ") ? 2 : 0
    }
  }

  /// Two hundred times: judge as fast as the terminal takes it, and be killed at a random moment.
  /// Every judgment that the screen had passed on from must be in the file, and the draft that
  /// could be seen as well.
  @Test func killedAtTwoHundredRandomMoments() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2000, systems: ["alpha", "beta"])
    var generator = SplitMix(state: 20_261_121)
    var judged = 0
    var killsWithWork = 0
    for round in 0..<200 {
      let terminal = try PseudoTerminal.annotating(study)
      try terminal.expect("the first frame") {
        $0.text.contains("⏎ begin") || $0.text.contains("item \(judged + 1) of")
      }
      if round == 0 { terminal.send("\r") }
      // A few judgments, then some microseconds into the next ones: work goes on meanwhile.
      var seen = Seen()
      let enough = judged + Int(generator.next() % 6)
      let delay = Duration.microseconds(Int(generator.next() % 4_000))
      terminal.send(String(repeating: "12\r", count: 9))
      while seen.item <= enough {
        try terminal.expect("item \(enough + 1)") {
          JudgingScreenReader(terminal: $0).item ?? 0 > seen.item
        }
        seen.look(at: terminal)
      }
      let moment = ContinuousClock.now + delay
      while ContinuousClock.now < moment {
        terminal.pump(milliseconds: 0)
        try terminal.expect("a whole frame") { _ in true }
        seen.look(at: terminal)
      }
      terminal.signal(SIGKILL)
      _ = try terminal.waitForExit()

      let store = try StudyFile.open(study)
      let annotator = try store.annotator(named: "kim", kind: .human)
      let inFile = try store.states(of: annotator.id).count
      // The screen showing item n says that n − 1 are saved.
      #expect(inFile >= seen.item - 1, "round \(round)")
      #expect(try store.verify().count == inFile, "round \(round)")
      if inFile == seen.item - 1, seen.ranked > 0 {
        #expect(try store.drafts(of: annotator.id).count == 1, "round \(round)")
      }
      if inFile > judged { killsWithWork += 1 }
      judged = inFile
    }
    // The moments were spread over work, not over start-up.
    #expect(killsWithWork > 100)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func asked(toEndBy signal: Int32) throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("2")
    try terminal.expect(text: "draft kept")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .exited(signal == SIGHUP ? 128 + SIGHUP : 128 + signal))
    #expect(terminal.state.alternate_screen == 0 && terminal.state.cursor_visible == 1)
    let again = try PseudoTerminal.annotating(study)
    try again.expect(text: "A    B not ranked")
  }

  @Test func aLostConnectionLosesNothing() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("12\r1")
    try terminal.expect("the second item, begun") {
      $0.text.contains("item 2 of 3") && $0.text.contains("B not ranked")
    }
    terminal.hangUp()
    _ = try terminal.waitForExit()
    let again = try PseudoTerminal.annotating(study)
    try again.expect("the second item, begun") {
      $0.text.contains("item 2 of 3") && $0.text.contains("B not ranked")
    }
  }

  @Test func stoppedResizedAndContinued() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("2")
    try terminal.expect(text: "draft kept")
    for (columns, rows) in [(40, 12), (10, 3), (200, 60), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.expect("a frame of \(columns)×\(rows)") {
        columns == 10 ? $0.text.contains("Terminal") : $0.text.contains("B not ranked")
      }
    }
    terminal.signal(SIGTSTP)
    try terminal.expect("the shell's screen") { $0.state.alternate_screen == 0 }
    terminal.signal(SIGCONT)
    try terminal.expect("the screen again") {
      $0.state.alternate_screen == 1 && $0.text.contains("B not ranked")
    }
    terminal.send("1\r")
    try terminal.expect(text: "kim · 2 of 3")
  }

  /// When the file cannot be written the screen says so, stays, and saves when it can.
  @Test func whatCannotBeSavedIsSaidLoudly() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("12")
    try terminal.expect(text: "A > B")
    let holder = try PseudoTerminal(["/usr/bin/sqlite3", study], columns: 120, rows: 24)
    try holder.expect(text: "sqlite>")
    holder.send("begin immediate; select 'he' || 'ld';\n")
    try holder.expect(text: "held")
    terminal.send("\r")
    try terminal.expect(text: "NOT SAVED, try again")
    #expect(JudgingScreenReader(terminal: terminal).item == 1)
    holder.send("rollback; select 'let' || ' go';\n")
    try holder.expect(text: "let go")
    terminal.send("\r")
    try terminal.expect(text: "item 2 of 3")
    let store = try StudyFile.open(study)
    #expect(try store.verify().count == 1)
  }

  /// Nothing that was said to be saved is called so when its file was taken away.
  @Test func aRemovedStudyIsNotCalledSaved() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal.begun(study)
    terminal.send("12\r")
    try terminal.expect(text: "item 2 of 3")
    try FileManager.default.removeItem(atPath: study)
    terminal.send("j")
    try terminal.expect(text: "NOT SAVED: the file is gone")
    terminal.send("1qq")
    #expect(try terminal.waitForExit() == .exited(1))
    #expect(terminal.outputText.contains("1 of 3 judged"))
    #expect(!terminal.outputText.contains("all saved"))
  }
}

/// Random moments that are the same in every run of the tests.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
