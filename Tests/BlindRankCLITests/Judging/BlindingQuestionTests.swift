import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// The guess that ends a judgment, as a test of the blinding.
@Suite struct BlindingQuestionTests: JudgingStory {
  private func pair(
    advances: Bool = false, size: Size = Size(width: 80, height: 24)
  ) -> JudgingModel {
    model(
      brief(.pairwise, advances: advances, asksForSource: true),
      sheet(
        responses: ["one", "two"], aspects: [.overall, .guess],
        ballot: .choices(nil, guess: .some(nil)), asked: "ChatGPT"), size: size)
  }

  private func ranking(size: Size = Size(width: 80, height: 24)) -> JudgingModel {
    model(
      brief(asksForSource: true),
      sheet(
        responses: ["one", "two", "three"], aspects: [.overall, .guess],
        ballot: .ranks([nil, nil, nil], guess: .some(nil)), asked: "ChatGPT"), size: size)
  }

  @Test func itIsAskedWhenTheJudgmentIsComplete() {
    var model = pair()
    #expect(!frame(model).contains("ChatGPT"))
    #expect(press("\n", &model).isEmpty)
    #expect(!frame(model).contains("ChatGPT") && frame(model).contains("not judged yet"))
    press("1", &model)
    #expect(!frame(model).contains("ChatGPT"))
    // The disk knows that it was shown before it is.
    #expect(press("\n", &model) == [.keep(work(.choices(.a, guess: .some(nil)).asked))])
    #expect(frame(model).contains("Last: which one is ChatGPT?"))
    #expect(frame(model).contains("it is not told"))
    // Another Enter does not go past it.
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("say which one, or that you can't tell"))
  }

  @Test func oneSubmitWithEverything() {
    var model = pair()
    press("1\n", &model)
    #expect(press("2", &model) == [.keep(work(.choices(.a, guess: .b).asked))])
    #expect(press("\n", &model) == [.submit(.choices(.a, guess: .b).asked, Notes())])
  }

  @Test func ofARankingToo() {
    var model = ranking()
    press("123\n", &model)
    #expect(frame(model).contains("which one is ChatGPT?"))
    press("3", &model)
    #expect(
      press("\n", &model)
        == [.submit(.ranks([1, 2, 3], guess: .points(at: Slot(2))).asked, Notes())])
    press("5", &model)
    #expect(model.ballot == .ranks([1, 2, 3], guess: .points(at: Slot(2))).asked)
  }

  @Test func theKeysOfTheQuestion() {
    var pair = pair()
    #expect(lines(pair)[23].contains("b both bad"))
    press("1\n", &pair)
    #expect(lines(pair)[23] == " 1 A  2 B  c can't tell  ⏎ submit  u undo  q quit  ? help")
    var ranking = ranking()
    press("123\n", &ranking)
    #expect(
      lines(ranking)[23] == " 1 A  2 B  3 C  c can't tell  ⏎ submit  u undo  q quit  ? help")
  }

  @Test func oneCanBeUnableToTell() {
    for var model in [pair(), ranking()] {
      press(model.brief.judgingProtocol == .pairwise ? "1\n" : "111\n", &model)
      press("c", &model)
      #expect(model.ballot.entries.last == .guess(.cannotTell) && model.input == nil)
      #expect(press("\n", &model) == [.submit(model.ballot, Notes())])
    }
  }

  /// Who has read a system's name judges no more.
  @Test func theVerdictStandsOnceTheQuestionIsAsked() {
    for keys in ["\u{1B}", "u", ".", ",", "\u{1B}uu.", "s", "s\n"] {
      var pair = pair()
      press("1\n" + keys, &pair)
      #expect(pair.asksForSource && pair.ballot == .choices(.a, guess: .some(nil)).asked, "\(keys)")
      var ranking = ranking()
      press("123\n" + keys, &ranking)
      #expect(ranking.asksForSource && ranking.ranks() == [1, 2, 3], "\(keys)")
    }
    var model = pair()
    press("1\n\u{1B}", &model)
    #expect(model.notice?.text == "your judgment stands; ⏎, then u takes it back")
  }

  /// Nor by leaving it and coming back, wherever the screen was looking when it was kept.
  @Test func theQuestionIsWhereOneComesBackTo() {
    for ballot in [Ballot.choices(.a, guess: .some(nil)).asked, .choices(.a, guess: .b).asked] {
      var model = pair()
      _ = model.update(
        .opened(
          sheet(
            responses: ["one", "two"], aspects: [.overall, .guess], ballot: ballot, isDraft: true,
            asked: "ChatGPT")))
      model.restore("focus=0 aspect=0 top=0,0,0")
      #expect(model.asksForSource && frame(model).contains("which one is ChatGPT?"))
      press("u.,s\u{1B}2", &model)
      #expect(model.ballot == .choices(.a, guess: .b).asked)
      // A judgment taken back elsewhere asks nothing of this one anew.
      _ = model.update(.takenBack)
      #expect(model.ballot == .choices(.a, guess: .b).asked)
    }
  }

  /// A judgment taken back may change; so the guess is not kept from before.
  @Test func afterAnUndoItIsAskedAgain() {
    var model = pair()
    _ = model.update(
      .opened(
        sheet(
          responses: ["one", "two"], aspects: [.overall, .guess],
          ballot: .choices(.a, guess: .b), isDraft: true, asked: "ChatGPT")))
    _ = model.update(.takenBack)
    #expect(model.ballot == .choices(.a, guess: .some(nil)))
    #expect(press("2\n", &model).contains { if case .submit = $0 { true } else { false } } == false)
    #expect(model.asksForSource)
  }

  @Test func itIsNeverAnswered() {
    var model = pair()
    press("1\n2\n", &model)
    _ = model.update(.saved(clock: "14:02"))
    _ = model.update(
      .opened(
        sheet(
          responses: ["one", "two"], aspects: [.overall, .guess],
          ballot: .choices(.a, guess: .b), standing: .done(Timestamp(milliseconds: 0)),
          asked: "ChatGPT")))
    let text = frame(model)
    #expect(!text.contains("Right") && !text.contains("Wrong") && !text.contains("ChatGPT"))
    #expect(press("\n", &model) == [.open(.nextToDo, keeping: work(.choices(.a, guess: .b)))])
  }

  @Test func undoTakesTheGuessBackAndNoMore() {
    var model = pair()
    press("1\n2", &model)
    for _ in 1...2 {
      press("u", &model)
      #expect(model.ballot == .choices(.a, guess: .some(nil)).asked && model.asksForSource)
    }
  }

  @Test func clearingTakesTheGuessOnly() {
    var model = ranking()
    press("123\n1x", &model)
    #expect(model.ballot == .ranks([1, 2, 3], guess: .some(nil)).asked)
  }

  @Test func whereAPickSubmitsItIsAskedAtOnce() {
    var model = pair(advances: true)
    let ballot = Ballot.choices(.a, guess: .some(nil))
    #expect(press("1", &model) == [.keep(work(ballot)), .keep(work(ballot.asked))])
    #expect(model.asksForSource)
    #expect(press("2", &model).last == .submit(.choices(.a, guess: .b).asked, Notes()))
  }

  /// Where the system asked for is not shown nothing is asked.
  @Test func withoutTheSystemThereIsNoQuestion() {
    var model = pair()
    _ = model.update(.opened(sheet(responses: ["one", "two"], ballot: .choices(nil))))
    press("1", &model)
    #expect(press("\n", &model) == [.submit(.choices(.a), Notes())])
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func aClickAnswersIt(_ width: Int, _ height: Int) {
    for var model in [
      pair(size: Size(width: width, height: height)),
      ranking(size: Size(width: width, height: height)),
    ] {
      press(model.brief.judgingProtocol == .pairwise ? "1\n" : "111\n", &model)
      click(" B ", inLineWith: "which one is", &model)
      #expect(model.ballot.entries.last == .guess(.b), "\(frame(model))")
      click(width < 60 ? "?" : "can't tell", inLineWith: "which one is", &model)
      #expect(model.ballot.entries.last == .guess(.cannotTell), "\(frame(model))")
    }
  }
}
