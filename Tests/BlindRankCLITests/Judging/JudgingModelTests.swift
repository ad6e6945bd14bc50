import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Keys in, effects and frames out; no terminal, no store.
@Suite struct JudgingModelTests: JudgingStory {
  @Test(arguments: 2...9) func theDigitsAreTheRanks(_ scale: Int) {
    var brief = brief()
    brief.scale = scale
    let keys = KeyTable.judging(brief)
    #expect(keys.clashes.isEmpty)
    #expect(keys.action(for: .character(Character(String(scale)))) == .rank(scale))
    #expect(keys.action(for: .character(scale == 9 ? "0" : Character(String(scale + 1)))) == nil)
  }

  @Test(arguments: JudgingProtocol.allCases)
  func noKeyIsBoundTwice(_ judgingProtocol: JudgingProtocol) {
    for criteria in [[], ["Help"]] {
      let keys = KeyTable.judging(
        brief(judgingProtocol, criteria: criteria, asksForSource: true))
      #expect(keys.clashes.isEmpty, "\(keys.clashes)")
      #expect(keys.action(for: .character("?")) == .help)
      #expect(keys.action(for: .character("p")) == .backItem)
    }
  }

  @Test func theArrowsAndTheirNeighboursMoveTheFocus() {
    var model = model()
    press("→→", &model)
    #expect(model.focus == 2)
    press("→", &model)
    #expect(model.focus == 0)
    press("←", &model)
    #expect(model.focus == 2)
    press("lh", &model)
    #expect(model.focus == 2 && model.ballot.isEmpty)
  }

  @Test func withoutMovingOnTheFocusStays() {
    var model = model()
    _ = press("a2", &model)
    #expect(model.focus == 0)
    _ = press("3", &model)
    #expect(model.ranks() == [3, nil, nil])
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
          comparison: ComparisonID(1), item: item, number: 1, ballot: .ranks([nil]),
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

  @Test(arguments: [(30, 10), (40, 12), (80, 24), (120, 40), (200, 60), (31, 100), (300, 10)])
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
    #expect(frame(model).contains("30×10 needed"))
  }

  /// What cannot be seen is not judged, not clicked on and not written.
  @Test func tooSmallJudgesNothing() {
    var model = model(ranks: [1, 2, 3], size: Size(width: 20, height: 5))
    let before = model
    #expect(press("5\n\n1sx\n", &model) == [])
    #expect(model.update(.click(x: 1, y: 1)) == [] && model.update(.paste("x")) == [])
    #expect(model == before)
    #expect(press("q", &model).contains { if case .quit = $0 { true } else { false } })
    _ = model.update(.resized(Size(width: 80, height: 24)))
    #expect(frame(model).contains("What is asked?"))
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
    #expect(press("?q", &model).last == .quit(keeping: nil, place: nil))
  }

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
    let notice = model.notice?.text ?? ""
    #expect(notice.hasPrefix("others need 84 columns or ") && frame(model).contains(notice))
    let rows = Int(notice.split(separator: " ")[5]) ?? 0
    for height in [rows - 1, rows] {
      var tall = model
      _ = tall.update(.resized(Size(width: 40, height: height)))
      _ = press("v", &tall)
      #expect((tall.geometry.layout == .stacked) == (height == rows))
    }
    _ = model.update(.resized(Size(width: 120, height: 40)))
    #expect(model.geometry.layout == .columns)
  }

  /// An item made ready meanwhile looks as it would have without.
  @Test func anItemMadeReadyAheadLooksTheSame() {
    let next = sheet(id: 5, responses: ["# One\n\ntext", "two", "**three**"])
    var without = model()
    #expect(without.update(.opened(next)) == [.prepareNext(width: 30, isRaw: false)])
    for other in [next, sheet(id: 6)] {
      var with = model()
      let ahead = JudgingModel.Ahead(other.comparison, other.item, width: 20, isRaw: true)
      #expect(with.update(.ahead(ahead)).isEmpty)
      _ = with.update(.opened(next))
      #expect(frame(with) == frame(without) && with.ahead == nil)
    }
  }
}
