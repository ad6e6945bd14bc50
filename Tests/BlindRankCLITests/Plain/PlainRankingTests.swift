import BlindRank
import Testing

@testable import BlindRankCLI

/// Lines in, text and effects out: ranking.
@Suite struct PlainRankingTests {
  @Test func anItemIsReadWholeAndAsked() {
    let story = PlainStory.ranking()
    #expect(
      story.text == """
        Item 4 of 12. Math, difficulty 4.

        Instruction
        What is asked?
        End of instruction

        Response A
        first
        End of response A

        Response B
        second
        End of response B

        Response C
        third
        End of response C

        Ranks of A B C? 1 is best, 5 worst.

        """)
  }

  @Test func turnsAreNamed() {
    var story = PlainStory(.ranking)
    story.happens(
      .opened(
        PlainStory.sheet(
          .ranks([nil]), responses: [["one", "two"]], turns: ["What?", "And then?"])))
    #expect(story.text.contains("Instruction, turn 1 of 2\nWhat?\nInstruction, turn 2 of 2\nAnd"))
    #expect(story.text.contains("Response A, answer 2 of 2\ntwo\nEnd of response A\n"))
  }

  @Test func ranksInOrderThenEnter() {
    var story = PlainStory.ranking()
    story.type("2 1 3")
    #expect(story.effects == [.keep(PlainStory.work(.ranks([2, 1, 3])))])
    #expect(story.text == "B > A > C.\nEnter to submit, or change it.\n")
    story.type("")
    #expect(story.effects == [.submit(.ranks([2, 1, 3]), Notes())])
  }

  @Test(arguments: [
    ("a=1", [1, nil, nil]), ("c 2", [nil, nil, 2]), ("A=1 c=3", [1, nil, 3]),
    ("b:4, a:4", [4, 4, nil]), ("2 1", [2, 1, nil]), ("- 1 -", [nil, 1, nil]),
  ])
  func someOfThem(_ line: String, _ ranks: [Int?]) {
    var story = PlainStory.ranking()
    story.type(line)
    #expect(story.effects == [.keep(PlainStory.work(.ranks(ranks)))])
    #expect(story.text.contains(" not ranked."))
    story.type("")
    #expect(story.effects == [])
    #expect(story.text.contains(" not ranked yet.\nRanks of "))
  }

  @Test(arguments: [
    ("1 2 3 4", "4 ranks for 3 responses"), ("0 1 2", "0 is no rank"), ("6", "6 is no rank"),
    ("d 1", "There is no response D"), ("a=1 a=2", "Two ranks for A"), ("a x", "not understood"),
    ("a", "not understood"), ("1 b", "B is no rank"), ("213", "213 is no rank"),
    ("gibberish", "not understood"), ("undo it", "not understood"), ("best: A", "not understood"),
  ])
  func whatIsNoRankChangesNothing(_ line: String, _ reason: String) {
    var story = PlainStory.ranking([nil, 1, nil])
    story.type(line)
    #expect(story.effects == [])
    #expect(story.text.contains(reason))
    #expect(story.text.lowercased().contains("nothing was changed"))
    #expect(story.text.split(separator: "\n").count == 2)
    #expect(story.model.ballot == .ranks([nil, 1, nil]))
  }

  @Test func criteriaOneAfterTheOther() {
    var story = PlainStory(.ranking, criteria: PlainStory.criteria)
    let aspects: [Aspect] = [.criterion(CriterionID(1)), .criterion(CriterionID(2)), .overall]
    let empty: [Int?] = [nil, nil, nil]
    story.happens(.opened(PlainStory.sheet(.ranks(empty, empty, empty), aspects: aspects)))
    #expect(story.text.contains("\n1 of 3, Relevance: Is it on the topic? Ranks of A B C?"))
    story.type("1 2 3")
    #expect(story.text.hasPrefix("Relevance: A > B > C.\n2 of 3, Accuracy: Are the facts right?"))
    story.type("a 1", "b 1 c 2")
    #expect(story.text.hasPrefix("Accuracy: A = B > C.\n3 of 3, Overall: Ranks of A B C?"))
    story.type("1 1 1")
    #expect(story.text.hasSuffix("Enter to submit, or ask NUMBER to change one.\n"))
    story.type("ask accu")
    #expect(story.text.hasPrefix("Accuracy: A = B > C.\n2 of 3, Accuracy: Are"))
    story.type("c 1", "")
    #expect(story.effects == [.submit(.ranks([1, 2, 3], [1, 1, 1], [1, 1, 1]), Notes())])
    story.type("ask 9")
    #expect(story.text.hasPrefix("Ask what? 1 Relevance, 2 Accuracy, 3 Overall."))
  }

  @Test func undoGoesBackByAnswersThenByJudgments() {
    var story = PlainStory.ranking()
    story.type("1 2 3", "a 5", "u")
    #expect(story.effects == [.keep(PlainStory.work(.ranks([1, 2, 3])))])
    #expect(story.text.hasPrefix("Taken back. A > B > C.\n"))
    story.type("undo")
    #expect(story.effects == [.keep(PlainStory.work(.ranks([nil, nil, nil])))])
    story.type("undo")
    #expect(story.effects == [.undo(keeping: nil)])
    story.happens(
      .saved(clock: "14:02"),
      .opened(PlainStory.sheet(.ranks([1, 1, 2]), comparison: 3, isDraft: true)), .takenBack)
    #expect(
      story.text.hasPrefix("Saved at 14:02.\nItem 3 of 12. Math, difficulty 4. Begun before."))
    #expect(
      story.text.hasSuffix("So far: A = B > C.\nTaken back.\nEnter to submit, or change it.\n"))
    story.type("undo")
    #expect(story.effects.first != .keep(PlainStory.work(.ranks([nil, nil, nil]))))
  }

  /// A second Enter, meant for the item before, must not submit what was not looked at.
  @Test func aDraftThatCameUpWantsEnterTwice() {
    var story = PlainStory(.ranking)
    story.happens(.opened(PlainStory.sheet(.ranks([1, 2, 2]), isDraft: true)))
    story.type("")
    #expect(story.effects == [])
    #expect(story.text.hasPrefix("This is as you left it; Enter again submits it."))
    story.type("")
    #expect(story.effects == [.submit(.ranks([1, 2, 2]), Notes())])
  }

  @Test func aJudgedItemCanBeRevised() {
    var story = PlainStory(.ranking)
    let done = Sheet.Standing.done(Timestamp(milliseconds: 0))
    story.happens(.opened(PlainStory.sheet(.ranks([1, 2, 2]), standing: done)))
    #expect(story.text.contains("difficulty 4. Judged.\n"))
    story.type("")
    #expect(story.effects.count == 1)
    guard case .open(.nextToDo, _) = story.effects.first else {
      Issue.record("Enter on a judged item goes on: \(story.effects)")
      return
    }
    story.type("c 3", "")
    #expect(story.effects == [.submit(.ranks([1, 2, 3]), Notes())])
    // undone, it is as it was, and the judgment itself can be taken back
    story.type("u", "u")
    #expect(story.effects == [.undo(keeping: nil)])
  }

  @Test func whoWroteItIsAskedLast() {
    var story = PlainStory(.ranking, asksForSource: true)
    let ballot = Ballot([.ranking(DraftRanking(slots: 3)), .guess(nil)])
    story.happens(.opened(PlainStory.sheet(ballot, aspects: [.overall, .guess], asked: "alpha")))
    #expect(!story.text.contains("alpha"))
    story.type("1 2 3")
    #expect(story.text.hasSuffix("Enter to go on, or change it.\n"))
    story.type("")
    let judged = Ballot([.ranking(DraftRanking(ranks: [1, 2, 3])), .guess(nil)])
    #expect(story.effects == [.keep(PlainStory.work(judged.asked))])
    #expect(story.text == "Last: which one is alpha? a, b, c, or can't tell? It is not told.\n")
    story.type("")
    #expect(story.text.hasPrefix("Say which one"))
    story.type("c")
    #expect(story.text == "Your guess: C is alpha.\nEnter to submit, or change it.\n")
    story.type("")
    #expect(
      story.effects == [
        .submit(
          Ballot([.ranking(DraftRanking(ranks: [1, 2, 3])), .guess(.points(at: Slot(2)))]).asked,
          Notes())
      ])
  }
}
