import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Keys in, judgments in a real study file out.
@Suite struct JudgingSessionTests: JudgingStory {
  // MARK: What is stored

  @Test func aRankingByCriteria() throws {
    let study = try SessionStudy(.ranking, criteria: ["Help", "Honesty"])
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n123321", &model)
    #expect(try study.rows().isEmpty)
    table.press("111\n", &model)
    #expect(
      try study.rows() == [
        "criterion 1 submit ranking 1,2,3", "criterion 2 submit ranking 3,2,1",
        "overall submit ranking 1,1,1",
      ])
    #expect(model.sheet?.number == 2 && model.ballot.isEmpty)
    #expect(model.progress.done == 1 && frame(model).contains("saved "))
  }

  @Test func aPairByCriteria() throws {
    let study = try SessionStudy(.pairwise, criteria: ["Help", "Honesty", "Harm"])
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n20", &model)
    table.press("cnot my field\n\n", &model)
    #expect(
      try study.rows() == [
        "criterion 1 submit better slot=2", "criterion 2 submit tie",
        "criterion 3 submit cannot judge reason=not my field",
      ])
  }

  @Test(arguments: [
    ("1", "better slot=1"), ("2", "better slot=2"), ("0", "tie"), ("b", "both bad"),
  ])
  func aPair(_ key: String, _ verdict: String) throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n\(key)\n", &model)
    #expect(try study.rows() == ["overall submit \(verdict)"])
  }

  /// Which system won, whatever slot it stood in.
  @Test func theBattlesOfPairs() throws {
    let study = try SessionStudy(.pairwise, advances: true)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    for _ in 1...4 { table.press(table.key("square", model), &model) }
    #expect(model.page == .finished)
    let battles = try study.open().standingJudgments().flatMap(\.battles)
    #expect(battles.map(\.outcome) == [.loss, .loss, .loss, .loss])
    #expect(battles.allSatisfy { $0.first == SystemID(1) })
  }

  @Test func aJudgmentThatEndsWithTheQuestion() throws {
    for judgingProtocol in [JudgingProtocol.pairwise, .ranking] {
      let study = try SessionStudy(judgingProtocol, asksForSource: true)
      let table = try study.sit()
      var model = try table.screen()
      table.press(judgingProtocol == .pairwise ? "\nb\n" : "\n122\n", &model)
      #expect(try study.rows().isEmpty && model.asksForSource)
      table.press("2\n", &model)
      #expect(
        try study.rows() == [
          judgingProtocol == .pairwise
            ? "overall submit both bad" : "overall submit ranking 1,2,2",
          "guess submit guess slot=2 asked=1",
        ])
      #expect(model.sheet?.number == 2)
    }
  }

  @Test func notesAndFlags() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\nnodd\n\tNmade up\nf1\n", &model)
    #expect(
      try study.rows() == [#"overall submit better slot=1 note=odd notes={"2":"made up"}"#])
    let store = try study.open()
    #expect(try store.flags(of: table.desk.annotator.id).count == 1)
    #expect(!model.isFlagged && model.notes.isEmpty)
    table.press("⌫f", &model)
    #expect(try store.flags(of: table.desk.annotator.id).isEmpty)
  }

  @Test func skippingLeavesOutEveryAspect() throws {
    let study = try SessionStudy(.pairwise, criteria: ["Help"], asksForSource: true)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\ns\u{1B}", &model)
    #expect(try study.rows().isEmpty)
    table.press("sin Thai\n", &model)
    #expect(
      try study.rows() == [
        "criterion 1 skip skipped reason=in Thai", "guess skip skipped reason=in Thai",
      ])
    #expect(model.sheet?.number == 2)
  }

  @Test func revisingAndTakingBack() throws {
    let study = try SessionStudy(.pairwise, criteria: ["Help", "Honesty"])
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n12\n⌫", &model)
    #expect(model.sheet?.number == 1 && model.ballot == .choices(.a, .b))
    table.press("0", &model)
    #expect(model.progress.done == 1 && frame(model).contains("changed, not submitted"))
    table.press("\n", &model)
    #expect(
      try study.rows() == ["criterion 1 revise tie", "criterion 2 revise better slot=2"])
    table.press("u", &model)
    #expect(
      try study.rows() == ["criterion 1 undo better slot=1", "criterion 2 undo better slot=2"])
    #expect(model.sheet?.number == 1 && model.ballot == .choices(.a, .b))
    table.press("u", &model)
    #expect(try study.rows().isEmpty && model.ballot == .choices(.a, .b))
    #expect(lines(model)[23].contains("taken back"))
    table.press("u", &model)
    #expect(lines(model)[23].contains("nothing to undo"))
  }

  /// The last thing said: a note first, then the judgment before it.
  @Test func undoTakesANoteBackFirst() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1\n\tNmade up\nnodd\nu", &model)
    #expect(model.sheet?.number == 2 && model.notes == Notes(responses: [Slot(1): "made up"]))
    #expect(lines(model)[23].contains("note taken back"))
    // Its key has it again.
    table.press("n", &model)
    #expect(model.input?.text == "odd")
    table.press("\u{1B}u", &model)
    #expect(model.notes.isEmpty && model.sheet?.number == 2)
    #expect(try study.rows().count == 1)
    table.press("u", &model)
    #expect(try study.rows().isEmpty && model.sheet?.number == 1)
  }

  /// Nothing of either window is lost without a word.
  @Test func aDraftOfAnotherWindow() throws {
    let study = try SessionStudy(.pairwise, criteria: ["Help", "Honesty"])
    let (one, other) = (try study.sit(), try study.sit())
    var left = try one.screen()
    var right = try other.screen()
    one.press("\n1nodd\n", &left)
    other.press("\n2", &right)
    #expect(
      lines(right)[23].contains("not kept: this item was changed meanwhile"), "\(frame(right))")
    #expect(right.ballot == .choices(.a, nil) && right.notes.item == "odd")
    other.press("2q", &right)
    #expect(other.hasLeft && other.session.unsaved == nil)
    // Nor is what the one types put over what the other wrote, which it is told.
    one.press("nodd, too", &left)
    one.rest(&left)
    #expect(left.input == nil && lines(left)[23].hasSuffix("in another window; look again"))
    #expect(left.ballot == .choices(.a, .b) && left.notes.item == "odd")
    one.press("n", &left)
    #expect(left.input?.text == "oddodd, too")
    one.press("\u{1B}0", &left)
    #expect(left.ballot == .choices(.tie, .b) && left.notes.item == "odd")
  }

  // MARK: The guessing game

  @Test func theAnswerComesAfterTheGuessIsStored() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n", &model)
    let key = table.right(model)
    table.press(key, &model)
    #expect(!frame(model).contains("Guanaco") && model.sheet?.reveal == nil)
    #expect(try study.rows().isEmpty)
    table.press("\n", &model)
    #expect(try study.rows() == ["guess submit guess slot=\(key) asked=1"])
    #expect(frame(model).contains("Right:") && frame(model).contains("Guanaco"))
    #expect(frame(model).contains("right 1 of 1"))
    table.press("u", &model)
    #expect(lines(model)[23].contains("a guess that was answered stays"))
    table.press("\n", &model)
    #expect(model.sheet?.number == 2 && !frame(model).contains("Guanaco"))
    // It is still answered when one comes back, and cannot be changed.
    table.press("⌫12x\n", &model)
    #expect(try study.rows() == ["guess submit guess slot=\(key) asked=1"])
    table.press("c\n", &model)
    #expect(try study.rows().last == "guess submit cannot tell asked=1")
    #expect(frame(model).contains("The answer:"))
  }

  @Test func aSkipInTheGameCanBeTakenBack() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\nslater\n", &model)
    #expect(try study.rows() == ["guess skip skipped reason=later"])
    #expect(model.sheet?.number == 2)
    table.press("u", &model)
    #expect(try study.rows().isEmpty && model.sheet?.number == 1)
  }

  @Test func theAnswerIsThereAfterQuitting() throws {
    let study = try SessionStudy(.guess)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n1\nfq", &model)
    #expect(table.hasLeft)
    let again = try study.sit()
    let resumed = try again.screen()
    #expect(frame(resumed).contains("ChatGPT") && resumed.isFinal && resumed.isFlagged)
    #expect(resumed.sheet?.score?.tally.count == 1)
  }

  // MARK: Time

  @Test func aBreakIsNotCounted() throws {
    let study = try SessionStudy(.pairwise)
    let terminal = TimedTerminal(keys: [
      (0, "\n"), (10, "j"), (20, "t"), (90, "j"), (100, "1"), (105, "\n"), (106, "q"),
    ])
    let desk = try Desk(store: try study.open(), annotator: "kim")
    let session = JudgingSession(desk: desk) { terminal.now }
    #expect(try session.run(in: terminal) == .quit)
    let judgment = try #require(try study.open().standingJudgments().first)
    // 20 seconds before the break, 15 after it; the 70 between are below the idle limit.
    #expect(judgment.active == 35_000 && judgment.idle == 70_000)
    #expect(judgment.submitted == Timestamp(milliseconds: 105_000))
  }

  @Test func timeAwayIsNotCounted() throws {
    let study = try SessionStudy(.pairwise)
    let terminal = TimedTerminal(keys: [
      (0, "\n"), (10, "j"), (500, "j"), (505, "1\n"), (506, "q"),
    ])
    let desk = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: desk) { terminal.now }.run(in: terminal) == .quit)
    let judgment = try #require(try study.open().standingJudgments().first)
    #expect(judgment.active == 15_000 && judgment.idle == 490_000)
  }

  // MARK: Held keys

  /// A key that somebody sits on, thirty times a second for a while.
  private func held(_ key: String, from second: Double) -> [(second: Double, keys: String)] {
    (0..<120).map { (second + Double($0) / 30, key) }
  }

  @Test func aHeldPickJudgesOnePair() throws {
    let study = try SessionStudy(.pairwise, advances: true)
    let terminal = TimedTerminal(keys: [(0, "\n")] + held("1", from: 10))
    let desk = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: desk) { terminal.now }.run(in: terminal) == .hangup)
    #expect(try study.rows().count == 1)
    // Whoever looked at the next one judges it with one key more.
    let again = TimedTerminal(keys: [(0, "x"), (20, "2"), (21, "q")])
    let later = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: later) { again.now }.run(in: again) == .quit)
    #expect(try study.rows().count == 2)
  }

  @Test func aHeldEnterSubmitsNoDraft() throws {
    let study = try SessionStudy(.pairwise)
    // All are judged but for the last Enter.
    let first = TimedTerminal(keys: [
      (0, "\n"), (10, "1o"), (20, "1o"), (30, "1o"), (40, "1q"),
    ])
    let desk = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: desk) { first.now }.run(in: first) == .quit)
    let second = TimedTerminal(keys: held("\n", from: 10))
    let later = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: later) { second.now }.run(in: second) == .hangup)
    #expect(try study.rows().isEmpty)
    // Two Enters with a moment between them submit one.
    let third = TimedTerminal(keys: [(0, "\n"), (1, "\n"), (1.1, "\n"), (3, "q")])
    let last = try Desk(store: try study.open(), annotator: "kim")
    #expect(try JudgingSession(desk: last) { third.now }.run(in: third) == .quit)
    #expect(try study.rows().count == 1)
  }
}
