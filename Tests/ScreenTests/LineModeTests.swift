import BlindRank
import Foundation
import Testing

/// Line mode through the program: what is stored, and what is printed.
@Suite struct LineModeTests {
  /// A way through a study, by keys and by lines.
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let systems: [String]
    let options: [String]
    let keys: String
    let lines: [String]
    let rows: Int
  }

  static let ways = [
    Way(
      testDescription: "ranking", systems: ["alpha", "beta", "gamma"], options: ["--read-to-end"],
      keys: "213\rnodd\r111\rswhy\ru32" + "1\rf\t2",
      lines: ["2 1 3", "", "note odd", "1 1 1", "", "skip why", "u", "3 2", "c=1", "", "f", "b 2"],
      rows: 5),
    Way(
      testDescription: "ranking by criteria, and the blinding question",
      systems: ["alpha", "beta"],
      options: ["--criterion", "Truth=is true", "--verdicts", "both", "--blinding-question"],
      keys: "1222\r1\r" + "1121\rc\r",
      lines: ["1 2", "2 2", "", "a", "", "1 1", "2 1", "", "c", ""],
      rows: 6),
    Way(
      testDescription: "pairs by criteria, and the blinding question", systems: ["alpha", "beta"],
      options: [
        "--protocol", "pairwise", "--criterion", "Truth=is true", "--criterion", "Tone=is kind",
        "--blinding-question",
      ],
      keys: "10\r2\r" + "bcboth are odd\r\rc\r" + "2",
      lines: ["a", "tie", "", "b", "", "bad", "can't both are odd", "", "can't tell", "", "b"],
      rows: 6),
    Way(
      testDescription: "the guessing game", systems: ["alpha", "beta"],
      options: ["--protocol", "guess", "--target", "alpha"],
      keys: "2\r\r" + "c\r\ru1", lines: ["b", "", "", "can't tell", "", "", "u", "a"], rows: 2),
  ]

  /// What is stored, without times and the program's own numbers.
  private func stored(in study: String) throws -> (text: [String], rows: Int) {
    let store = try StudyFile.open(study)
    let kim = try #require(try store.annotators().first { $0.name == "kim" })
    var text: [String] = []
    for number in 1...4 {
      let comparison = ComparisonID(number)
      for row in try store.latestJudgments(of: comparison, by: kim.id) {
        text.append(
          "\(row.presentation) \(row.aspect) \(row.action) \(row.verdict) \(row.notes)")
      }
      if let draft = try store.draft(of: comparison, by: kim.id) {
        let seen = draft.seen.sorted()
        text.append("\(draft.presentation) \(draft.ballot) \(draft.notes) \(seen)")
      }
    }
    text.append("flags \(try store.flags(of: kim.id))")
    return (text, try store.verify().count)
  }

  @Test(arguments: ways)
  func storesWhatTheScreenStores(_ way: Way) throws {
    let workshop = try Workshop()
    let studies = try ["screen", "lines"].map {
      try workshop.study("\($0).blindrank", items: 4, systems: way.systems, options: way.options)
    }
    let terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", studies[0], "--as", "kim"], columns: 120, rows: 40)
    try terminal.expect(text: "⏎ begin")
    terminal.send("\r")
    try terminal.expect(text: "1 of 4")
    for line in way.keys.split(separator: "\r", omittingEmptySubsequences: false) {
      terminal.send(line + (line.endIndex == way.keys.endIndex ? "" : "\r"))
      // Keys that come at once after something came up are not taken for it.
      Thread.sleep(forTimeInterval: 0.5)
    }
    // a moment's rest, in which the screen keeps what it showed
    try terminal.expect("all typed") {
      $0.text.contains("draft kept") || $0.text.contains("3 of 4")
    }
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))

    let run = try PlainRun(
      ["annotate", studies[1], "--as", "kim", "--plain"],
      input: way.lines.map { $0 + "\n" }.joined())
    #expect(run.status == 0 && run.errors == "")
    let (screen, lines) = (try stored(in: studies[0]), try stored(in: studies[1]))
    #expect(lines.text == screen.text)
    #expect(lines.rows == screen.rows && lines.rows == way.rows)
    #expect(!lines.text.isEmpty)
    #expect(run.output.contains("; all saved in \(studies[1])\n"))
    // the source is named only where it is asked for or answered
    if !way.options.contains("--blinding-question"), !way.options.contains("guess") {
      let said = run.output.replacing(/\w+ answers \d/, with: "")
      for system in way.systems { #expect(!said.contains(system)) }
    }
  }

  @Test func whatStandsThereWhenTheLinesEnd() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    // who leaves at once hears the rules again
    for _ in 1...2 {
      let first = try PlainRun(["annotate", study, "--as", "kim", "--plain"], input: "")
      #expect(first.output.hasPrefix("test\nYou will see"))
    }
    // the last line has no end
    let run = try PlainRun(["annotate", study, "--as", "kim"], input: "1 2\n\n2 2\n\nb 4")
    #expect(run.status == 0)
    #expect(run.errors.contains("standard input is no terminal"))
    #expect(run.output.contains("2 of 3 judged; all saved"))
    let again = try PlainRun(["annotate", study, "--as", "kim", "--plain"], input: "")
    #expect(again.output.hasPrefix("Welcome back to test: 2 of 3 judged, 1 to do.\nItem 3 of 3."))
    #expect(again.output.contains("So far: B. A not ranked.\n"))
    // and the screen goes on where the lines ended
    let terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study, "--as", "kim"], columns: 120, rows: 40)
    try terminal.expect(text: "item 3 of 3")
    #expect(terminal.text.contains("A not ranked"))
  }

  /// Texts of every hostile kind, in items, responses, rules, title and notes: no byte that a
  /// terminal could obey.
  @Test func noControlByteIsPrinted() throws {
    let workshop = try Workshop()
    let study = try HostileStudy(HostileCase.all, in: workshop)
    var lines = ["rules", "list", "help", "note A \u{1B}[31mred\u{7}\u{9B}m", "again", "\u{1B}[A"]
    for _ in study.cases { lines += ["1 2", "2 1", "show b", ""] }
    let run = try PlainRun(
      ["annotate", study.path, "--as", "kim", "--plain"],
      input: lines.map { $0 + "\n" }.joined())
    #expect(run.status == 0)
    #expect(run.output.contains("\(study.cases.count) of \(study.cases.count) judged;"))
    let controls = Set(run.bytes.filter { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(controls.isEmpty, "\(controls)")
    let odd = OutputCensus(run.bytes).oddities
    #expect(odd.isEmpty, "\(odd.sorted())")
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": ""], ["TERM": nil]] as [[String: String?]])
  func aTerminalWithoutAScreenGetsLines(_ environment: [String: String?]) throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study, "--as", "kim"], environment: environment,
      columns: 100, rows: 60)
    try terminal.expect(text: "Ranks of A B?")
    #expect(terminal.text.contains("Line by line, since TERM "))
    terminal.send("1 1\n\n")
    try terminal.expect(text: "Item 2 of 2")
    terminal.send("quit\n")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(!terminal.outputText.contains("\u{1B}"))
    #expect(terminal.text.contains("1 of 2 judged; all saved in"))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
  func endedBetweenTwoLines(_ signal: Int32) throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 3, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study, "--as", "kim", "--plain"], columns: 100, rows: 60)
    try terminal.expect(text: "Ranks of A B?")
    terminal.send("1 2\n\n")
    try terminal.expect(text: "Item 2 of 3")
    terminal.send("b=3\n")
    try terminal.expect(text: "Ranks of A?")
    terminal.signal(signal)
    #expect(
      try terminal.waitForExit()
        == (signal == SIGKILL ? .killed(signal: SIGKILL) : .exited(128 + signal)))
    let store = try StudyFile.open(study)
    let kim = try #require(try store.annotators().first { $0.name == "kim" })
    #expect(try store.states(of: kim.id).count == 1)
    #expect(try store.drafts(of: kim.id).count == 1)
    let again = try PlainRun(["annotate", study, "--as", "kim", "--plain"], input: "")
    #expect(again.output.contains("Item 2 of 3."))
    #expect(again.output.contains("So far: B. A not ranked.\n"))
  }

  /// Two windows under one name: nothing is overwritten, and the item is read as it is now.
  @Test func judgedMeanwhileInAnotherWindow() throws {
    let workshop = try Workshop()
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let terminal = try PseudoTerminal(
      [Program.blindrank, "annotate", study, "--as", "kim", "--plain"], columns: 100, rows: 60)
    try terminal.expect(text: "Ranks of A B?")
    _ = try PlainRun(["annotate", study, "--as", "kim", "--plain"], input: "1 2\n\n")
    terminal.send("2 1\n\n")
    try terminal.expect("the other's ranks") { $0.text.contains("look again") }
    let store = try StudyFile.open(study)
    #expect(try store.verify().count == 1)
  }
}
