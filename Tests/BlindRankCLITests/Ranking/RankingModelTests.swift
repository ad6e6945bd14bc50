import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Keys in, effects and frames out; no terminal, no store.
@Suite struct RankingModelTests {
  private func model(
    responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo, size: Size = Size(width: 100, height: 24)
  ) -> RankingModel {
    var model = RankingModel(
      brief: RankingBrief(
        title: "A study", annotator: "kim", scale: 5, about: nil, instructions: "Be fair.",
        criteria: []), progress: Progress(total: 12, done: 3, pace: 60_000))
    _ = model.update(.resized(size))
    _ = model.update(
      .opened(sheet(responses: responses, ranks: ranks, standing: standing)))
    return model
  }

  private func sheet(
    id: Int = 4, responses: [String] = ["first", "second", "third"], ranks: [Int?]? = nil,
    standing: Sheet.Standing = .toDo
  ) -> Sheet {
    Sheet(
      item: BlindedItem(
        id: ItemID(id), turns: ["What is asked?"], skill: "Math", difficulty: 8,
        responses: responses.enumerated().map { BlindedResponse(slot: Slot($0), turns: [$1]) }),
      number: 4, standing: standing,
      ranking: DraftRanking(ranks: ranks ?? responses.map { _ in nil }),
      progress: Progress(total: 12, done: 3, pace: 60_000))
  }

