import BlindRank
import Foundation
import Testing

/// Results of an open study are seen by nobody who is not recorded, through the program.
@Suite struct UnblindingTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Every command that prints results, in every way it prints them.
  private static let commands: [[String]] =
    ["stats", "ratings", "agreement", "bias"].flatMap {
      command in
      TableFormatNames.all.map { [command, "--format", $0] }
    } + [
      ["stats", "--by", "skill"], ["stats", "--by", "annotator"], ["stats", "--by", "criterion"],
      ["stats", "--votes", "majority"], ["stats", "--blinding"],
      ["stats", "--criterion", "overall"],
      ["stats", "--kind", "human"], ["stats", "--system", "alpha", "--against", "beta"],
      ["ratings", "--method", "elo", "--orderings", "10"], ["ratings", "--covariates", "length"],
      ["agreement", "--criterion", "overall"], ["bias", "--criterion", "overall"],
      ["stats", "--percent-of", "alpha"], ["stats", "--chart"], ["ratings", "--chart"],
    ]

  /// Commands that print no result, whatever the study's state; all others must take `--peek`.
  private static let resultless: Set<String> = [
    "new", "annotate", "guess", "info", "progress", "close", "reopen", "verify", "keys", "help",
    "scan", "import", "mask", "exclude",
  ]

  /// A judged study that ends each judgment with a guess.
  private func judged() throws -> String {
    let study = try workshop.study(
      items: 4, systems: ["alpha", "beta"], options: ["--blinding-question", "--target", "alpha"])
    let lines = (1...4).map { _ in "1 2\n\na\n\n" }.joined()
    _ = try PlainRun(["annotate", study, "--as", "kim", "--plain"], input: lines + "quit\n")
    return study
  }

  @Test func withoutAPeekNothingIsShown() throws {
    let study = try judged()
    let before = try StudyFile.open(study).standingJudgments().count
    #expect(before > 0)
    for command in Self.commands {
      let run = try PlainRun([command[0], study] + command.dropFirst())
      #expect(run.status == 1 && run.output.isEmpty, "\(command): \(run.output)")
      #expect(run.errors.contains("the study is open, with"), "\(command): \(run.errors)")
      #expect(run.errors.contains("of 4 judgments in; its results show once blindrank close"))
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try StudyFile.open(study).events().isEmpty)
  }

  @Test func guessesAreResultsToo() throws {
    let study = try workshop.study(
      items: 4, systems: ["alpha", "beta"], options: ["--protocol", "guess", "--target", "alpha"])
    let played = try PlainRun(["guess", study, "--as", "kim", "--plain"], input: "a\n\n\nquit\n")
    // Who guessed is answered at once.
    #expect(played.output.contains("alpha"), "\(played.errors)")
    for command in ["stats", "agreement"] {
      let run = try PlainRun([command, study])
      #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("the study is open"))
      #expect(try PlainRun([command, study, "--peek"]).status == 0)
    }
    #expect(try StudyFile.open(study).events().map(\.detail) == ["stats", "agreement"])
  }

  @Test func everyPeekIsRecordedAndSaidSo() throws {
    let study = try judged()
    for (count, command) in Self.commands.enumerated() {
      let run = try PlainRun([command[0], study, "--peek"] + command.dropFirst())
      let events = try StudyFile.open(study).events()
      #expect(events.count == count + 1 && events.last?.kind == .peek, "\(command)")
      #expect(events.last?.detail == command[0] && (events.last?.judgments ?? 0) > 0)
      guard run.status == 0, !command.contains("csv") else { continue }
      let said =
        command.contains("json")
        ? "\"peeks\" : \(count + 1)," : "eeked \((count + 1).count(of: "time")), first after"
      #expect(run.output.contains(said), "\(command): \(run.output)")
    }
    #expect(try PlainRun(["verify", study]).output.contains("none missing"))
    let info = try PlainRun(["info", study]).output
    #expect(info.contains("UTC: peek (ratings) after"))
  }

  /// A look that cannot be recorded is none: here another program refuses, as a file would that
  /// may not be written.
  @Test(arguments: [
    ["stats", "--reference", "none"], ["stats", "--system", "none"],
    ["ratings", "--anchor", "none"],
    ["stats", "--percent-of", "none"], ["report", "--reference", "none"],
  ])
  func aNameThatIsNoSystemsCostsNoPeek(_ call: [String]) throws {
    let study = try judged()
    let page = call[0] == "report" ? ["-o", workshop.file("page.html")] : []
    let run = try PlainRun([call[0], study, "--peek"] + call.dropFirst() + page)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("no system “none”"))
    #expect(try PlainRun(["info", study]).output.contains("obody peeked"))
  }

  @Test(arguments: ["stats", "ratings", "agreement", "bias", "report", "export"])
  func nothingToChooseByCostsNoPeek(_ command: String) throws {
    let study = try judged()
    let page =
      switch command {
      case "report": ["-o", workshop.file("page.html")]
      case "export": ["--as", "battles"]
      default: [String]()
      }
    for (option, name, reason) in [
      ("--skill", "Meth", "no item has the skill “Meth”; known: Math; did you mean “Math”?"),
      ("--difficulty", "3-4", "no item has a difficulty of 3-4: no item is labelled with"),
      ("--annotator", "kin", "no annotator is called “kin”; known: kim; did you mean “kim”?"),
      ("--difficulty", "4-3", "--difficulty: the band “4-3” ends before it begins"),
    ] {
      let run = try PlainRun([command, study, "--peek", option, name] + page)
      #expect(run.status != 0 && run.output.isEmpty)
      #expect(run.errors.contains(reason), "\(run.errors)")
    }
    #expect(try StudyFile.open(study).events().isEmpty)
  }

  @Test func whatCannotBeRecordedIsNotShown() throws {
    let study = try judged()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    shell.arguments = [
      study,
      "CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'not today'); END",
    ]
    try shell.run()
    shell.waitUntilExit()
    for command in Self.commands {
      let run = try PlainRun([command[0], study, "--peek"] + command.dropFirst())
      #expect(run.status == 1 && run.output.isEmpty, "\(command): \(run.output)")
      #expect(run.errors.contains("shown only once the look at them is recorded"), "\(run.errors)")
    }
  }

  @Test func theEndShowsResultsUntilItGoesOn() throws {
    let study = try judged()
    let close = try PlainRun(["close", study])
    #expect(close.status == 0 && close.output.contains("of 4 judgments in"), "\(close.output)")
    #expect(try PlainRun(["close", study]).status == 1)
    for command in ["stats", "bias"] {
      let run = try PlainRun([command, study, "--format", "markdown"])
      #expect(
        run.status == 0 && run.output.contains("\nNobody peeked; closed at "), "\(run.errors)")
    }
    let late = try PlainRun(["annotate", study, "--as", "lee", "--plain"], input: "1 2\n")
    #expect(late.status == 1 && late.errors.contains("the study is closed: nothing of it"))
    #expect(try StudyFile.open(study).annotators().map(\.name) == ["kim"])
    #expect(try PlainRun(["reopen", study]).status == 0)
    #expect(try PlainRun(["reopen", study]).status == 1)
    #expect(try PlainRun(["stats", study]).status == 1)
    let peek = try PlainRun(["stats", study, "--peek", "--format", "json"])
    #expect(peek.output.contains("\"reopenings\" : 1") && peek.status == 0)
    #expect(try PlainRun(["verify", study]).status == 0)
  }

  /// Nobody can judge it now, so nobody is sent to.
  @Test func aStudyThatEndedWithoutAJudgment() throws {
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let close = try PlainRun(["close", study])
    #expect(
      close.output.hasSuffix("\nNothing was judged; blindrank reopen \(study) goes on with it\n"))
    for command in ["stats", "ratings", "agreement", "bias"] {
      let run = try PlainRun([command, study])
      #expect(
        run.errors.hasSuffix(
          "Nothing was judged before it was closed: blindrank reopen \(study) goes on with it\n"),
        "\(run.errors)")
    }
  }

  /// A command that is new must say which it is.
  @Test func everyCommandIsOfOneKind() throws {
    let help = try PlainRun(["--help"]).output
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.first?.isLowercase == true }
    #expect(names.contains("stats") && names.count > 10)
    for name in names where !Self.resultless.contains(name) {
      let page = try PlainRun([name, "--help"]).output
      #expect(page.contains("--peek"), "\(name) prints results and can be had without a peek?")
    }
  }
}

/// What `--format` takes.
enum TableFormatNames {
  static let all = ["text", "csv", "json", "markdown", "latex"]
}
