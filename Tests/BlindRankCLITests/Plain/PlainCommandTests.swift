import BlindRank
import Testing

@testable import BlindRankCLI

/// Lines in, text and effects out: what can be typed beside answers.
@Suite struct PlainCommandTests {
  private static let items = (1...30).map {
    ListedItem(
      comparison: ComparisonID(40 - $0), number: $0, skill: $0 % 2 == 0 ? "Math" : nil,
      difficulty: $0 % 2 == 0 ? $0 : nil, head: "About \($0 * 7)\nand more",
      state: $0 < 5 ? .done : .todo, isFlagged: $0 == 4)
  }

  @Test func newAnnotatorsHearTheRulesFirst() {
    var story = PlainStory(.ranking)
    story.greet(isNew: true)
    story.happens(.opened(PlainStory.sheet(.ranks([nil, nil, nil]))))
    #expect(story.text.hasPrefix("A study\nYou will see one instruction at a time"))
    let rules = story.text.range(of: "\nBe fair.\n12 items.")
    #expect(rules != nil && story.text.contains("Type help at any time"))
    var back = PlainStory(.ranking)
    back.greet(isNew: false)
    back.happens(.opened(PlainStory.sheet(.ranks([nil, nil, nil]))))
    #expect(
      back.text.hasPrefix(
        "Welcome back to A study: 3 of 12 judged, 9 to do, about 9 min left.\nItem 4 of 12."))
  }

  @Test func readingAgain() {
    var story = PlainStory.ranking()
    let all = story.text
    story.type("again")
    #expect(story.text == all)
    story.type("show b")
    #expect(story.text.hasPrefix("Response B\nsecond\nEnd of response B\n"))
    #expect(!story.text.contains("first"))
    story.type("v Z")
    #expect(story.text.hasPrefix("Show which one? A, B, C.\n"))
    story.type("I")
    #expect(story.text.hasPrefix("Instruction\nWhat is asked?\nEnd of instruction\n"))
    story.type("rules")
    #expect(story.text.contains("\nBe fair.\n"))
    #expect(story.effects == [])
  }

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func helpListsEveryCommandInEveryProtocol(_ judgingProtocol: JudgingProtocol) {
    var story = PlainStory(judgingProtocol)
    story.type("help")
    for word in [
      "again", "show", "instruction", "rules", "ask", "clear", "note", "flag", "skip", "undo",
      "back", "on", "list", "go", "progress", "result", "help", "quit",
    ] {
      #expect(story.text.contains("\n\(word)"), "\(word)")
    }
    let letters = PlainCommand.allCases.compactMap { command in
      command.help.split(separator: ":")[0].split(separator: " or ").dropFirst().first
    }
    #expect(Set(letters).count == letters.count)
    // answers of pairs
    #expect(Set(letters).isDisjoint(with: ["a", "b", "t", "c"]))
  }

  @Test func whatIsTooLongIsSaidToBeCut() {
    let long = String(repeating: "x", count: 5000)
    for (line, limit) in [("note ", 2000), ("note A ", 2000), ("skip ", 200), ("can't ", 200)] {
      var story = PlainStory.pair()
      story.type(line + String(repeating: "x", count: limit))
      #expect(!story.text.contains("Cut"), "\(line)")
      story.type(line + long)
      #expect(story.text.contains("Cut at \(limit == 200 ? "200" : "2,000") characters.\n"))
      #expect(!"\(story.effects)".contains(String(repeating: "x", count: limit + 1)))
    }
  }

  @Test func undoTakesANoteBackFirst() {
    var story = PlainStory.ranking()
    story.type("1 2 3", "note odd", "note A short")
    for notes in [Notes(item: "odd"), Notes()] {
      story.type("undo")
      #expect(story.text.hasPrefix("Note taken back.\n"))
      #expect(story.effects == [.keep(PlainStory.work(.ranks([1, 2, 3]), notes: notes))])
    }
    story.type("undo")
    #expect(story.effects == [.keep(PlainStory.work(.ranks([nil, nil, nil])))])
  }

  @Test func notes() {
    var story = PlainStory.ranking()
    story.type("note the sum is\u{1B}[31m wrong")
    var notes = Notes(item: "the sum is[31m wrong")
    #expect(
      story.effects == [.keep(PlainStory.work(.ranks([nil, nil, nil]), notes: notes))])
    #expect(story.text.hasPrefix("Note: the sum is[31m wrong\n"))
    story.type("n B too long", "note a bit short")
    notes = Notes(item: "a bit short", responses: [Slot(1): "too long"])
    #expect(
      story.effects == [.keep(PlainStory.work(.ranks([nil, nil, nil]), notes: notes))])
    story.type("note")
    #expect(story.effects == [] && story.text.contains("Note on response B: too long\n"))
    story.type("note B -")
    #expect(story.text.hasPrefix("Note on response B removed."))
    story.type("3 2 1", "")
    #expect(story.effects == [.submit(.ranks([3, 2, 1]), Notes(item: "a bit short"))])
  }

  @Test func skipFlagAndMoving() {
    var story = PlainStory.ranking()
    story.type("skip not my field")
    #expect(story.effects == [.skip(reason: "not my field", Notes())])
    story.type("s")
    #expect(story.effects == [.skip(reason: "", Notes())])
    story.type("flag")
    #expect(story.effects == [.flag(true)])
    story.happens(.flagged(true))
    #expect(story.text.hasPrefix("Flagged for the coordinator.\n"))
    story.type("f")
    #expect(story.effects == [.flag(false)])
    story.type("a 1", "back")
    #expect(story.effects == [.open(.before, keeping: nil)])
    story.type("o")
    #expect(story.effects == [.open(.after, keeping: nil)])
    story.happens(.nothing("this is the last one"))
    #expect(story.text.hasPrefix("This is the last one.\n"))
  }

  @Test func listsAndGoes() {
    var story = PlainStory.ranking()
    story.type("list math DONE")
    #expect(story.effects == [.list])
    story.happens(.listed(Self.items))
    #expect(
      story.text.hasPrefix(
        """
        2. Math, difficulty 2. Done. About 14 and more
        4. Math, difficulty 4. Done, flagged. About 28 and more
        2 items.

        """))
    story.type("go 7")
    #expect(story.effects == [.list])
    story.happens(.listed(Self.items))
    guard case .open(.item(let comparison), _) = story.effects.first else {
      Issue.record("\(story.effects)")
      return
    }
    #expect(comparison == ComparisonID(33))
    story.type("go 31")
    story.happens(.listed(Self.items))
    #expect(story.effects == [] && story.text.hasPrefix("There is no item 31;"))
    story.type("go there")
    #expect(story.effects == [] && story.text.hasPrefix("Go where?"))
  }

  @Test func progressResultAndQuit() {
    var story = PlainStory.ranking()
    story.type("progress")
    #expect(story.text.hasPrefix("3 of 12 judged, 9 to do, about 9 min left.\n"))
    story.type("result")
    #expect(story.effects == [] && story.text.hasPrefix("Only the guessing game"))
    story.type("1 2 3", "quit")
    #expect(story.effects == [.quit(keeping: nil, place: "line=1")])
    story.endsInput()
    #expect(story.effects == [.quit(keeping: nil, place: "line=1")])
    var game = PlainStory(.guess)
    game.type("result")
    #expect(game.effects == [.result])
  }

  @Test func whenAllIsDone() {
    var story = PlainStory.ranking()
    story.happens(.finished(Progress(total: 12, done: 11, skipped: 1)))
    #expect(story.text.hasPrefix("Nothing left to do: 11 of 12 judged, 1 skipped. Thank you.\n"))
    story.type("")
    #expect(story.effects == [.open(.nextSkipped, keeping: nil)])
    story.type("back")
    #expect(story.effects == [.open(.last, keeping: nil)])
    story.type("1 2 3", "again", "note x")
    #expect(story.effects == [])
    story.type("u")
    #expect(story.effects == [.undo(keeping: nil)])
  }

  @Test func whatCouldNotBeKeptIsTriedAgainWithEveryLine() {
    var story = PlainStory.ranking()
    story.type("a 1")
    story.happens(.failed("NOT SAVED, try again: disk full"))
    #expect(story.text.hasPrefix("NOT SAVED"))
    var model = story.model
    _ = model.hear("b 2")
    _ = model.update(.failed("NOT SAVED"))
    let work = PlainStory.work(.ranks([1, 2, nil]))
    #expect(model.hear("progress") == [.keep(work)])
    #expect(model.hear("quit") == [.quit(keeping: work, place: "line=1")])
    _ = model.update(.cannotLeave("NOT SAVED, q again leaves all the same"))
    #expect(model.hear("q") == [.abandon])
  }

  @Test func hostileTextsAreHarmless() {
    let hostile = "\u{1B}[2J\u{7}\u{9B}31mtext\u{202E}\rline\u{8}\u{0}"
    var story = PlainStory(.guess, instructions: hostile)
    story.greet(isNew: true)
    story.happens(
      .opened(
        PlainStory.sheet(
          Ballot([.guess(nil)]), aspects: [.guess], responses: [[hostile], [hostile]],
          turns: [hostile], notes: Notes(item: hostile), asked: hostile)),
      .nothing(hostile), .failed(hostile))
    story.type("list")
    let text = story.text
    story.happens(
      .listed([
        ListedItem(
          comparison: ComparisonID(1), number: 1, skill: hostile, difficulty: nil, head: hostile,
          state: .todo)
      ]))
    for scalar in (text + story.text).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar.properties.generalCategory != .format)
    }
    #expect(story.text.contains("␛[2J␇"))
  }
}
