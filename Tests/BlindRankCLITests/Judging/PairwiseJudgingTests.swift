import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Two responses, and what is said of them.
@Suite struct PairwiseJudgingTests: JudgingStory {
  private let aspects = (1...3).map { Aspect.criterion(CriterionID($0)) }

  /// One question.
  private func pair(
    _ choice: PairwiseChoice? = nil, advances: Bool = false, isDraft: Bool = false,
    size: Size = Size(width: 80, height: 24)
  ) -> JudgingModel {
    model(
      brief(.pairwise, advances: advances),
      sheet(responses: ["one", "two"], ballot: .choices(choice), isDraft: isDraft), size: size)
  }

  /// Three questions.
  private func criteria(
    _ choices: [PairwiseChoice?] = [nil, nil, nil], advances: Bool = false,
    size: Size = Size(width: 80, height: 24)
  ) -> JudgingModel {
    model(
      brief(.pairwise, criteria: ["Helpfulness", "Honesty", "Harmlessness"], advances: advances),
      sheet(
        responses: ["one", "two"], aspects: aspects,
        ballot: Ballot(choices.map { .choice($0) })), size: size)
  }

  /// Where not all fit, the one in hand has its question above it, and the texts the other lines.
  @Test func ofManyCriteriaTheOneInHandIsShownWithItsQuestion() {
    let names = (1...12).map { "A criterion with a long name, \($0)" }
    let aspects = names.indices.map { Aspect.criterion(CriterionID($0 + 1)) }
    var model = model(
      brief(.pairwise, criteria: names),
      sheet(
        responses: ["one", "two"], aspects: aspects,
        ballot: Ballot(aspects.map { _ in .choice(nil) })), size: Size(width: 80, height: 24))
    press("..", &model)
    let shown = lines(model)
    #expect(shown[20].allSatisfy { $0 == "─" }, "\(frame(model))")
    #expect(shown[21].hasPrefix(" \(names[2]): More a criterion"), "\(frame(model))")
    #expect(shown[22].hasPrefix(" 3/12 ▸ A criterion"), "\(frame(model))")
  }

  @Test(arguments: [
    ("1", PairwiseChoice.a), ("2", .b), ("←", .a), ("→", .b), ("0", .tie), ("=", .tie),
    ("b", .bothBad),
  ])
  func oneKeySaysIt(_ key: String, _ choice: PairwiseChoice) {
    var model = pair()
    #expect(press(key, &model) == [.keep(work(.choices(choice)))])
    #expect(model.focus == 0)
    #expect(press("\n", &model) == [.submit(.choices(choice), Notes())])
  }

