import BlindRank
import Foundation
import Testing
import TermUI

@testable import BlindRankCLI

@Suite struct KeyFileTests {
  private let ranking = KeyFileTests.ranking(scale: 5)

  /// The keys of a ranking study.
  private static func ranking(scale: Int) -> KeyTable<JudgingAction> {
    .judging(
      JudgingBrief(
        title: "", annotator: "", judgingProtocol: .ranking, scale: scale, about: nil,
        instructions: nil, criteria: []))
  }

  private func table(_ yaml: String, scale: Int = 5) throws -> KeyTable<JudgingAction> {
    try KeyFile(yaml: yaml, path: "keys.yaml")
      .table(changing: Self.ranking(scale: scale), known: ScreenKeys.names)
  }

  /// The lines that the file's owner sees.
  private func problems(_ yaml: String, scale: Int = 5) -> [String] {
    do {
      _ = try table(yaml, scale: scale)
      return []
    } catch let problems as KeyFile.Problems {
      return problems.findings.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func theExampleOfTheDocs() throws {
    let table = try table(
      """
      # one line an action
      submit: [Enter, Ctrl-S]
      next-response: Tab
      rank-1: [1, H]
      zoom: []
      """)
    #expect(table.action(for: .control("S")) == .submit)
    #expect(table.action(for: .character("l")) == nil)
    #expect(table.action(for: .character("H")) == .rank(1))
    #expect(table.action(for: .character("z")) == nil)
  }

  /// YAML 1.1 takes these for numbers, Booleans and nothing.
  @Test(arguments: ["y", "n", "~", "0", "Y", "é"]) func wordsAreTakenAsWritten(_ key: String) throws
  {
    let table = try table("zoom: \(key)\nnote: [F2]\nscroll-together: []")
    #expect(table.action(for: .character(try #require(key.first))) == .zoom)
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "{}", "\u{FEFF}# from Windows\r\n"])
  func aFileThatChangesNothing(_ yaml: String) throws {
    #expect(try table(yaml) == ranking)
  }

  @Test func problemsNameFileLineActionAndCure() {
    #expect(
      problems("\nsubmit: []")
        == ["keys.yaml:2: submit: error: must have a key, or the screen would be a trap; name one"])
    #expect(
      problems("zoom: Z\nnote: [n,\n  u]") == [
        "keys.yaml:3: note: error: u is a key of undo too; choose another one here, or give undo "
          + "other keys in a line of its own"
      ])
    let unknown = problems("# mine\nsubmitt: Enter")
    #expect(unknown.count == 1)
    #expect(
      unknown.first?.hasPrefix(
        "keys.yaml:2: submitt: error: there is no such action; did you mean submit?; known are "
          + "rank-1, rank-2,") == true, "\(unknown)")
    let key = problems("zoom:\n  - z\n  - Entr\n")
    #expect(
      key.first?.hasPrefix(
        "keys.yaml:3: zoom: error: no key is called “Entr”; did you mean Enter?; write") == true,
      "\(key)")
    #expect(problems("zoom: \"\\e[2J\"").first?.contains("no key is called “ [2J”") == true)
    #expect(problems("zoom: Ctrl-Z").first?.contains("the terminal keeps Ctrl-Z") == true)
  }

  @Test func allProblemsComeInTheOrderOfTheFile() {
    let lines = problems("quit: []\nzoom: zz\nhelpp: h\nhelp: []")
    #expect(lines.count == 4)
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix("keys.yaml:\(number + 1): "), "\(line)")
    }
  }

  @Test(arguments: [
    ("- Enter", "keys.yaml:1: error: expected lines such as submit: [Enter, Ctrl-S]"),
    ("submit", "keys.yaml:1: error: expected lines such as"),
    ("zoom: z\nnote:\n", "keys.yaml:2: note: error: no key is named; write [] for none"),
    ("zoom: #", "keys.yaml:1: zoom: error: no key is named"),
    ("zoom: \"\"", "keys.yaml:1: zoom: error: no key is named"),
    ("zoom: [z, [y]]", "keys.yaml:1: zoom: error: expected names of keys in the list"),
    ("zoom: {a: b}", "keys.yaml:1: zoom: error: expected a key or a list of keys"),
    ("help: [?]", "keys.yaml:1: help: error: expected"),
    ("note: n\nraw: [", "keys.yaml:3: error: not valid YAML"),
    ("note: n\nraw: >>", "keys.yaml:2: error: not valid YAML"),
    ("--- {zoom: z}\n--- {note: n}\n", "keys.yaml:2: error: not valid YAML"),
    ("note: n\nraw: @", "keys.yaml:2: error: not valid YAML"),
    (
      "note: n\nnote: m",
      "keys.yaml:1: note: error: given more than once, first here; keep one line"
    ),
  ])
  func whatIsNoSuchFile(_ yaml: String, _ start: String) {
    let lines = problems(yaml)
    #expect(lines.count == 1 && lines.first?.hasPrefix(start) == true, "\(lines)")
  }

  /// One file serves studies of every scale.
  @Test func ranksThatAStudyDoesNotHave() throws {
    #expect(problems("rank-7: F7").isEmpty)
    #expect(try table("rank-7: F7", scale: 7).action(for: .function(7)) == .rank(7))
    #expect(problems("note: 7").isEmpty)
    #expect(problems("note: 7", scale: 7).first?.contains("7 is a key of rank-7 too") == true)
    #expect(problems("rank-10: F7").count == 1)
  }

  @Test func itIsLookedForWhereXDGSays() {
    func path(_ environment: [String: String]) -> String {
      KeyFile.usualPath(environment: environment, home: "/home/kim")
    }
    #expect(path([:]) == "/home/kim/.config/blindrank/keys.yaml")
    #expect(path(["XDG_CONFIG_HOME": "/etc/kim"]) == "/etc/kim/blindrank/keys.yaml")
    for ignored in ["", "relative"] {
      #expect(
        path(["XDG_CONFIG_HOME": ignored]) == "/home/kim/.config/blindrank/keys.yaml")
    }
  }

  @Test func aFileThatIsNotThereAndOnesThatCannotBeRead() throws {
    let folder = NSTemporaryDirectory() + "blindrank-keys-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try KeyFile(contentsOf: folder + "/none.yaml").entries.isEmpty)
    #expect(throws: CommandFailure.self) { try KeyFile(contentsOf: folder) }
    let file = folder + "/latin.yaml"
    try Data([0x61, 0x3A, 0x20, 0xE9]).write(to: URL(fileURLWithPath: file))
    let problems = #expect(throws: KeyFile.Problems.self) { try KeyFile(contentsOf: file) }
    #expect(
      problems?.findings.first?.description == "\(file): error: not in UTF-8; save it as UTF-8")
  }

  @Test(arguments: [
    "", "submit: [Enter, Ctrl-S]\nzoom: []\nnote: Y",
    "help: [\"#\", \"\\\"\", \"\\\\\", \"~\", \"'\", \"-\", F3, \":\", \",\", F1, é, あ]\nprevious-criterion: []",
    "rank-1: 5\nrank-5: [1, \"[\"]\ninstruction-up: []",
  ])
  func thePrintedFileReadsBackToTheSameTable(_ yaml: String) throws {
    let file = try KeyFile(yaml: yaml, path: "keys.yaml")
    let printed = KeyFileLine.file(of: try ScreenKeys.lines(in: file), heading: ["A: heading"])
    #expect(try table(printed) == table(yaml), "\(printed)")
  }

  @Test func whatIsPrinted() throws {
    let path = "/nonexistent/blindrank/keys.yaml"
    let text = try KeysCommand.text(path: path)
    #expect(text.hasPrefix("# The keys of blindrank; nothing is changed in \(path)\n"))
    #expect(text.contains("\nhelp: \"?\""))
    #expect(text.contains("\nnext-response: [Tab, l]"))
    #expect(text.contains("  # save it and go on\n"))
    #expect(try !KeysCommand.text(path: nil).contains(path))
    let ranks = try KeyFile(yaml: "rank-7: F7", path: "keys.yaml")
    #expect(try ScreenKeys.lines(in: ranks).contains { $0.yaml == "rank-7: F7" })
  }

  @Test func everyActionHasANameOfItsOwn() {
    var names: [String] = []
    for table in ScreenKeys.tables(scale: 9) {
      #expect(table.clashes.isEmpty)
      #expect(Set(table.names).count == Set(table.bindings.map(\.action)).count)
      #expect(table.bindings.filter(\.isEssential).map(\.name) == ["submit", "quit", "help"])
      names += table.names.filter { !names.contains($0) }
    }
    #expect(names == ScreenKeys.names)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
    }
  }

  /// What is printed can be used in every study, not only in the one whose keys come first.
  @Test(arguments: ["", "rank-1: F7\nsubmit: [Enter, Ctrl-S]"])
  func thePrintedFileServesEveryProtocol(_ yaml: String) throws {
    let file = try KeyFile(yaml: yaml, path: "keys.yaml")
    let printed = try KeyFile(
      yaml: KeyFileLine.file(of: try ScreenKeys.lines(in: file), heading: []), path: "keys.yaml")
    for table in ScreenKeys.tables(scale: 5) {
      let again = try printed.table(changing: table, known: ScreenKeys.names)
      let once = try file.table(changing: table, known: ScreenKeys.names)
      let changed = zip(again.bindings, once.bindings).filter { $0 != $1 }.map { $0.0 }
      #expect(changed.map(\.name) == [], "\(changed)")
      #expect(again == once)
    }
  }

  /// One file serves studies of every protocol: what a study has no use for is passed over.
  @Test func actionsThatAProtocolDoesNotHave() throws {
    let file = try KeyFile(yaml: "both-bad: B\nrank-1: F7\nresult: E", path: "keys.yaml")
    let tables = try ScreenKeys.tables(scale: 5).map {
      try file.table(changing: $0, known: ScreenKeys.names)
    }
    #expect(tables.map { $0.action(for: .function(7)) } == [.rank(1), nil, nil])
    #expect(tables.map { $0.action(for: .character("B")) } == [nil, .bothBad, nil])
    #expect(tables.map { $0.action(for: .character("E")) } == [nil, nil, .result])
  }
}
