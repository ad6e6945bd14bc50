import BlindRank
import Foundation
import Testing

/// The main job through the program alone: a study from files, ranked in a terminal, its table.
@Suite struct MainJobTests {
  private let systems = ["alpha", "beta", "gamma"]

  /// Which rank each system gets for each instruction.
  private let verdicts: [Int: [String: Int]] = [
    1: ["alpha": 1, "beta": 2, "gamma": 2], 2: ["alpha": 1, "beta": 1, "gamma": 3],
    3: ["alpha": 2, "beta": 1, "gamma": 3], 4: ["alpha": 1, "beta": 3, "gamma": 2],
  ]

  /// Gives the open item the ranks its instruction should get, by the texts on the screen.
  private func rank(_ terminal: PseudoTerminal, submit: Bool = true) throws {
    let instruction = try #require(
      (1...4).first { terminal.text.contains("Instruction number \($0)") })
    let letters = try JudgingScreenReader(terminal: terminal).letters(
      over: systems.map { "\($0) answers \(instruction)" })
    for (letter, system) in zip(
      "ABC",
      ["A", "B", "C"].map { letter in
        systems.first { letters["\($0) answers \(instruction)"] == letter }
      })
    {
      let system = try #require(system, "nothing under \(letter)")
      terminal.send(String(verdicts[instruction]?[system] ?? 0))
    }
    try terminal.expect("all ranked") { !$0.text.contains("not ranked") && $0.text.contains(" > ") }
    if submit { terminal.send("\r") }
  }

  /// New study, three items ranked with ties, one undone, quit, resume, finish, table.
  ///
  /// The table, by hand. By instruction, seen from the first of each pair:
  ///
  ///                 1     2     3     4
  ///   alpha–beta    win   tie   loss  win
  ///   alpha–gamma   win   win   win   win
  ///   beta–gamma    tie   win   win   loss
  ///
  /// So alpha has 6 wins, 1 tie, 1 loss; beta 3, 2, 3; gamma 1, 1, 6, of 8 each. Win rates with
  /// ties half: 6.5/8 = 81.25 %, 4/8 = 50 %, 1.5/8 = 18.75 %. Wilson with z² = 3.8415: for 0.8125
  /// the centre is (0.8125 + 0.2401)/1.4802 = 0.7111 and half the width 1.96 √(0.1523/8 +
  /// 0.01501)/1.4802 = 0.2443, so 47 to 96 %; for ½ it is 22 to 78; for 0.1875 what 0.8125 leaves,
  /// 4 to 53. Sign test: 6 to 1 is 2·(1 + 7)/2⁷ = 0.125; 3 to 3 is 1.
  @Test func rankUndoQuitResumeFinish() throws {
    let workshop = try Workshop()
    let study = try workshop.study(
      items: 4, systems: systems, skill: { $0 <= 2 ? "Math" : "Writing" })
    do {
      let terminal = try PseudoTerminal.welcomed(to: study)
      #expect(!terminal.text.contains("alpha"))
      terminal.send("\r")
      for number in 1...2 {
        try terminal.expect(text: "item \(number) of 4")
        try rank(terminal)
      }
      // The third is judged wrong first, then taken back and judged again.
      try terminal.expect(text: "item 3 of 4")
      terminal.send("333")
      try terminal.expect(text: "A = B = C")
      terminal.send("\r")
      try terminal.expect(text: "item 4 of 4")
      terminal.send("u")
      try terminal.expect("the third again, as a draft") {
        $0.text.contains("item 3 of 4") && $0.text.contains("A = B = C")
          && $0.text.contains("taken back")
      }
      // Ranks move on to the next unranked one, and here all are ranked: go through with Tab.
      let instruction = try #require(
        (1...4).first { terminal.text.contains("Instruction number \($0)") })
      let letters = try JudgingScreenReader(terminal: terminal).letters(
        over: systems.map { "\($0) answers \(instruction)" })
      for letter in ["A", "B", "C"] {
        let system = try #require(
          systems.first { letters["\($0) answers \(instruction)"] == letter })
        terminal.send(String(verdicts[instruction]?[system] ?? 0) + "\t")
      }
      try terminal.expect("other ranks") { !$0.text.contains("A = B = C") }
      terminal.send("\r")
      try terminal.expect(text: "item 4 of 4")
      // Half a draft of the fourth, then away.
      terminal.send("5")
      try terminal.expect(text: "draft kept")
      #expect(try terminal.leave() == .exited(0))
      #expect(terminal.text.contains("3 of 4 judged; all saved in \(study)"))
    }
    do {
      let terminal = try PseudoTerminal.annotating(study)
      try terminal.expect("the fourth with its draft") {
        $0.text.contains("Welcome back: 3 done, 1 to go") && $0.text.contains("item 4 of 4")
          && $0.text.contains("A    B, C not ranked")
      }
      terminal.send("u")  // the draft's rank away
      try terminal.expect("no rank") {
        $0.text.contains("item 4 of 4") && !$0.text.contains("not ranked")
      }
      Thread.sleep(forTimeInterval: 0.5)  // a key held down takes back no judgment
      terminal.send("u")  // then the third judgment
      try terminal.expect(text: "item 3 of 4")
      terminal.send("\r")  // and gives it again as it was, which takes two
      try terminal.expect(text: "as you left it; ⏎ again submits it")
      Thread.sleep(forTimeInterval: 0.5)  // two that come at once are not meant
      terminal.send("\r")
      try terminal.expect(text: "item 4 of 4")
      try rank(terminal)
      try terminal.expect(text: "Nothing left to do: 4 of 4 judged")
      #expect(try terminal.leave() == .exited(0))
    }
    #expect(try PlainRun(["close", study]).status == 0)
    let table = try PlainRun(["stats", study])
    #expect(table.status == 0)
    let remark = try #require(table.output.firstMatch(of: /Nobody peeked; closed at .* UTC\n/))
    #expect(
      table.output.replacing(remark.0, with: "").hasPrefix(
        """
        test: 4 rankings of 4 items by 1 human annotator

        Each system against all others
         system  n  wins  ties  losses                        win rate   95 %     p
         ──────────────────────────────────────────────────────────────────────────
         alpha   8     6     1       1  ███████████████▓▓▓░░      81 %  47–96  0.12
         beta    8     3     2       3  ████████▓▓▓▓▓░░░░░░░      50 %  22–78  1.00
         gamma   8     1     1       6  ███▓▓░░░░░░░░░░░░░░░      19 %   4–53  0.12

        """), "\(table.output)")
    let bySkill = try PlainRun(
      [
        "stats", study, "--by", "skill", "--system", "alpha", "--against", "beta", "--format",
        "csv",
      ])
    #expect(
      bySkill.output.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",")
      } == [
        "system_a,system_b,skill,n,wins,ties,losses", "alpha,beta,Math,2,1,1,0",
        "alpha,beta,Writing,2,1,0,1", "alpha,beta,all,4,2,1,1",
      ])
    let verified = try PlainRun(["verify", study])
    // 4 submitted, 2 undone, 2 given again
    #expect(verified.output.contains("8 judgment rows, all as they were saved"))
  }

  @Test func submittingTooEarlySaysWhatIsMissing() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2, systems: systems)
    let terminal = try PseudoTerminal.welcomed(to: study)
    terminal.send("\r1\r")
    try terminal.expect(text: "B, C not ranked yet")
    #expect(JudgingScreenReader(terminal: terminal).item == 1)
    #expect(try terminal.leave() == .exited(0))
  }

  @Test func skippingAsksWhyAndCanBeTakenUpAgain() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2, systems: systems)
    let terminal = try PseudoTerminal.welcomed(to: study, columns: 80, rows: 24)
    terminal.send("\rs")
    try terminal.expect(text: "Skip, because:")
    terminal.send("cannot read q or u\r")
    try terminal.expect(text: "kim · 2 of 2")
    terminal.send("111\r")
    try terminal.expect(text: "1 skipped.")
    terminal.send("\r")
    try terminal.expect("the skipped one") {
      $0.text.contains("kim · 1 of 2") && $0.text.contains("skipped")
    }
    terminal.send("123\r")
    try terminal.expect(text: "Nothing left to do: 2 of 2 judged")
    #expect(try terminal.leave() == .exited(0))
    let store = try StudyFile.open(study)
    #expect(try store.verify().count == 3)
  }

  @Test func everySourceStaysHidden() throws {
    let workshop = try Workshop()
    let names = ["HiddenOne", "HiddenTwo", "HiddenThree"]
    let study = try workshop.study(items: 5, systems: names, text: { "text of \($0), \($1.count)" })
    let terminal = try PseudoTerminal.welcomed(to: study)
    // Through every page and layout.
    terminal.send("\r?")
    try terminal.expect(text: "Judging")
    terminal.send("xi")
    try terminal.expect(text: "any key: back")
    terminal.send("xvvvzzpopo")
    try terminal.expect(text: "item 2 of 5")
    terminal.send("\u{1B}")
    try terminal.expect(text: "item 1 of 5")
    terminal.send("ytx")
    for _ in 1...5 { terminal.send("123\r") }
    try terminal.expect(text: "Nothing left to do")
    terminal.send("puq")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.outputText.contains("Hidden"))
  }
}
