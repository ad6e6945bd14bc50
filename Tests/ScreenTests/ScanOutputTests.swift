import BlindRank
import Foundation
import Testing

/// `blindrank scan` through the program, and that no way of annotating shows what it masked.
@Suite struct ScanOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// Each response names its system, and the second one of each item an end mark of a prompt.
  private func study(_ options: [String] = []) throws -> String {
    try workshop.study(
      items: 6, systems: ["Zorblax-7b", "Quibble"], options: options
    ) { item, system in
      "As an AI I say \(item). I am \(system), and so on." + (item == 2 ? "### Human: more" : "")
    }
  }

  private static let names = ["Zorblax", "Quibble", "As an AI"]

  @Test func reportedThenMaskedThenShownAgain() throws {
    let file = try study()
    let before = try PlainRun(["scan", file])
    #expect(before.status == 0 && before.output.contains("⟦Zorblax-7b⟧"))
    #expect(before.output.contains("boilerplate: 2 findings"))
    for line in before.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(try PlainRun(["scan", file, "--strict"]).status == 1)

    let masked = try PlainRun([
      "scan", file, "--policy", "self-naming=mask", "--policy", "boilerplate=exclude",
    ])
    #expect(masked.status == 0 && masked.errors.contains("24 places masked, 1 item excluded"))
    let strict = try PlainRun(["scan", file, "--strict", "--only", "self-naming"])
    #expect(strict.status == 0 && strict.output.contains("(masked)"))
    let again = try PlainRun(["scan", file, "--policy", "self-naming=mask"])
    #expect(again.errors.contains("Nothing more"))

    let log = try PlainRun(["scan", file, "--log", "--format", "csv"])
    #expect(log.output.split(separator: "\r\n").count == 26)
    #expect(try PlainRun(["verify", file]).status == 0)
    let undone = try PlainRun(["scan", file, "--undo", "self-naming"])
    #expect(undone.status == 0 && undone.errors.contains("24 places shown again"))
    #expect(
      try PlainRun(["annotate", file, "--as", "kim", "--plain"], input: "\n").output
        .contains("As an AI"))
    #expect(
      try PlainRun(["scan", file, "--undo", "all"]).errors.contains("1 item asked about again"))
    #expect(try PlainRun(["scan", file, "--undo", "all"]).errors.contains("Nothing is masked"))
  }

  @Test func aTitleThatNamesASystemIsAFinding() throws {
    let file = try workshop.study(
      items: 2, systems: ["Zorblax-7b", "Quibble"], options: ["--title", "Is Zorblax any good?"]
    ) { _, _ in "It is as it is, and it is well." }
    let only = ["scan", file, "--only", "self-naming"]
    let run = try PlainRun(only + ["--strict"])
    #expect(run.status == 1 && run.errors.contains("1 finding that annotators would meet"))
    #expect(
      run.output.contains(
        "Systems named in what annotators read: 1 finding\n title, Zorblax-7b: Is ⟦Zorblax⟧ any"))
    let blind = try PlainRun(only + ["--blind"]).output
    #expect(blind.contains(" title: Is ⟦Zorblax⟧") && !blind.contains("Zorblax-7b"))
    let named = try #require(
      try PlainRun(only + ["--format", "json"]).object()["named"] as? [[String: Any]])
    #expect(named[0]["text"] as? String == "title" && named[0]["system"] as? String == "Zorblax-7b")
    #expect(
      try PlainRun(only + ["--format", "csv"]).output.contains(
        "text,system,excerpt\r\ntitle,Zorblax-7b,Is ⟦Zorblax⟧ any good?"))
    #expect(!(try PlainRun(["scan", file, "--only", "empty"]).output.contains("⟦Zorblax⟧")))
  }

  @Test(arguments: [
    [], ["--protocol", "pairwise"], ["--protocol", "pairwise", "--blinding-question"],
    ["--protocol", "guess"],
  ]) func noWayShowsWhatIsMasked(_ options: [String]) throws {
    let file = try study(options)
    #expect(try PlainRun(["scan", file, "--policy", "self-naming=mask"]).status == 0)
    let run = try PlainRun(
      ["annotate", file, "--as", "kim", "--plain"],
      input: "\n" + String(repeating: "all\nlist\nskip no\n", count: 6))
    #expect(run.output.contains("▇▇▇ I say"))
    let texts = run.output.split(separator: "\n").filter { $0.contains("I say") }
    #expect(texts.count >= 6)
    for text in texts { #expect(Self.names.allSatisfy { !text.contains($0) }, "\(text)") }
  }

  @Test func onceJudgedOnlyEvenSo() throws {
    let file = try study(["--protocol", "pairwise"])
    let desk = try Desk(store: try StudyFile.open(file), annotator: "kim")
    for number in 1...6 {
      _ = try desk.open(ComparisonID(number), at: Timestamp(milliseconds: 1))
      try desk.submit(Ballot([.choice(.tie)]), notes: Notes(), at: Timestamp(milliseconds: 2))
    }
    let refused = try PlainRun(["scan", file, "--policy", "boilerplate=exclude"])
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(refused.errors.contains("--even-so") && refused.errors.contains("nothing was changed"))
    #expect(
      try PlainRun(["scan", file, "--policy", "boilerplate=exclude", "--even-so"]).status == 0)
    let stats = try PlainRun(["stats", file, "--peek"])
    #expect(stats.output.hasPrefix("test: 5 judgments of pairs from 5 items by 1 human annotator;"))
    #expect(stats.output.replacing("\n", with: " ").contains("; 1 item with 1 judgment excluded"))
    for command in ["stats", "ratings", "bias", "agreement"] {
      let json = try PlainRun([command, file, "--peek", "--format", "json"])
      #expect(json.output.contains("\"excluded_items\" : 1"), "\(command): \(json.errors)")
    }
    #expect(try PlainRun(["info", file]).output.contains("6, 1 excluded"))
  }

  @Test func wordsOfOnesOwnAndBadUse() throws {
    let file = try study()
    let words = workshop.file("words.txt")
    try Data("// ours\nself-naming: and so on\n".utf8).write(to: URL(fileURLWithPath: words))
    #expect(try PlainRun(["scan", file, "--words", words]).output.contains("⟦and so on⟧"))
    try Data("self-nameing: x\n".utf8).write(to: URL(fileURLWithPath: words))
    let bad = try PlainRun(["scan", file, "--words", words, "--policy", "refusal=mask"])
    #expect(bad.status == 1 && bad.output.isEmpty && bad.errors.contains("words.txt:1: error:"))
    #expect(try PlainRun(["scan", file, "--words", "/nowhere"]).status == 1)
    for arguments in [
      ["--policy", "empty=mask"], ["--policy", "self-naming"], ["--policy", "x=mask"],
      ["--only", "empty", "--policy", "refusal=mask"], ["--undo", "x"], ["--log", "--strict"],
      ["--policy", "empty=report", "--policy", "empty=exclude"], ["--log", "--undo", "all"],
    ] {
      #expect(try PlainRun(["scan", file] + arguments).status == 64, "\(arguments)")
    }
  }

  @Test func blind() throws {
    let run = try PlainRun(["scan", try study(), "--blind", "--only", "boilerplate", "--all"])
    #expect(run.status == 0 && run.output.contains("### Human:"))
    #expect(!run.output.contains("apart") && !run.output.contains("item 2, "))
  }
}