  @Test func whatWasSaidStandsOutInTheLineAndInTheTitle() {
    var model = pair()
    #expect(frame(model).contains("Which response is better?"))
    #expect(!frame(model).contains("▌A▐  tie"))
    for (key, shown) in [
      ("1", "▌A▐ tie"), ("2", "▌B▐"), ("0", "▌tie▐"), ("b", "▌both bad▐"),
    ] {
      press(key, &model)
      #expect(lines(model)[22].contains(shown), "\(frame(model))")
    }
    press("2", &model)
    #expect(
      lines(model).first { $0.contains("B") && $0.contains("│") }?.hasSuffix("better") == true)
    press("0", &model)
    #expect(!lines(model)[..<20].contains { $0.contains("better") })
  }

  @Test func whatCannotBeJudgedHasAReason() {
    var model = pair()
    #expect(press("c", &model).isEmpty)
    #expect(lines(model)[23].contains("Can't judge, because:"))
    #expect(press("not my 12 field", &model).isEmpty)
    let choice = PairwiseChoice.cannotJudge(reason: "not my 12 field")
    #expect(press("\n", &model) == [.keep(work(.choices(choice)))])
    #expect(frame(model).contains("▌can't judge▐"))
    #expect(press("\n", &model) == [.submit(.choices(choice), Notes())])
  }

  @Test func aReasonGivenUpSaysNothing() {
    var model = pair()
    press("cnot sure", &model)
    #expect(press("\u{1B}", &model).isEmpty)
    #expect(model.ballot.isEmpty && model.input == nil)
    press("c", &model)
    #expect(lines(model)[23].contains("not sure"))
  }

  @Test(arguments: ["x", "⌦"]) func clearing(_ key: String) {
    var model = pair()
    press("1", &model)
    #expect(press(key, &model) == [.keep(work(.choices(nil)))])
    #expect(!frame(model).contains("better  ") && !frame(model).contains("▌A▐ tie"))
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("not judged yet"))
  }

  @Test func sayingTheSameAgainIsNoStepToTakeBack() {
    var model = pair()
    press("112", &model)
    press("u", &model)
    #expect(model.ballot == .choices(.a))
    press("u", &model)
    #expect(model.ballot == .choices(nil))
  }

  // MARK: Several criteria

  @Test func allCriteriaInOnePass() {
    var model = criteria()
    let text = frame(model)
    for name in ["Helpfulness", "Honesty", "Harmlessness"] {
      #expect(text.contains("\(name): More \(name.lowercased())?"), "\(text)")
    }
    #expect(text.contains("▸ Helpfulness"))
    press("1", &model)
    #expect(frame(model).contains("▸ Honesty") && model.aspect == 1)
    press("0", &model)
    #expect(frame(model).contains("▸ Harmlessness"))
    #expect(press("b", &model) == [.keep(work(.choices(.a, .tie, .bothBad)))])
    // It does not go by itself.
    #expect(model.aspect == 2)
    #expect(press("\n", &model) == [.submit(.choices(.a, .tie, .bothBad), Notes())])
  }

  @Test func goingBackToACriterion() {
    var model = criteria()
    press("11", &model)
    #expect(model.aspect == 2)
    press(",,", &model)
    #expect(frame(model).contains("▸ Helpfulness"))
    // What is changed moves on to what is left, not to what was said.
    press("2", &model)
    #expect(model.ballot == .choices(.b, .a, nil) && model.aspect == 2)
    press(".", &model)
    #expect(model.aspect == 0)
    press(",", &model)
    #expect(model.aspect == 2)
  }

  @Test func withoutMovingOnTheCriterionStays() {
    var model = criteria()
    press("a", &model)
    #expect(lines(model)[23].contains("a choice stays where it is"))
    press("12", &model)
    #expect(model.ballot == .choices(.b, nil, nil) && model.aspect == 0)
  }

  @Test func submittingEarlySaysWhichIsMissing() {
    var model = criteria()
    press(".1", &model)
    press(",", &model)
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("Helpfulness: not judged yet") && model.aspect == 0)
    press("1", &model)
    press(",", &model)
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("Harmlessness: not judged yet") && model.aspect == 2)
  }

  @Test func undoGoesBackAcrossCriteria() {
    var model = criteria()
    press("12b", &model)
    press("u", &model)
    #expect(model.ballot == .choices(.a, .b, nil) && model.aspect == 2)
    press("u", &model)
    #expect(model.ballot == .choices(.a, nil, nil) && model.aspect == 1)
    press("u", &model)
    #expect(model.ballot.isEmpty && model.aspect == 0)
    _ = model.update(.kept)
    #expect(press("u", &model) == [.undo(keeping: nil)])
  }

  /// A draft has no history; it is taken back from its end.
  @Test func undoOfAnOldDraftStaysOnThePair() {
    var model = criteria()
    _ = model.update(
      .opened(
        sheet(
          responses: ["one", "two"], aspects: aspects, ballot: .choices(.a, .tie, nil),
          isDraft: true)))
    #expect(model.aspect == 2)
    press("u", &model)
    #expect(model.ballot == .choices(.a, nil, nil) && model.aspect == 1)
    press("u", &model)
    #expect(model.ballot.isEmpty)
  }

  // MARK: Without Enter

  @Test func theLastPickSubmitsWhereTheStudySaysSo() {
    var one = pair(advances: true)
    #expect(
      press("2", &one) == [.keep(work(.choices(.b))), .submit(.choices(.b), Notes())])
    var three = criteria(advances: true)
    #expect(press("1", &three).count == 1)
    #expect(press("2", &three).count == 1)
    #expect(press("0", &three).last == .submit(.choices(.a, .b, .tie), Notes()))
  }

  @Test func withoutMovingOnNothingSubmitsItself() {
    var model = pair(advances: true)
    press("a", &model)
    #expect(press("2", &model) == [.keep(work(.choices(.b)))])
    #expect(press("\n", &model) == [.submit(.choices(.b), Notes())])
  }

  @Test func cannotJudgeSubmitsToo() {
    var model = pair(advances: true)
    #expect(
      press("cno\n", &model).last == .submit(.choices(.cannotJudge(reason: "no")), Notes()))
  }

  // MARK: The mouse

  @Test(arguments: [
    ("A ", PairwiseChoice.a), ("tie", .tie), ("B ", .b), ("both bad", .bothBad),
  ])
  func aClickSaysIt(_ text: String, _ choice: PairwiseChoice) {
    var model = pair()
    #expect(
      click(text, inLineWith: "Which response", &model) == [.keep(work(.choices(choice)))])
  }

  @Test func aClickOnACriterionsOptionGoesThere() {
    var model = criteria()
    click("tie", inLineWith: "Harmlessness", &model)
    #expect(model.ballot == .choices(nil, nil, .tie) && model.aspect == 0)
    click("can't judge", inLineWith: "Honesty", &model)
    #expect(model.input?.purpose == .cannotJudgeReason(of: 1))
    press("?\n", &model)
    #expect(model.ballot == .choices(nil, .cannotJudge(reason: "?"), .tie))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func aClickOnAResponseFocusesIt(_ size: Size) {
    var model = pair(size: size)
    click("two", &model)
    #expect(model.focus == 1 && model.ballot.isEmpty, "\(frame(model)) \(model.geometry.boxes)")
  }

  /// Where one response is shown at a time, too.
  @Test(arguments: [(40, 12), (80, 24)])
  func aClickOnALetterShowsThatResponse(_ width: Int, _ height: Int) {
    var model = model(
      responses: ["first", "second", "third"], size: Size(width: width, height: height))
    #expect(model.geometry.layout == .single)
    for (letter, focus) in [("C", 2), ("A", 0), ("B", 1)] {
      click(" \(letter) ", inLineWith: letter == "B" ? " C " : " B ", &model)
      #expect(model.focus == focus, "\(frame(model))")
    }
  }

  @Test func aClickOnACriterionGoesThere() {
    var model = criteria(size: Size(width: 120, height: 40))
    click("Honesty", &model)
    #expect(model.aspect == 1 && model.ballot.isEmpty, "\(frame(model))")
  }

  @Test func theHeadingSaysWhatItIsAbout() {
    var model = criteria(size: Size(width: 120, height: 40))
    press("1", &model)
    press(",", &model)
    #expect(frame(model).contains("Helpfulness: better"), "\(frame(model))")
  }

  // MARK: Reasons

  @Test func aReasonGivenIsThereAgain() {
    var model = pair(size: Size(width: 80, height: 24))
    press("cno Japanese\n", &model)
    #expect(frame(model).contains("can't judge▐  no Japanese"), "\(frame(model))")
    press("c\n", &model)
    #expect(model.ballot == .choices(.cannotJudge(reason: "no Japanese")))
    var skipped = pair(size: Size(width: 80, height: 24))
    _ = skipped.update(
      .opened(
        sheet(
          responses: ["one", "two"], ballot: .choices(nil),
          standing: .skipped(reason: "too long"))))
    #expect(press("s\n", &skipped) == [.skip(reason: "too long", Notes())])
  }

  /// Half a reason belongs to its criterion and to no other.
  @Test func aReasonHalfTypedStaysWithItsCriterion() {
    var model = criteria()
    press("1cno expert\u{1B}", &model)
    let place = model.place
    press("2c", &model)
    #expect(model.input?.purpose == .cannotJudgeReason(of: 2) && model.input?.text == nil)
    press("\n", &model)
    #expect(model.ballot == .choices(.a, .b, .cannotJudge(reason: "")))
    var later = criteria()
    later.restore(place)
    press("c", &later)
    #expect(later.aspect == 1 && later.input?.text == "no expert")
    press("\u{1B},c", &later)
    #expect(later.aspect == 0 && later.input?.text == nil)
  }

  /// A crash in the middle of a line loses no letter of it.
  @Test(arguments: [("c", JudgingModel.Input.Purpose.cannotJudgeReason(of: 0)), ("s", .skipReason)])
  func aReasonHalfTypedSurvives(_ key: String, _ purpose: JudgingModel.Input.Purpose) {
    for text in ["half a reason = 字é", "x"] {
      var model = pair(size: Size(width: 80, height: 24))
      press(key + text, &model)
      let place = model.place
      #expect(model.update(.rest).contains(.savePlace(place)))
      var later = pair(size: Size(width: 80, height: 24))
      later.restore(place)
      #expect(later.input == nil && later.place == place)
      press(key, &later)
      #expect(later.input?.purpose == purpose && later.input?.editor.text == text)
    }
    var broken = pair(size: Size(width: 80, height: 24))
    for text in ["", "4", "4.skip.0", "4.skip.0.4", "4.skip.0.zz", "4.x.0.41", "0.skip.-1.41"] {
      broken.restore("typed=\(text)")
    }
    #expect(broken.unfinished.isEmpty)
  }

  // MARK: Sizes

  @Test(arguments: [
    (Size(width: 80, height: 24), JudgingLayout.columns), (Size(width: 50, height: 30), .stacked),
    (Size(width: 50, height: 16), .single), (Size(width: 40, height: 12), .single),
  ])
  func aPairLiesSideBySideOrAboveEachOther(_ size: Size, _ layout: JudgingLayout) {
    var model = pair(size: size)
    #expect(model.geometry.layout == layout, "\(frame(model))")
    press("v", &model)
    press("v", &model)
    #expect(model.geometry.layout != .columns || size.width >= 55)
  }

  @Test(arguments: [(40, 12), (60, 16), (80, 24), (120, 40)])
  func everyOptionIsOnTheScreen(_ width: Int, _ height: Int) throws {
    for var model in [
      pair(size: Size(width: width, height: height)),
      criteria(size: Size(width: width, height: height)),
    ] {
      let row = try #require(
        lines(model).dropLast().last { $0.contains(" tie ") }, "\(frame(model))")
      #expect(
        row.contains(" A ") && row.contains(" B ")
          && (row.contains("both bad") && row.hasSuffix("can't judge")
            || row.contains(" bad ") && row.hasSuffix("can't")),
        "\(frame(model))")
      click("can't", inLineWith: " A ", &model)
      #expect(model.input?.purpose == .cannotJudgeReason(of: model.aspect), "\(frame(model))")
    }
  }
}
