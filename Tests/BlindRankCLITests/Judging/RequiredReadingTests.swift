import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// Studies in which each response must be read to its end before it is judged.
@Suite struct RequiredReadingTests: JudgingStory {
  private let long = (1...100).map { "line \($0)" }.joined(separator: "\n\n")

  private func ranking(_ responses: [String], size: Size) -> JudgingModel {
    model(brief(requiresReading: true), sheet(responses: responses), size: size)
  }

  private func pair(_ judgingProtocol: JudgingProtocol) -> JudgingModel {
    model(
      brief(judgingProtocol, requiresReading: true),
      sheet(
        responses: [long, long], aspects: judgingProtocol == .guess ? [.guess] : [.overall],
        ballot: judgingProtocol == .guess ? .guess(nil) : .choices(nil), asked: "ChatGPT"),
      size: Size(width: 80, height: 24))
  }

  @Test func aRankIsRefusedUntilTheEndWasSeen() {
    var model = ranking([long, "short", long], size: Size(width: 100, height: 24))
    #expect(press("1", &model).isEmpty)
    #expect(lines(model)[23].contains("read A to its end first"))
    #expect(model.ballot.isEmpty && model.focus == 0)
    _ = model.update(.key(.end))
    #expect(
      press("1", &model).contains(
        .keep(
          JudgingWork(ballot: .ranks([1, nil, nil]), notes: Notes(), seen: [Slot(0), Slot(1)]))))
    // The short one is on the screen whole.
    press("2", &model)
    #expect(model.ranks() == [1, 2, nil])
    press("3", &model)
    #expect(lines(model)[23].contains("read C to its end first") && model.ranks()?[2] == nil)
  }

  /// One at a time, what was not looked at is not read, however short.
  @Test func whatIsNotShownIsNotRead() {
    var model = ranking(["one", "two", "three"], size: Size(width: 40, height: 12))
    press("1", &model)
    #expect(model.ranks() == [1, nil, nil] && model.focus == 1)
    #expect(model.seen == [Slot(0), Slot(1)])
    press("2", &model)
    #expect(model.ranks() == [1, 2, nil])
  }

  /// An end counts as seen where the text was, not where it would have had room.
  @Test func whatWasNotOnTheScreenIsNotRead() {
    let (tall, usual) = (Size(width: 80, height: 400), Size(width: 80, height: 24))
    var model = ranking([long, long], size: usual)
    _ = model.update(.resized(Size(width: 25, height: 400)))
    #expect(frame(model).contains("Terminal too small"))
    _ = model.update(.resized(usual))
    #expect(model.seen.isEmpty)
    for (key, back) in [("t", "x"), ("?", "x"), ("i", "x"), ("g", "\u{1B}")] {
      press(key, &model)
      if key == "g" { _ = model.update(.listed(listed())) }
      _ = model.update(.resized(tall))
      _ = model.update(.resized(usual))
      press(back, &model)
      #expect(model.page == .judging && model.seen.isEmpty, "\(key)")
    }
    press("t", &model)
    _ = model.update(.resized(tall))
    press("x", &model)
    #expect(model.seen == [Slot(0), Slot(1)])
  }

  /// Nor was anything on the screen before the first page was left.
  @Test func theFirstPageShowsNoResponse() throws {
    let study = try SessionStudy(.pairwise)
    let table = try study.sit()
    var model = try table.screen(Size(width: 80, height: 200))
    #expect(model.page == .welcome && model.seen.isEmpty)
    table.press("\n", &model)
    #expect(model.page == .judging && model.seen == [Slot(0), Slot(1)])
    table.press("q", &model)
    #expect(try study.sit().screen().seen == [Slot(0), Slot(1)])
  }

  @Test func aClickOnTheScaleIsRefusedToo() {
    var model = ranking([long, long], size: Size(width: 100, height: 24))
    #expect(click("5 ", inLineWith: "worst", &model).isEmpty)
    #expect(model.ballot.isEmpty && frame(model).contains("read A to its end first"))
  }

  @Test(arguments: [JudgingProtocol.pairwise, .guess])
  func aPairIsReadWhole(_ judgingProtocol: JudgingProtocol) {
    var model = pair(judgingProtocol)
    model.scrollsTogether = false
    for key in ["1", "2", "c"] {
      #expect(press(key, &model).isEmpty && model.ballot.isEmpty && model.input == nil)
      #expect(lines(model)[23].contains("read A and B to the end first"))
    }
    _ = model.update(.key(.end))
    #expect(press("1", &model).isEmpty)
    #expect(lines(model)[23].contains("read B to the end first"))
    press("\t", &model)
    _ = model.update(.key(.end))
    #expect(press("1", &model).count == 1 && !model.ballot.isEmpty)
  }

  @Test func readingIsKept() {
    var model = pair(.pairwise)
    _ = model.update(.key(.end))
    #expect(
      model.update(.rest).first
        == .keep(JudgingWork(ballot: .choices(nil), notes: Notes(), seen: [Slot(0), Slot(1)])))
  }

  @Test func whatWasReadBeforeNeedNotBeReadAgain() {
    var model = pair(.pairwise)
    _ = model.update(
      .opened(
        sheet(responses: [long, long], ballot: .choices(nil), seen: [Slot(0), Slot(1)])))
    #expect(press("1", &model).count == 1)
  }

  @Test func theFirstPageSaysSo() {
    var model = pair(.pairwise)
    model.welcome()
    #expect(frame(model).contains("read to its end before it is judged"))
  }
}
