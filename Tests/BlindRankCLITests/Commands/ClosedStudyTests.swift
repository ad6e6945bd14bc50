import ArgumentParser
import BlindRank
import Testing
import TermUI

@testable import BlindRankCLI

/// A study that is closed while somebody is at work.
@Suite struct ClosedStudyTests: JudgingStory {
  private let moment = Timestamp(milliseconds: 60_000_000)

  @Test(arguments: [JudgingProtocol.ranking, .pairwise, .guess])
  func theNextJudgmentIsNotSavedAndSaysSo(_ judgingProtocol: JudgingProtocol) throws {
    let study = try SessionStudy(judgingProtocol)
    let table = try study.sit()
    var model = try table.screen(Size(width: 120, height: 40))
    let say = judgingProtocol == .ranking ? "122\n" : "1\n"
    table.press("\n" + say + (judgingProtocol == .guess ? "\n" : ""), &model)
    #expect(try study.rows().count == 1)
    try study.open().append(.close, detail: nil, at: moment)
    table.press(say, &model)
    let text = frame(model)
    #expect(
      text.contains("NOT SAVED: the study is closed; all before is saved, this stays a draft")
        && !text.contains("try again"), "\(text)")
    #expect(try study.rows().count == 1)
    // Nothing is told of the guess either.
    if judgingProtocol == .guess { #expect(!text.contains("Right") && !text.contains("Wrong")) }
    try study.open().append(.reopen, detail: nil, at: moment)
    table.press("\n", &model)
    #expect(try study.rows().count == 2 && !frame(model).contains("NOT SAVED"))
  }

  @Test func whatWasSaidStaysAsADraft() throws {
    let study = try SessionStudy(.ranking)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n12", &model)
    try study.open().append(.close, detail: nil, at: moment)
    table.press("2\n", &model)
    #expect(
      lines(model)[23].contains(
        "NOT SAVED: the study is closed; all before is saved, this stays a draft"))
    table.press("q", &model)
    #expect(table.hasLeft && table.session.unsaved == nil)
    #expect(throws: BlindRankError.studyClosed) { try study.sit() }
    try study.open().append(.reopen, detail: nil, at: moment)
    let again = try study.sit()
    let screen = try again.screen()
    #expect(screen.ballot == .ranks([1, 2, 2]))
  }

  @Test func nothingIsTakenBackEither() throws {
    let study = try SessionStudy(.ranking)
    let table = try study.sit()
    var model = try table.screen()
    table.press("\n122\n", &model)
    try study.open().append(.close, detail: nil, at: moment)
    table.press("u", &model)
    #expect(frame(model).contains("NOT UNDONE: the study is closed; all that was judged is saved"))
    #expect(try study.rows().count == 1)
  }

  @Test func resultsAreReadOnlyAfterThePeekIsKept() throws {
    let study = try SessionStudy(.ranking)
    let store = try study.open()
    let unblinding = Unblinding(path: study.path, isPeeking: false, command: "stats")
    #expect(throws: CommandFailure.self) { try unblinding.allow(in: store) }
    #expect(try store.events().isEmpty)
    let peeking = Unblinding(path: study.path, isPeeking: true, command: "stats")
    let input = try ReportInput([study.path], aliases: SystemAliases()) { _ in peeking }
    #expect(try store.events().isEmpty)
    _ = try input.source(on: [.overall], by: VerdictOptions.parse([]))
    #expect(try store.events().map(\.detail) == ["stats"])
    try store.append(.close, detail: nil, at: moment)
    #expect(try unblinding.allow(in: store) == nil && peeking.allow(in: store) == nil)
    #expect(try store.events().count == 2)
  }
}
