import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// What one does beside judging: notes, flags, breaks; and the Enter that was not meant.
@Suite struct NotesAndBreaksTests: JudgingStory {
  private func pair(
    _ choice: PairwiseChoice? = nil, isDraft: Bool = false, notes: Notes = Notes(),
    standing: Sheet.Standing = .toDo
  ) -> JudgingModel {
    model(
      brief(.pairwise),
      sheet(
        responses: ["one", "two"], ballot: .choices(choice), standing: standing, isDraft: isDraft,
        notes: notes), size: Size(width: 80, height: 24))
  }

  // MARK: Notes

  @Test func aNoteOnAResponse() {
    var model = pair()
    press("\tN", &model)
    #expect(lines(model)[23].contains("Note on B"))
    let notes = Notes(responses: [Slot(1): "made up"])
    #expect(press("made up\n", &model) == [.keep(work(.choices(nil), notes))])
    let title = lines(model).first { $0.contains("│") } ?? ""
    #expect(title.contains("▌B▐ note"), "\(frame(model))")
    #expect(frame(model).contains("note ·") || frame(model).contains("note"))
    #expect(press("1\n", &model).last == .submit(.choices(.a), notes))
  }

  @Test func aNoteOnEachAndOneOnTheItem() {
    var model = pair()
    press("Nleft\n\tNright\nnboth\n", &model)
    #expect(
      model.notes == Notes(item: "both", responses: [Slot(0): "left", Slot(1): "right"]))
    // Emptied, it is gone.
    press("N", &model)
    for _ in 0..<5 { _ = model.update(.key(.backspace)) }
    press("\n", &model)
    #expect(model.notes == Notes(item: "both", responses: [Slot(0): "left"]))
    press("n", &model)
    #expect(model.input?.editor.text == "both")
  }

  @Test func aNoteOnAResponseBeingTypedIsKept() {
    var model = pair()
    press("Nhalf a", &model)
    #expect(
      model.update(.rest).first
        == .keep(work(.choices(nil), Notes(responses: [Slot(0): "half a"]))))
    #expect(
      press("\u{1B}q", &model).last
        == .quit(keeping: work(.choices(nil), Notes()), place: model.place))
  }

  /// Each line that was left with Esc is there again, whatever was typed or opened meanwhile.
  @Test func linesLeftAreThereAgain() {
    var model = pair()
    press("nitem\u{1B}Nleft\u{1B}\tNright\u{1B}sskip\u{1B}cwhy\u{1B}", &model)
    #expect(model.notes.isEmpty && model.ballot.isEmpty)
    _ = model.update(.opened(sheet(id: 5, responses: ["one", "two"], ballot: .choices(nil))))
    press("nother\u{1B}", &model)
    let place = model.place
    func check(_ model: inout JudgingModel) {
      #expect(model.input == nil)
      for (keys, text) in [
        ("n", "item"), ("N", "left"), ("\tN", "right"), ("s", "skip"), ("c", "why"),
      ] {
        press(keys, &model)
        #expect(model.input?.text == text, "\(keys)")
        press("\u{1B}", &model)
      }
    }
    _ = model.update(.opened(sheet(responses: ["one", "two"], ballot: .choices(nil))))
    check(&model)
    // What was kept is not half typed any more.
    press("n!\n", &model)
    #expect(model.notes.item == "item!")
    press("n", &model)
    #expect(model.input?.text == "item!")
    var later = pair()
    later.restore(place)
    check(&later)
    _ = later.update(.opened(sheet(id: 5, responses: ["one", "two"], ballot: .choices(nil))))
    press("n", &later)
    #expect(later.input?.text == "other")
  }

  @Test(arguments: [
    ("n", 2000, "2,000"), ("N", 2000, "2,000"), ("s", 200, "200"), ("c", 200, "200"),
  ])
  func whatIsTooLongIsSaidToBeCut(_ key: String, _ limit: Int, _ said: String) {
    for width in [30, 80, 120] {
      var model = pair()
      _ = model.update(.resized(Size(width: width, height: 24)))
      press(key, &model)
      _ = model.update(.paste(String(repeating: "x", count: limit)))
      #expect(!lines(model)[23].contains("cut at"))
      press("y", &model)
      #expect(lines(model)[23].hasSuffix("cut at \(said) characters"), "\(frame(model))")
      press("⌫", &model)
      #expect(!lines(model)[23].contains("cut at") && model.input?.text?.count == limit - 1)
    }
  }

  /// Alt and a key go through words of the note; they never leave it to judge.
  @Test func altIsNoJudgment() {
    let all = [Key.character("b"), .character("1"), .character("d"), .backspace, .enter, .left]
    for key in all {
      var model = pair()
      press("none two", &model)
      #expect(model.update(.key(.alt(key))).isEmpty, "\(key)")
      #expect(model.input != nil && model.ballot.isEmpty, "\(key)")
      press("\u{1B}", &model)
      #expect(model.update(.key(.alt(key))).isEmpty && model.ballot.isEmpty, "\(key)")
    }
  }

  // MARK: Flags

  @Test func aFlagGoesUpAndDown() {
    var model = pair()
    #expect(press("f", &model) == [.flag(true)])
    #expect(!frame(model).contains("flagged"))
    _ = model.update(.flagged(true))
    #expect(lines(model)[23].contains("flagged for the coordinator"))
    press("\t", &model)
    #expect(lines(model)[0].contains("flagged"))
    #expect(press("f", &model) == [.flag(false)])
    _ = model.update(.flagged(false))
    #expect(lines(model)[23].contains("no longer flagged"))
    press("\t", &model)
    #expect(!frame(model).contains("flagged"))
  }

  @Test func aFlagComesBackWithTheComparison() {
    var model = pair()
    _ = model.update(
      .opened(sheet(responses: ["one", "two"], ballot: .choices(nil), isFlagged: true)))
    #expect(lines(model)[0].contains("flagged"))
  }

  // MARK: Breaks

  @Test func aBreakHidesTheTexts() {
    var model = pair()
    press("1", &model)
    #expect(press("t", &model) == [.pause(keeping: work(.choices(.a)))])
    let text = frame(model)
    for shown in ["one", "two", "What is asked?", "kim", "A study"] {
      #expect(!text.contains(shown), "\(text)")
    }
    #expect(text.contains("Break") && text.contains("This time does not count."))
    #expect(model.ballot == .choices(.a))
  }

  @Test func anyKeyEndsABreakAndDoesNothingElse() {
    let keys: [Key] = [
      .enter, .escape, .tab, .up, .backspace, .character("1"), .character("x"), .character("u"),
      .character("t"), .character("?"), .function(5), .control("X"), .character("é"),
    ]
    for key in keys {
      var model = pair()
      press("2t", &model)
      #expect(model.update(.key(key)) == [.resume], "\(key)")
      #expect(model.page == .judging && model.ballot == .choices(.b), "\(key)")
    }
  }

  @Test func leavingFromABreak() {
    var model = pair()
    press("2t", &model)
    _ = model.update(.kept)
    #expect(frame(model).contains("q: quit"))
    #expect(press("q", &model) == [.quit(keeping: nil, place: model.place)])
  }

  @Test func aBreakOfUnsavedWorkSaysSo() {
    var model = pair()
    press("1t", &model)
    _ = model.update(.failed("NOT SAVED, try again: the disk is full"))
    let text = frame(model)
    #expect(text.contains("NOT SAVED") && !text.contains("Everything is saved"))
    #expect(!text.contains("one"))
    _ = model.update(.kept)
    #expect(frame(model).contains("Everything is saved"))
  }

  // MARK: The Enter that was not meant

  @Test func aCompleteDraftNeedsEnterTwice() {
    var model = pair(.a, isDraft: true)
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("as you left it; ⏎ again submits it"))
    #expect(press("\n", &model) == [.submit(.choices(.a), Notes())])
  }

  @Test(arguments: ["\t", "2", "r", "j"]) func afterAnyOtherKeyOnceIsEnough(_ key: String) {
    var model = pair(.a, isDraft: true)
    press(key, &model)
    #expect(press("\n", &model).last == .submit(model.ballot, Notes()))
  }

  /// Enter held down too long goes no further than the next one.
  @Test func enterTwiceDoesNotJudgeTheNextOne() {
    var model = pair()
    #expect(press("1\n", &model).last == .submit(.choices(.a), Notes()))
    _ = model.update(.saved(clock: "14:02"))
    _ = model.update(
      .opened(sheet(id: 5, responses: ["one", "two"], ballot: .choices(.b), isDraft: true)))
    #expect(press("\n", &model).isEmpty)
    _ = model.update(.opened(sheet(id: 6, responses: ["one", "two"], ballot: .choices(nil))))
    #expect(press("\n\n\n", &model).isEmpty)
  }

  // MARK: What survives

  @Test func everythingOfThePlaceComesBack() {
    let aspects = [Aspect.criterion(CriterionID(1)), .criterion(CriterionID(2))]
    let ballot = Ballot.choices(.a, nil)
    let text = (1...300).map { "line \($0)" }.joined(separator: "\n\n")
    func opened() -> JudgingModel {
      model(
        brief(.pairwise, criteria: ["Help", "Honesty"]),
        sheet(responses: [text, text], aspects: aspects, ballot: ballot, isDraft: true),
        size: Size(width: 80, height: 24))
    }
    var before = opened()
    press("ya\tjjj,rz", &before)
    var after = opened()
    after.restore(before.place)
    #expect(after.place == before.place && frame(after) == frame(before))
    #expect(after.aspect == 0 && after.focus == 1 && !after.movesOn && !after.scrollsTogether)
    #expect(after.isRaw && after.isZoomed && after.panes[0].anchor == 0)
    // What is kept is not kept again.
    #expect(!after.update(.rest).contains { if case .savePlace = $0 { true } else { false } })
  }

  @Test func theQuestionComesBack() {
    func opened() -> JudgingModel {
      model(
        brief(.pairwise, asksForSource: true),
        sheet(
          responses: ["one", "two"], aspects: [.overall, .guess],
          ballot: .choices(.a, guess: .some(nil)), isDraft: true, asked: "ChatGPT"))
    }
    var before = opened()
    press("\n", &before)
    #expect(before.asksForSource)
    var after = opened()
    after.restore(before.place)
    #expect(after.asksForSource && frame(after).contains("which one is ChatGPT?"))
  }

  @Test func aPlaceOfAnotherStudyDoesNoHarm() {
    var model = pair()
    model.restore("focus=7 aspect=9 top=1,2,3,4,5,6 layout=x auto=maybe zoom")
    #expect(model.focus == 0 && model.aspect == 0)
    #expect(press("1", &model).count == 1)
  }
}
