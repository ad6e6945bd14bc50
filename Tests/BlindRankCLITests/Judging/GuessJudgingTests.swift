import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The guessing game: which one is it, and the answer.
@Suite struct GuessJudgingTests: JudgingStory {
  private func game(
    advances: Bool = false, reveal: Reveal? = nil, said: Guess? = nil,
    score: [Bool?] = [], size: Size = Size(width: 80, height: 24)
  ) -> JudgingModel {
    model(
      brief(.guess, advances: advances),
      played(reveal: reveal, said: said, score: score), size: size)
  }

  private func played(reveal: Reveal? = nil, said: Guess? = nil, score: [Bool?] = []) -> Sheet {
    sheet(
      responses: ["one", "two"], aspects: [.guess], ballot: .guess(said),
      standing: reveal == nil ? .toDo : .done(Timestamp(milliseconds: 0)), asked: "ChatGPT",
      reveal: reveal, score: GuessScore(of: Self.records(score)))
  }

  /// Guesses that were right, wrong, or "can't tell".
  private static func records(_ outcomes: [Bool?]) -> [GuessRecord] {
    outcomes.enumerated().map { index, isRight in
      GuessRecord(
        item: ItemID(index + 1), annotator: AnnotatorID(1), asked: SystemID(1),
        pointedAt: isRight.map { SystemID($0 ? 1 : 2) }, choices: 2)
    }
  }

  private let names = Reveal(names: ["Guanaco", "ChatGPT"], isRight: true)

  @Test(arguments: [
    ("1", Guess.a), ("2", .b), ("←", .a), ("→", .b), ("c", .cannotTell),
  ])
  func oneKeyGuesses(_ key: String, _ guess: Guess) {
    var model = game()
    #expect(frame(model).contains("Which one is ChatGPT?"))
    #expect(press(key, &model) == [.keep(work(.guess(guess)))])
    #expect(press("\n", &model) == [.submit(.guess(guess), Notes())])
  }

  @Test func nothingOfPairsIsSaid() {
    var model = game()
    #expect(press("0=b", &model).isEmpty)
    #expect(model.ballot.isEmpty && !frame(model).contains("tie"))
  }

  @Test func withoutAGuessNothingIsSubmitted() {
    var model = game()
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("say which one it is: 1 or 2"))
    press("1x", &model)
    #expect(model.ballot == .guess(nil))
    #expect(press("\n", &model).isEmpty)
  }

  @Test func theGuessIsNamedInTheTitle() {
    var model = game()
    press("2", &model)
    #expect(lines(model).contains { $0.contains("│") && $0.hasSuffix("ChatGPT?") })
    #expect(frame(model).contains("▌B▐"))
  }

  @Test func guessingAtOnce() {
    var model = game(advances: true)
    #expect(
      press("2", &model) == [.keep(work(.guess(.b))), .submit(.guess(.b), Notes())])
    var asked = game()
    press("a", &asked)
    #expect(lines(asked)[23].contains("a pick is your guess at once"))
    #expect(press("1", &asked).last == .submit(.guess(.a), Notes()))
  }

  @Test func nobodyIsNamedBeforeTheAnswer() {
    var model = game(score: [true, false])
    for key in ["1", "2", "c", "?", "x", "i", "x"] {
      press(key, &model)
      #expect(!frame(model).contains("Guanaco"))
    }
  }

  // MARK: The answer

  @Test(arguments: [
    (true, "Right: A is Guanaco, B is ChatGPT."), (false, "Wrong: A is Guanaco, B is ChatGPT."),
    (nil, "The answer: A is Guanaco, B is ChatGPT."),
  ])
  func theAnswerInWordsAndInTheTitles(_ isRight: Bool?, _ sentence: String) {
    var model = game()
    press("2\n", &model)
    _ = model.update(.saved(clock: "14:02"))
    _ = model.update(
      .opened(
        played(
          reveal: Reveal(names: names.names, isRight: isRight),
          said: isRight.map { $0 ? .b : .a } ?? .cannotTell, score: [true, isRight])))
    let text = frame(model)
    #expect(text.contains(sentence) && text.contains("saved 14:02"), "\(text)")
    let title = lines(model).first { $0.contains("│") } ?? ""
    #expect(
      title.contains("Guanaco │") && title.hasSuffix("ChatGPT") && title.contains("B"), "\(text)")
    #expect(!text.contains("Which one is ChatGPT?"))
  }

  @Test func theScore() {
    #expect(!frame(game()).contains("right"))
    let model = game(score: [true, true, false, true, true, nil])
    #expect(
      frame(model).contains(
        "right 4 of 5, 80 % (95 %: 38–96); chance 50 %  ·  2 in a row"), "\(frame(model))")
    let low = game(score: [true, true, false, true], size: Size(width: 50, height: 12))
    #expect(lines(low)[10].hasSuffix("3 of 4") && frame(low).contains("Which one is ChatGPT?"))
    let small = game(
      reveal: names, said: .b, score: [true, true, false, true, nil],
      size: Size(width: 40, height: 12))
    #expect(
      lines(small)[10] == " Right: 3 of 4 (30–95 %), chance 50 %", "\(frame(small))")
    #expect(frame(small).contains("A Guanaco") && frame(small).contains("B ChatGPT"))
  }

  @Test func afterTheAnswerNothingChanges() {
    var model = game(reveal: names, said: .b)
    let before = frame(model)
    for key in ["1", "2", "c", "x", "s"] {
      #expect(press(key, &model).isEmpty, "\(key)")
    }
    #expect(frame(model) == before)
    press("n", &model)
    #expect(model.input == nil && lines(model)[23].contains("it was answered"))
    #expect(click("two", &model).isEmpty)
    #expect(model.update(.rest).allSatisfy { if case .savePlace = $0 { true } else { false } })
    #expect(press("\n", &model) == [.open(.nextToDo, keeping: nil)])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func afterTheAnswerTheKeysAreThoseThatDoSomething(_ size: Size) {
    let line = lines(game(reveal: names, said: .b, size: size))[size.height - 1]
    #expect(line.contains("⏎ goes on") && line.contains("q quit") && line.contains("? help"))
    for label in ["1 A", "can't tell", "skip", "undo", "submit"] {
      #expect(!line.contains(label), "\(line)")
    }
  }

  @Test func anAnswerCannotBeTakenBack() {
    var model = game(reveal: names, said: .b)
    #expect(press("u", &model) == [.undo(keeping: nil)])
    _ = model.update(.nothing("nothing to undo; a guess that was answered stays"))
    #expect(lines(model)[23].contains("a guess that was answered stays"))
    #expect(frame(model).contains("Right: A is Guanaco"))
  }

  @Test func aGuessNotGivenYetIsTakenBack() {
    var model = game()
    press("12u", &model)
    #expect(model.ballot == .guess(.a))
    press("u", &model)
    #expect(model.ballot == .guess(nil))
  }

  @Test func theFlagStaysUsableAfterTheAnswer() {
    var model = game(reveal: names, said: .b)
    #expect(press("f", &model) == [.flag(true)])
  }

  @Test func notSavedIsNotAnswered() {
    var model = game()
    press("2\n", &model)
    _ = model.update(.failed("NOT SAVED, try again: the disk is full"))
    let text = frame(model)
    #expect(text.contains("NOT SAVED, try again") && text.contains("Which one is ChatGPT?"))
    #expect(!text.contains("Guanaco") && model.ballot == .guess(.b))
    #expect(press("\n", &model) == [.submit(.guess(.b), Notes())])
  }
}
