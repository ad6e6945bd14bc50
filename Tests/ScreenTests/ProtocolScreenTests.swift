import BlindRank
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Studies of all three protocols through the program alone.
@Suite struct ProtocolScreenTests {
  static let sizes = [(120, 40), (80, 24), (40, 12)]

  /// The judgments that count, one a line.
  private func rows(_ study: String) throws -> [String] {
    try StudyFile.open(study).standingJudgments().map(\.line)
  }

  /// Says everything and stores it; in a guess, sees the answer.
  private func finish(_ judging: ProtocolCase, _ terminal: PseudoTerminal) throws {
    terminal.send(judging.otherKeys + "\r")
    if judging == .guess {
      try terminal.expect("the answer") {
        ($0.text.contains("Right: ") || $0.text.contains("Wrong: "))
          && $0.text.contains("Guanaco-65b")
      }
      // An Enter that comes at once would not have been meant for the answer.
      Thread.sleep(forTimeInterval: 0.5)
      terminal.send("\r")
    }
    try terminal.expect("the second one") { $0.text.contains("2 of 24") }
  }

  @Test(arguments: ProtocolCase.allCases, sizes)
  func judgeOneAndLeave(_ judging: ProtocolCase, _ size: (Int, Int)) throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(judging.options)
    let terminal = try PseudoTerminal.begun(study, columns: size.0, rows: size.1)
    terminal.send(judging.firstKeys)
    try terminal.expect("what was said", judging.showsFirst)
    // The screen of a guess names one system; no other names any.
    #expect(!terminal.text.contains("Guanaco"))
    #expect(try rows(study).isEmpty)
    try finish(judging, terminal)
    #expect(try rows(study) == judging.rows)
    #expect(try terminal.leave() == .exited(0))
    #expect(
      terminal.unbrokenText.contains(
        "1 of 24 \(judging == .guess ? "guessed" : "judged"); all saved in"))
    #expect(terminal.outputText.contains("Guanaco") == (judging == .guess))
    #expect(try StudyFile.open(study).verify().count == judging.rows.count)
  }

  @Test(arguments: ProtocolCase.allCases)
  func resizedInTheMiddle(_ judging: ProtocolCase) throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(judging.options)
    let terminal = try PseudoTerminal.begun(study)
    terminal.send(judging.firstKeys)
    for (columns, rows) in [(40, 12), (10, 3), (200, 60), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.expect("\(columns)×\(rows)") {
        columns == 10
          ? $0.text.contains("Terminal")
          : judging.showsFirst($0) && $0.line(rows - 1).contains("? help")
      }
    }
    try finish(judging, terminal)
    #expect(try terminal.leave() == .exited(0))
    #expect(try rows(study) == judging.rows)
  }

  @Test(arguments: ProtocolCase.allCases)
  func stoppedAndContinued(_ judging: ProtocolCase) throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(judging.options)
    let terminal = try PseudoTerminal.begun(study, columns: 80, rows: 24)
    terminal.send(judging.firstKeys)
    try terminal.expect("what was said", judging.showsFirst)
    terminal.signal(SIGTSTP)
    try terminal.expect("the shell's screen") { $0.state.alternate_screen == 0 }
    terminal.signal(SIGCONT)
    try terminal.expect("the screen again") {
      $0.state.alternate_screen == 1 && judging.showsFirst($0)
        && $0.line(23).contains("? help")
    }
    try finish(judging, terminal)
    #expect(try terminal.leave() == .exited(0))
    #expect(try rows(study) == judging.rows)
  }

  /// What the screen showed as said is there again, and is submitted.
  @Test(arguments: ProtocolCase.allCases)
  func killedInTheMiddle(_ judging: ProtocolCase) throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(judging.options)
    do {
      let terminal = try PseudoTerminal.begun(study)
      terminal.send(judging.firstKeys + "nodd one\r")
      try terminal.expect("what was said") {
        judging.showsFirst($0) && $0.text.contains("note · draft kept")
      }
      terminal.signal(SIGKILL)
      #expect(try terminal.waitForExit() == .killed(signal: SIGKILL))
    }
    #expect(try rows(study).isEmpty)
    let terminal = try PseudoTerminal.annotating(study)
    try terminal.expect("what was said") {
      $0.text.contains("Welcome back: 0 done, 24 to go") && judging.showsFirst($0)
        && $0.text.contains("note · draft kept")
    }
    if judging == .guess {
      // All that is asked was said before: that it is meant takes another Enter.
      terminal.send("\r")
      try terminal.expect(text: "⏎ again submits it")
      // One that comes at once would be a key held down.
      usleep(500_000)
    }
    try finish(judging, terminal)
    #expect(try terminal.leave() == .exited(0))
    #expect(try rows(study) == judging.rows)
    #expect(
      try StudyFile.open(study).standingJudgments().allSatisfy { $0.notes.item == "odd one" })
  }

  /// Whoever saw the answer cannot guess again.
  @Test func killedWithTheAnswerOnTheScreen() throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(ProtocolCase.guess.options)
    do {
      let terminal = try PseudoTerminal.begun(study)
      terminal.send("1\r")
      try terminal.expect("the answer") { $0.text.contains("B is ") }
      terminal.signal(SIGKILL)
      _ = try terminal.waitForExit()
    }
    let terminal = try PseudoTerminal.annotating(study)
    try terminal.expect(text: "Welcome back: 1 done, 23 to go")
    if terminal.text.contains("1 of 24  ") { terminal.send("2\r") }
    try terminal.expect("the second one") {
      JudgingScreenReader(terminal: $0).item == 2 || $0.text.contains("2 of 24")
    }
    #expect(try rows(study) == ["guess submit guess 1"])
    #expect(try terminal.leave() == .exited(0))
  }

  // MARK: The mouse

  @Test(arguments: sizes) func aPairByMouse(_ columns: Int, _ rows: Int) throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(["--protocol", "pairwise"])
    let terminal = try PseudoTerminal.begun(study, columns: columns, rows: rows)
    try terminal.click(on: columns < 60 ? " bad " : "both bad")
    try terminal.expect("both bad") { $0.text.contains("bad▐") }
    try terminal.click(on: " A ")
    try terminal.expect("A") { $0.text.contains("▌A▐ tie") }
    try terminal.click(on: "tie")
    try terminal.expect("a tie") { $0.text.contains("▌tie▐") }
    terminal.send("\r")
    try terminal.expect("the second one") { $0.text.contains("2 of 24") }
    #expect(try self.rows(study) == ["overall submit tie"])
    #expect(try terminal.leave() == .exited(0))
  }

  @Test func aRankingByMouse() throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy([
      "--protocol", "ranking", "--criterion", "Help=Does what was asked.",
    ])
    let terminal = try PseudoTerminal.begun(study, columns: 80, rows: 24)
    try terminal.expect(text: "▌A –▐")
    for (text, shown) in [
      ("5", "A 5"), ("2", "▸ Overall"), ("4", "A 4"), ("1", "B 1"),
    ] {
      try terminal.click(on: text)
      try terminal.expect(shown) { $0.text.contains(shown) }
    }
    terminal.send("\r")
    try terminal.expect("the second one") { $0.text.contains("2 of 24") }
    #expect(try rows(study).count == 2)
    #expect(try terminal.leave() == .exited(0))
  }

  @Test func aGuessByMouse() throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy(ProtocolCase.guess.options)
    let terminal = try PseudoTerminal.begun(study, columns: 80, rows: 24)
    try terminal.click(on: "can't tell")
    try terminal.expect(text: "▌can't tell▐")
    terminal.send("\r")
    try terminal.expect(text: "The answer: A is ")
    #expect(try rows(study) == ["guess submit cannot tell"])
    #expect(try terminal.leave() == .exited(0))
  }

  // MARK: Other rules

  @Test func theBlindingQuestion() throws {
    let workshop = try Workshop()
    let study = try workshop.sampleStudy([
      "--protocol", "pairwise", "--blinding-question", "--target", "ChatGPT", "--advance",
    ])
    let terminal = try PseudoTerminal.begun(study, columns: 80, rows: 24)
    #expect(!terminal.text.contains("ChatGPT"))
    terminal.send("1")
    try terminal.expect(text: "Last: which one is ChatGPT?")
    #expect(try rows(study).isEmpty)
    terminal.send("2")
    try terminal.expect("the second one") { $0.text.contains("2 of 24") }
    #expect(try rows(study) == ["overall submit better 1", "guess submit guess 2"])
    #expect(!terminal.outputText.contains("Right:") && !terminal.outputText.contains("Guanaco"))
    #expect(try terminal.leave() == .exited(0))
  }

  @Test func requiredReading() throws {
    let workshop = try Workshop()
    let study = try workshop.study(
      items: 2, systems: ["alpha", "beta"], options: ["--protocol", "pairwise", "--read-to-end"],
      text: { item, _ in (1...80).map { "line \($0) of \(item)\n" }.joined(separator: "\n") })
    let terminal = try PseudoTerminal.begun(study, columns: 80, rows: 24)
    terminal.send("1")
    try terminal.expect(text: "read A and B to the end first")
    terminal.send("\u{1B}[F")
    try terminal.expect(text: "▪ end")
    terminal.send("1\r")
    try terminal.expect("the second one") { $0.text.contains("2 of 2") }
    #expect(try rows(study) == ["overall submit better 1"])
    #expect(try terminal.leave() == .exited(0))
  }
}
