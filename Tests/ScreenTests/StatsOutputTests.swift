import Foundation
import Testing

/// What `stats`, `info` and `new` say, and where they say it.
@Suite struct StatsOutputTests {
  private let workshop: Workshop
  private let study: String

  init() throws {
    workshop = try Workshop()
    study = try workshop.study(items: 8, systems: ["alpha", "Beta"])
  }

  /// The same study with simulated rankings of every item: alpha wins five, then loses.
  private func judged() throws -> String {
    let judgments = try workshop.write(
      "judgments.jsonl",
      lines: (1...8).map {
        [
          "item": "\($0)", "annotator": "sim", "kind": "simulated",
          "ranks": ["alpha": 2, "Beta": $0 > 5 ? 1 : 3],
        ]
      })
    let file = workshop.file("judged.blindrank")
    let run = try PlainRun([
      "new", file, "--items", workshop.file("items.jsonl"), "--judgments", judgments,
      "--responses", "alpha=" + workshop.file("alpha.jsonl"),
      "--responses", "Beta=" + workshop.file("Beta.jsonl"),
    ])
    try #require(run.status == 0, "\(run.errors)")
    return file
  }

  @Test func tablesGoToOutputAndHintsToErrors() throws {
    let file = try judged()
    let run = try PlainRun(["stats", file, "--peek"])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "judged: 8 rankings of 8 items by 1 simulated annotator\nPeeked 1 time, first after 8 "
          + "judgment rows; still open\n\nEach"))
    #expect(run.errors == "By skill: blindrank stats \(file) --peek --by skill\n")
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80) }
    #expect(!run.output.contains("\u{1B}"))
    let json = try PlainRun(["stats", file, "--peek", "--format", "json", "--reference", "BETA"])
    #expect(json.errors == "")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    #expect(pair["system_a"] as? String == "alpha" && pair["system_b"] as? String == "Beta")
    #expect(pair["wins"] as? Int == 5 && pair["losses"] as? Int == 3)
  }

  @Test func nobodyHasJudgedIsSaidOfThoseAskedFor() throws {
    let human = try PlainRun(["stats", try judged(), "--peek", "--kind", "human"])
    #expect(human.errors.hasPrefix("No human has judged yet"))
    let nobody = try PlainRun(["stats", study, "--peek"])
    #expect(nobody.status == 0 && nobody.errors.hasPrefix("Nothing has been judged yet"))
    #expect(nobody.output.hasPrefix("test: 0 rankings of 0 items by 0 annotators\nPeeked 1 time,"))
  }

  @Test(arguments: [
    ["--bands", "4-1"], ["--bands", "1-4,4-6"], ["--bands", "x"], ["--by", "band"],
    ["--bands", "1-4", "--by", "skill"], ["--reference", "Beta", "--system", "alpha"],
    ["--reference", "Beta", "--against", "alpha"], ["--against", "alpha"],
    ["--system", "alpha", "--against", "ALPHA"], ["--ties", "counted"],
  ])
  func badUsageExits64(_ arguments: [String]) throws {
    #expect(try PlainRun(["stats", study, "--peek"] + arguments).status == 64)
  }

  @Test func aMistypedSystemIsGuessed() throws {
    let run = try PlainRun(["stats", study, "--peek", "--reference", "Bta"])
    #expect(run.status == 1 && run.output == "" && run.errors.contains("did you mean “Beta”?"))
  }

  @Test(arguments: [40, 60, 78, 120])
  func aTerminalsWidthIsKept(_ columns: Int) throws {
    let terminal = try PseudoTerminal(
      [Program.blindrank, "stats", try judged(), "--peek", "--reference", "Beta"], columns: columns,
      rows: 40)
    #expect(try terminal.waitForExit() == .exited(0))
    let lines = terminal.outputText.split(whereSeparator: \.isNewline)
    #expect(lines.contains { $0.contains("alpha") && $0.contains("62 %") })
    for line in lines { #expect(line.count <= columns, "\(line)") }
    #expect(terminal.outputText.contains("█") == (columns > 70))
  }

  @Test func columnsOfTheEnvironmentWin() throws {
    let terminal = try PseudoTerminal(
      [Program.blindrank, "stats", try judged(), "--peek"], environment: ["COLUMNS": "50"],
      columns: 120,
      rows: 40)
    #expect(try terminal.waitForExit() == .exited(0))
    for line in terminal.outputText.split(whereSeparator: \.isNewline)
    where !line.hasPrefix("By skill") {
      #expect(line.count <= 50, "\(line)")
    }
  }

  @Test func helpFitsAnOldTerminal() throws {
    for command in ["stats", "info"] {
      let run = try PlainRun([command, "--help"])
      for line in run.output.split(separator: "\n") where !line.hasPrefix("USAGE") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }

  @Test func infoCountsWhatIsThere() throws {
    let object = try PlainRun(["info", try judged(), "--format", "json"]).object()
    #expect(
      object.keys.sorted() == [
        "annotators", "comparisons", "criteria", "items", "judgments", "missing_responses",
        "protocol", "responses", "rules", "schema", "skills", "systems", "title",
        "unblinding", "work",
      ])
    #expect(object["judgments"] as? Int == 8 && object["responses"] as? Int == 16)
    #expect(object["systems"] as? [String] == ["alpha", "Beta"])
  }

  @Test func aStudyNeedsAFolder() throws {
    let items = workshop.file("items.jsonl")
    let missing = workshop.file("nowhere") + "/x.blindrank"
    let run = try PlainRun([
      "new", missing, "--items", items, "--responses", "a=" + workshop.file("alpha.jsonl"),
      "--responses", "b=" + workshop.file("Beta.jsonl"),
    ])
    #expect(run.status == 1)
    #expect(run.errors.contains("there is no folder “\(workshop.file("nowhere"))”"))
  }

  @Test func oneIsNoPlural() throws {
    let items = try workshop.write("one.jsonl", lines: [["id": 1, "instruction": "Sum."]])
    let answers = try workshop.write("answer.jsonl", lines: [["id": 1, "response": "3"]])
    let run = try PlainRun([
      "new", workshop.file("one.blindrank"), "--items", items, "--responses", "a=\(answers)",
      "--responses", "b=\(answers)",
    ])
    #expect(run.output.contains("one.blindrank: 1 item, 2 systems, 2 responses\n"))
    #expect(run.output.contains("(items), 1 record\n"))
  }
}