  private func press(_ keys: String, _ model: inout RankingModel) -> [RankingEffect] {
    keys.flatMap { model.update(.key($0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0))) }
  }

  private func frame(_ model: RankingModel) -> String {
    var buffer = CellBuffer(size: model.size)
    model.draw(into: &buffer, in: buffer.bounds)
    return buffer.text
  }

  @Test(arguments: 2...9) func noKeyIsBoundTwice(_ scale: Int) {
    let keys = KeyTable<RankingAction>.ranking(scale: scale)
    #expect(keys.clashes.isEmpty)
    #expect(keys.action(for: .character(Character(String(scale)))) == .rank(scale))
    #expect(keys.action(for: .character(scale == 9 ? "0" : Character(String(scale + 1)))) == nil)
  }

  @Test func aRankIsKeptAtOnceAndMovesOn() {
    var model = model()
    #expect(
      press("2", &model) == [
        .keep(DraftRanking(ranks: [2, nil, nil]), note: nil, seen: [Slot(0), Slot(1), Slot(2)])
      ])
    #expect(model.focus == 1)
    _ = press("12", &model)
    #expect(model.ranking.sentence == "B > A = C")
    #expect(press("\n", &model) == [.submit(DraftRanking(ranks: [2, 1, 2]), note: nil)])
  }

  @Test func withoutMovingOnTheFocusStays() {
    var model = model()
    _ = press("a2", &model)
    #expect(model.focus == 0)
    _ = press("3", &model)
    #expect(model.ranking.ranks == [3, nil, nil])
  }

  @Test func submittingEarlyOnlySaysWhatIsMissing() {
    var model = model()
    _ = press("\t2", &model)
    #expect(press("\n", &model).isEmpty)
    #expect(model.focus == 0)
    #expect(frame(model).contains("A, C not ranked yet"))
  }

  @Test func undoGoesBackThroughRanksThenJudgments() {
    var model = model()
    _ = press("123", &model)
    _ = press("u", &model)
    #expect(model.ranking.ranks == [1, 2, nil] && model.focus == 2)
    _ = press("uu", &model)
    #expect(model.ranking.isEmpty)
    let effects = press("u", &model)
    #expect(effects.last == .undo)
  }

  @Test func aJudgedItemIsLeftWithoutANewRow() {
    var model = model(ranks: [1, 2, 3], standing: .done(Timestamp(milliseconds: 0)))
    #expect(frame(model).contains("judged"))
    #expect(press("\n", &model) == [.open(.nextToDo)])
    #expect(press("\t", &model).isEmpty)
    _ = press("5", &model)
    #expect(press("\n", &model) == [.submit(DraftRanking(ranks: [1, 5, 3]), note: nil)])
  }

  @Test func typingAReasonIsNotCommands() {
    var model = model()
    _ = press("s", &model)
    #expect(press("quite 12 unclear", &model).isEmpty)
    #expect(model.ranking.isEmpty)
    #expect(press("\n", &model) == [.skip(reason: "quite 12 unclear", note: nil)])
  }

  @Test func escapeLeavesTypingWithoutSkipping() {
    var model = model()
    _ = press("sreason", &model)
    #expect(model.update(.key(.escape)).isEmpty)
    #expect(model.input == nil)
    #expect(press("1", &model).count == 1)
  }

  @Test func aNoteIsKeptAndSubmitted() {
    var model = model()
    #expect(
      press("nodd one\n", &model) == [
        .keep(
          DraftRanking(slots: 3), note: "odd one", seen: [Slot(0), Slot(1), Slot(2)])
      ])
    #expect(
      press("111\n", &model).last == .submit(DraftRanking(ranks: [1, 1, 1]), note: "odd one"))
  }

  @Test func lookingAroundComesBack() {
    var model = model()
    #expect(press("b", &model) == [.open(.before)])
    _ = model.update(
      .opened(sheet(id: 9, ranks: [1, 1, 1], standing: .done(Timestamp(milliseconds: 0)))))
    #expect(model.update(.key(.escape)) == [.open(.item(ItemID(4)))])
  }

  @Test func whatFailedIsSaidLoudlyAndStays() {
    var model = model()
    _ = press("123\n", &model)
    _ = model.update(.failed("NOT SAVED, try again: the disk is full"))
    #expect(frame(model).contains("NOT SAVED, try again: the disk is full"))
    #expect(model.ranking.isComplete)
    #expect(press("\n", &model) == [.submit(DraftRanking(ranks: [1, 2, 3]), note: nil)])
  }

  @Test func quittingKeepsTheDraftAndThePlace() {
    var model = model()
    _ = press("1", &model)
    let effects = press("q", &model)
    #expect(effects.count == 3 && effects.last == .quit)
    guard case .keep(let ranking, _, _) = effects[0], case .savePlace(let place) = effects[1] else {
      Issue.record("\(effects)")
      return
    }
    #expect(ranking.ranks == [1, nil, nil] && place.contains("focus=1"))
  }

  @Test func thePlaceComesBack() {
    let text = (1...300).map { "line \($0)" }.joined(separator: "\n")
    var before = model(responses: [text, text, text])
    _ = press("\tjjjjjvz", &before)
    var after = model(responses: [text, text, text])
    after.restore(before.place)
    #expect(frame(after).contains("line 6"))
    #expect(after.focus == 1 && after.isZoomed && after.place == before.place)
    after.restore("focus=99 top=1 layout=nonsense =")
    #expect(after.focus == 1)
  }

  @Test func anEndIsSeenOnlyWhenItWasShown() {
    let long = (1...100).map { "line \($0)" }.joined(separator: "\n")
    var model = model(responses: [long, "short", long])
    #expect(model.seen == [Slot(1)])
    #expect(frame(model).contains("◦"))
    _ = model.update(.key(.end))
    #expect(model.seen == [Slot(0), Slot(1)])
    _ = press("\t\tJ", &model)
    #expect(model.seen == [Slot(0), Slot(1)])
  }

  @Test func aResizeKeepsTheLineOneWasReading() {
    let text = (1...400).map { "word\($0)" }.joined(separator: " ")
    var model = model(responses: [text, text], size: Size(width: 120, height: 40))
    for _ in 0..<12 { _ = model.update(.key(.down)) }
    let anchor = model.panes[0].anchor
    for size in [
      Size(width: 60, height: 20), Size(width: 200, height: 60), Size(width: 40, height: 12),
    ] {
      _ = model.update(.resized(size))
      let pane = model.panes[0]
      let line = pane.byteOffset(ofLine: pane.top)..<pane.byteOffset(ofLine: pane.top + 1)
      #expect(pane.top == max(0, pane.lineCount - pane.height) || line.contains(anchor))
    }
    _ = model.update(.resized(Size(width: 120, height: 40)))
    #expect(model.panes[0].anchor == anchor)
  }

  @Test func rawTextAndBack() {
    let text =
      (1...40).map { "## Part \($0)\n\nSome **bold** `code`.\n\n* a point" }
      .joined(separator: "\n\n")
    var model = model(responses: [text, text, "- only"])
    #expect(frame(model).contains("Some bold code.") && !frame(model).contains("**"))
    for _ in 0..<21 { _ = model.update(.key(.down)) }
    let anchors = model.panes.map(\.anchor)
    #expect(press("r", &model).isEmpty)
    #expect(frame(model).contains("Some **bold** `code`.") && frame(model).contains("- only"))
    #expect(frame(model).contains("raw text"))
    #expect(model.panes.map(\.anchor) == anchors)
    #expect(model.panes[0].byteOffset(ofLine: model.panes[0].top) == anchors[0])
    #expect(model.place.contains("raw=1"))
    _ = press("r", &model)
    #expect(model.panes.map(\.anchor) == anchors && !model.place.contains("raw"))
    #expect(frame(model).contains("• only") && !frame(model).contains("raw text"))
  }

  @Test func theFormComesBackAndStaysFromItemToItem() {
    var before = model(responses: ["**one**", "two"])
    _ = press("r", &before)
    var after = model(responses: ["**one**", "two"])
    after.restore(before.place)
    #expect(frame(after).contains("**one**"))
    _ = after.update(.opened(sheet(id: 5, responses: ["**three**", "four"])))
    #expect(frame(after).contains("**three**"))
  }

  @Test func theInstructionIsShownAsTheSystemsGotIt() {
    var model = model()
    let item = BlindedItem(
      id: ItemID(1), turns: ["Make **this** a `list`"], skill: nil, difficulty: nil,
      responses: [
        BlindedResponse(slot: Slot(0), turns: ["# One", "2. two\n```\nopen", "## Three"])
      ])
    _ = model.update(
      .opened(
        Sheet(
          item: item, number: 1, standing: .toDo, ranking: DraftRanking(ranks: [nil]),
          progress: Progress(total: 12, done: 3, pace: 60_000))))
    let text = frame(model)
    #expect(text.contains("Make **this** a `list`"))
    // each answer is a document of its own
    #expect(text.contains("── answer 1 ──\n One\n"), "\(text)")
    #expect(text.contains("── answer 2 ──\n 2. two\n ┌─"), "\(text)")
    #expect(text.contains("│ open\n\n ── answer 3 ──\n Three\n"), "\(text)")
  }

  @Test func rankingMovesNothing() {
    let text = (1...100).map { "line \($0)" }.joined(separator: "\n")
    var model = model(responses: [text, text, text])
    func texts() -> [String] {
      frame(model).split(separator: "\n").filter { $0.contains("line") }.map(String.init)
    }
    let before = texts()
    _ = press("213", &model)
    #expect(texts() == before)
  }

  @Test(arguments: [(30, 8), (40, 12), (80, 24), (120, 40), (200, 60), (31, 100), (300, 9)])
  func everySizeShowsTheJudgmentAndTheKeys(_ width: Int, _ height: Int) {
    var model = model(size: Size(width: width, height: height))
    for layout in ["", "v", "v", "z"] {
      _ = press(layout + "\t3", &model)
      let text = frame(model)
      #expect(text.contains("? help"), "\(width)×\(height)\n\(text)")
      #expect(text.contains("What is asked?"), "\(width)×\(height)\n\(text)")
    }
    #expect(frame(model).contains("A"))
  }

  @Test func tooSmallSaysSo() {
    let model = model(size: Size(width: 20, height: 5))
    #expect(frame(model).contains("30×8 needed"))
  }

  private func listed() -> [ListedItem] {
    (1...30).map {
      ListedItem(
        item: ItemID($0), number: $0, skill: $0 % 2 == 0 ? "Math" : "Writing", difficulty: $0 % 10,
        head: "Instruction about \($0 * 7)",
        state: $0 == 5 ? .draft : $0 < 5 ? .done : $0 == 9 ? .skipped : .todo)
    }
  }

  @Test func theListNarrowsDownAndGoesThere() {
    var model = model()
    #expect(press("g", &model) == [.list])
    _ = model.update(.listed(listed()))
    #expect(frame(model).contains("30 of 30"))
    #expect(model.list?.choice == ItemID(4))
    _ = press("math todo", &model)
    #expect(frame(model).contains("13 of 30") && !frame(model).contains("about 35"))
    _ = press(" 140", &model)
    #expect(frame(model).contains("1 of 30"))
    #expect(press("\n", &model) == [.open(.item(ItemID(20)))])
    #expect(model.page == .judging)
  }

  @Test func typingInTheListIsNoCommand() {
    var model = model()
    _ = model.update(.listed(listed()))
    #expect(press("q 123 u", &model).isEmpty)
    #expect(model.ranking.isEmpty && frame(model).contains("Nothing matches"))
    #expect(press("\n", &model).isEmpty)
    #expect(model.update(.key(.escape)).isEmpty)
    #expect(model.page == .judging)
    _ = model.update(.listed(listed()))
    for _ in 0..<50 { _ = model.update(.key(.down)) }
    #expect(model.list?.choice == ItemID(30))
    #expect(frame(model).contains("about 210"))
  }

  @Test func helpComesBackToWhereItWasAskedFor() {
    var model = model()
    model.welcome()
    _ = press("?", &model)
    #expect(frame(model).contains("rank the response in focus"))
    _ = press("x", &model)
    #expect(model.page == .welcome && frame(model).contains("begin"))
    _ = press("\n", &model)
    #expect(model.page == .judging)
    _ = model.update(.finished(Progress(total: 12, done: 12)))
    _ = press("?x", &model)
    #expect(model.page == .finished)
    #expect(press("?q", &model).last == .quit)
  }

  /// Every line of help can be read in a terminal of a usual size.
  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func helpIsNotCutOff(_ size: Size) {
    var model = model(size: size)
    _ = press("?", &model)
    var text = ""
    for _ in 0..<40 {
      text += frame(model)
      _ = model.update(.key(.down))
    }
    #expect(!text.contains("…"))
    for binding in model.keys.bindings {
      #expect(text.contains(binding.help), "\(binding.help)")
    }
    #expect(text.contains("Be fair."))
  }

  @Test func aLayoutThatDoesNotFitIsNotPinned() {
    var model = model(size: Size(width: 40, height: 12))
    _ = press("v", &model)
    #expect(frame(model).contains("only one at a time fits"))
    _ = model.update(.resized(Size(width: 120, height: 40)))
    #expect(model.geometry.layout == .columns)
  }
}
