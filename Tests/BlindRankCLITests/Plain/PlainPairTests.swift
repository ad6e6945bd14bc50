import BlindRank
import Testing

@testable import BlindRankCLI

/// Lines in, text and effects out: pairs and the guessing game.
@Suite struct PlainPairTests {
  @Test(arguments: [
    ("a", PairwiseChoice.prefers(Slot(0)), "A is better."),
    ("B", .prefers(Slot(1)), "B is better."), ("tie", .tie, "A tie."), ("t", .tie, "A tie."),
    ("bad", .bothBad, "Both are bad."), ("both bad", .bothBad, "Both are bad."),
    ("can't", .cannotJudge(reason: ""), "Can't judge."),
    ("can't neither is French", .cannotJudge(reason: "neither is French"), "Can't judge: neither"),
    ("Can’t judge: no idea", .cannotJudge(reason: "no idea"), "Can't judge: no idea."),
    ("c unsure", .cannotJudge(reason: "unsure"), "Can't judge: unsure."),
  ])
  func choices(_ line: String, _ choice: PairwiseChoice, _ sentence: String) {
    var story = PlainStory.pair()
    #expect(story.text.hasSuffix("Which response is better? a, b, tie, bad, or can't and why?\n"))
    story.type(line)
    #expect(story.effects == [.keep(PlainStory.work(.choices(choice), slots: 2))])
    #expect(story.text.hasPrefix(sentence))
    story.type("")
    #expect(story.effects == [.submit(.choices(choice), Notes())])
  }

  @Test(arguments: ["3", "c3po", "ab", "a b", "better", "d"])
  func whatIsNoChoiceChangesNothing(_ line: String) {
    var story = PlainStory.pair()
    story.type(line)
    #expect(story.effects == [] && story.model.ballot == .choices(nil))
    #expect(story.text.contains("nothing was changed"))
  }

  @Test func criteriaThenItSubmitsItself() {
    var story = PlainStory(.pairwise, criteria: PlainStory.criteria, advances: true)
    story.happens(
      .opened(
        PlainStory.sheet(
          .choices(nil, nil), aspects: [.criterion(CriterionID(1)), .criterion(CriterionID(2))],
          responses: [["first"], ["second"]])))
    #expect(
      story.text.hasSuffix(
        "1 of 2, Relevance: Is it on the topic? a, b, tie, bad, or can't and why?\n"))
    story.type("b")
    #expect(story.text.hasPrefix("Relevance: B is better.\n2 of 2, Accuracy: "))
    story.type("tie")
    let ballot = Ballot.choices(.prefers(Slot(1)), .tie)
    #expect(
      story.effects == [.keep(PlainStory.work(ballot, slots: 2)), .submit(ballot, Notes())])
  }

  private func game(reveal: Reveal? = nil) -> Sheet {
    let said: Guess? = reveal == nil ? nil : .points(at: Slot(0))
    return PlainStory.sheet(
      Ballot([.guess(said)]), aspects: [.guess], responses: [["first"], ["second"]],
      standing: reveal == nil ? .toDo : .done(Timestamp(milliseconds: 0)), asked: "alpha",
      reveal: reveal,
      score: GuessScore(
        of: reveal == nil
          ? []
          : [
            GuessRecord(
              item: ItemID(1), annotator: AnnotatorID(1), asked: SystemID(1),
              pointedAt: SystemID(1), choices: 2)
          ]))
  }

  @Test func aGuessIsAnsweredOnceItIsStored() {
    var story = PlainStory(.guess)
    story.happens(.opened(game()))
    #expect(story.text.hasSuffix("Which one is alpha? a, b, or can't tell?\n"))
    story.type("can't tell")
    #expect(story.text.hasPrefix("Your guess: you can't tell.\n"))
    story.type("a")
    #expect(story.text == "Your guess: A is alpha.\nEnter to submit, or change it.\n")
    story.type("")
    let ballot = Ballot([.guess(.points(at: Slot(0)))])
    #expect(story.effects == [.submit(ballot, Notes())])
    story.happens(
      .saved(clock: "9:00"), .opened(game(reveal: Reveal(names: ["alpha", "beta"], isRight: true))))
    #expect(
      story.text == """
        Saved at 9:00.
        Right: A is alpha, B is beta.
        Right 1 of 1, 100 % (95 %: 21–100); chance 50 %.
        Enter for the next one.

        """)
    for line in ["b", "clear", "skip", "note late"] {
      story.type(line)
      #expect(story.effects == [], "\(line)")
    }
    story.type("")
    #expect(story.effects == [.open(.nextToDo, keeping: nil)])
  }

  @Test func anAnswerSeenAgainIsReadWithItsItem() {
    var story = PlainStory(.guess)
    story.happens(.opened(game(reveal: Reveal(names: ["alpha", "beta"], isRight: false))))
    #expect(story.text.contains("Response B\nsecond\n") && story.text.contains("\nWrong: A is"))
  }

  @Test func theSourceIsAskedWithoutAnAnswer() {
    var story = PlainStory(.pairwise, asksForSource: true, advances: true)
    story.happens(
      .opened(
        PlainStory.sheet(
          Ballot([.choice(nil), .guess(nil)]), aspects: [.overall, .guess],
          responses: [["first"], ["second"]], asked: "alpha")))
    story.type("tie")
    #expect(
      story.text.hasSuffix("Last: which one is alpha? a, b, or can't tell? It is not told.\n"))
    story.type("b")
    #expect(
      story.effects.last
        == .submit(
          Ballot([.choice(.tie), .guess(.points(at: Slot(1)))]).asked, Notes()))
  }
}
