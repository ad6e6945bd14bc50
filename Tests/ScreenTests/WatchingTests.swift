import BlindRank
import Foundation
import Testing

/// A coordinator watches while somebody judges.
@Suite struct WatchingTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = try workshop.study(
      items: 4, systems: ["alpha", "beta"], skill: { $0 % 2 == 0 ? "Math" : "Writing" })
  }

  private func judge(_ count: Int) throws {
    let run = try PlainRun(
      ["annotate", study, "--as", "kim", "--plain"],
      input: String(repeating: "1 2\n\n", count: count) + "quit\n")
    #expect(run.status == 0, "\(run.errors)")
  }

  private func isNamed(_ terminal: PseudoTerminal) -> Bool {
    terminal.outputText.contains("alpha") || terminal.outputText.contains("beta")
  }

  @Test func theDashboardFollowsAndShowsResultsAtTheEndOnly() throws {
    let terminal = try PseudoTerminal([Program.blindrank, "dashboard", study])
    try terminal.expect(text: "Nobody has judged yet")
    try judge(1)
    try terminal.expect(text: "1 of 4 · today 1")
    #expect(terminal.line(5).hasPrefix(" kim "))
    terminal.send("2")
    try terminal.expect(text: "all annotators")
    #expect(terminal.text.contains("Math") && terminal.text.contains("Writing"))
    terminal.send("4")
    try terminal.expect(text: "The study is open, so no result is shown")
    terminal.send("?")
    try terminal.expect(text: "Any key goes back")
    terminal.send(" ")
    try judge(3)
    try terminal.expect(text: "4 of 4")
    #expect(!isNamed(terminal))
    terminal.resize(columns: 30, rows: 8)
    try terminal.expect(text: "Terminal too small")
    terminal.resize(columns: 100, rows: 30)
    try terminal.expect(text: "The study is open, so no result is shown")
    #expect(try PlainRun(["close", study]).status == 0)
    try terminal.expect(text: "alpha – beta")
    #expect(terminal.text.contains("Nobody peeked; closed at"))
    #expect(try PlainRun(["reopen", study]).status == 0)
    try terminal.expect(text: "The study is open, so no result is shown")
    #expect(try terminal.leave() == .exited(0))
    #expect(terminal.state.alternate_screen == 0)
    #expect(try StudyFile.open(study).events().map(\.kind) == [.close, .reopen])
  }

  @Test func aPeekFromTheDashboardIsRecordedOnce() throws {
    try judge(2)
    let terminal = try PseudoTerminal([Program.blindrank, "dashboard", study, "--peek"])
    try terminal.expect(text: "2 of 4")
    terminal.send("4")
    try terminal.expect(text: "alpha – beta")
    terminal.send("rrrr")
    try judge(2)
    try terminal.expect(text: "4 of 4")
    #expect(try terminal.leave() == .exited(0))
    let events = try StudyFile.open(study).events()
    #expect(events.map(\.kind) == [.peek] && events.first?.detail == "dashboard")
    #expect(events.first?.judgments == 2)
  }

  @Test(arguments: ["q", "\u{3}"])
  func progressIsDrawnAnewInItsPlace(_ key: String) throws {
    let terminal = try PseudoTerminal([Program.blindrank, "progress", study, "--watch"])
    try terminal.expect(text: "q leaves")
    #expect(terminal.line(0).hasPrefix("test"))
    try judge(2)
    try terminal.expect(text: "2 of 4 judgments in")
    #expect(terminal.line(0).hasPrefix("test") && terminal.text.contains(" kim "))
    #expect(terminal.text.components(separatedBy: "q leaves").count == 2)
    #expect(!isNamed(terminal))
    terminal.send("x" + key)
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func withoutATerminalBothSayWhatElseThereIs() throws {
    let watch = try PlainRun(["progress", study, "--watch"])
    #expect(watch.status == 1 && watch.output.isEmpty)
    #expect(watch.errors.contains("--watch needs a terminal, but standard input is no terminal"))
    let dashboard = try PlainRun(["dashboard", study, "--peek"])
    #expect(dashboard.status == 1 && dashboard.errors.contains("blindrank progress"))
    #expect(try StudyFile.open(study).events().isEmpty)
    #expect(try PlainRun(["progress", study, "--watch", "--format", "csv"]).status == 64)
    #expect(try PlainRun(["progress", study, "--flags", "--by", "skill"]).status == 64)
  }

  @Test func progressTellsNoSystem() throws {
    try judge(3)
    for options in [[], ["--by", "skill"], ["--flags"]]
      + ["csv", "json", "markdown"].map({ ["--format", $0] })
    {
      let run = try PlainRun(["progress", study] + options)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(!run.output.contains("alpha") && !run.output.contains("beta"), "\(run.output)")
    }
  }
}
