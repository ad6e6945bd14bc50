import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Ranks by criterion: WizardLM's five, and on the whole.
@Suite struct CriteriaRankingTests: JudgingStory {
  private let criteria = ["Relevance", "Knowledge", "Reasoning", "Calculation", "Accuracy"]

  private func matrix(
    of names: [String]? = nil, size: Size = Size(width: 80, height: 24), text: String = "a text"
  ) -> JudgingModel {
    let names = names ?? criteria
    let aspects = names.indices.map { Aspect.criterion(CriterionID($0 + 1)) } + [.overall]
    return model(
      brief(criteria: names),
      sheet(
        responses: Array(repeating: text, count: 4), aspects: aspects,
        ballot: Ballot(aspects.map { _ in .ranking(DraftRanking(slots: 4)) })), size: size)
  }

  private func row(_ name: String, _ model: JudgingModel) -> String? {
    lines(model).last { $0.contains(name) }
  }

  @Test func everyCellCanBeSaid() {
    var model = matrix()
    for place in 0..<6 {
      #expect(model.aspect == place && model.focus == 0)
      press("\(place % 5 + 1)123", &model)
    }
    #expect((0..<6).map { model.ranks($0)?[0] } == [1, 2, 3, 4, 5, 1])
    #expect((0..<6).allSatisfy { model.ranks($0)?.dropFirst() == [1, 2, 3] })
    #expect(press("\n", &model) == [.submit(model.ballot, Notes())])
  }

  @Test func allRowsAndTextFitASmallTerminal() {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n\n")
    var model = matrix(text: text)
    press("2431", &model)
    let shown = lines(model)
    for name in criteria + ["Overall"] {
      #expect(shown.filter { $0.contains(name) }.count == 1, "\(frame(model))")
    }
    #expect(shown.filter { $0.contains("line ") && !$0.contains("▼") }.count >= 5)
    #expect(shown[17].contains("Relevance     A 2  B 4  C 3  D 1"), "\(frame(model))")
    #expect(shown[17].hasSuffix("D > A > C > B"), "\(frame(model))")
    #expect(shown[18].hasPrefix(" ▸ Knowledge"), "\(frame(model))")
    #expect(shown[18].contains("▌A –▐ B –  C –  D –"), "\(frame(model))")
    #expect(shown[18].hasSuffix("1 best 2 3 4 5"), "\(frame(model))")
    #expect(shown[23].contains("? help"))
  }

  /// `fitted` counts as drawing does.
  @Test func aNameIsCutToItsColumns() {
    for text in [
      "one\n\u{301}two\r\n\u{301}three", "abcde界界", "界界界界界", "a\u{1160}b\u{1160}cdefghij",
    ] {
      let fitted = text.fitted(to: 8)
      #expect(displayWidth(fitted) == 8 && fitted.contains("…"), "\(fitted)")
    }
    #expect("界界".fitted(to: 6) == "界界  ")
  }

  /// Where not all fit, the texts get the lines that the others do not need.
  @Test func ofManyCriteriaTheOneInHandIsShown() {
    var model = matrix(of: (1...12).map { "Name \($0)" })
    press("....", &model)
    let shown = lines(model)
    #expect(shown[21].allSatisfy { $0 == "─" }, "\(frame(model))")
    #expect(shown[22].hasPrefix(" 5/13 ▸ Name 5"), "\(frame(model))")
  }

  @Test func theTitlesShowTheRanksOfTheCriterionInHand() {
    var model = matrix(size: Size(width: 120, height: 40))
    func title() -> String { lines(model).first { $0.contains("▌A▐") && $0.contains("│") } ?? "" }
    press("2431,", &model)
    #expect(title().filter(\.isNumber) == "2431")
    press(".", &model)
    #expect(title().filter(\.isNumber).isEmpty && title().filter { $0 == "–" }.count == 4)
  }

  @Test func submittingEarlySaysWhichResponseInWhichCriterion() {
    var model = matrix()
    press("1111" + "12", &model)
    press(",", &model)
    #expect(press("\n", &model).isEmpty)
    #expect(lines(model)[23].contains("Knowledge: C, D not ranked yet"))
    #expect(model.aspect == 1 && model.focus == 2)
  }

  @Test func theNextCriterionBeginsWithWhatIsLeftOfIt() {
    var model = matrix(of: ["One", "Two"])
    press(".1", &model)
    press(",1111", &model)
    #expect(model.aspect == 1 && model.focus == 1)
  }

  @Test func undoGoesBackAcrossCriteria() {
    var model = matrix(of: ["One"])
    press("123412", &model)
    press("u", &model)
    #expect(model.ranks(1) == [1, nil, nil, nil] && model.aspect == 1 && model.focus == 1)
    press("uu", &model)
    #expect(model.ranks(0) == [1, 2, 3, nil] && model.aspect == 0 && model.focus == 3)
    press("uuu", &model)
    #expect(model.ballot.isEmpty && model.aspect == 0 && model.focus == 0)
  }

  @Test func clearingTakesOneCell() {
    var model = matrix(of: ["One"])
    press("1234", &model)
    press(",\t", &model)
    press("x", &model)
    #expect(model.ranks(0) == [1, nil, 3, 4] && model.ranks(1)?.allSatisfy { $0 == nil } == true)
  }

  // MARK: The mouse

  @Test func aClickOnACellGoesThere() {
    var model = matrix()
    click("C –", inLineWith: "Calculation", &model)
    #expect(model.aspect == 3 && model.focus == 2)
    #expect(row("Calculation", model)?.contains("▌C –▐") == true)
    press("4", &model)
    #expect(model.ranks(3) == [nil, nil, 4, nil])
  }

  @Test func aClickOnTheScaleGivesThatRank() {
    var model = matrix()
    click("B –", inLineWith: "Accuracy", &model)
    click("4", inLineWith: "Accuracy", &model)
    #expect(model.ranks(4) == [nil, 4, nil, nil])
  }

  @Test func aClickOnTheScaleOfASingleRanking() {
    var model = model(size: Size(width: 80, height: 24))
    #expect(click("5 ", inLineWith: "worst", &model).count == 1)
    click("3", inLineWith: "worst", &model)
    #expect(model.ranks() == [5, 3, nil] && model.focus == 2)
    // The words beside the digits say nothing.
    #expect(click("best", &model).isEmpty)
    #expect(model.ranks() == [5, 3, nil])
  }

  @Test(arguments: [(40, 12), (60, 15), (80, 24), (120, 40)])
  func theCellInHandIsAlwaysOnTheScreen(_ width: Int, _ height: Int) {
    let wide = ["Relevance", "Instruction following", "Completeness"]
    for names in [criteria, wide] {
      var model = matrix(of: names, size: Size(width: width, height: height))
      for place in 0...names.count {
        for letter in ["A", "B", "C", "D"] {
          let row = lines(model).last { $0.contains("▸") } ?? ""
          #expect(row.contains("▌\(letter) –▐"), "\(place)\n\(frame(model))")
          press("3", &model)
        }
      }
      #expect(model.ballot.isComplete)
    }
  }
}
