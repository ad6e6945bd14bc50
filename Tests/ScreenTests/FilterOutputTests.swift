import BlindRank
import Foundation
import Testing

/// `--skill`, `--difficulty` and `--annotator`, through the program.
@Suite struct FilterOutputTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private static let commands = ["stats", "ratings", "agreement", "bias"]

  /// Twelve items in three skills by two annotators, or those rows of which something holds.
  private func file(
    _ name: String, where isOne: (_ skill: String, _ difficulty: Int, _ annotator: String) -> Bool
  ) throws -> String {
    var rows: [[String: Any]] = []
    for item in 1...12 {
      let skill = ["Math", "Art", "Code"][item % 3]
      for (number, annotator) in ["kim", "lee"].enumerated()
      where isOne(skill, item, annotator) {
        for (place, pair) in [("A", "B"), ("B", "C"), ("C", "A")].enumerated() {
          rows.append([
            "item": item, "annotator": annotator, "skill": skill, "difficulty": item,
            "system_a": pair.0, "system_b": pair.1, "first_shown": "system_a",
            "winner": ["system_a", "tie", "system_b"][(item * (place + 1) + number) % 3],
          ])
        }
      }
    }
    return try workshop.write(name, lines: rows)
  }

  @Test(arguments: commands) func aFileAsIfCutByHand(_ command: String) throws {
    let all = try file("all.jsonl") { _, _, _ in true }
    let cuts = [
      (["--skill", "math"], try file("a.jsonl") { skill, _, _ in skill == "Math" }),
      (
        ["--skill", "Math", "--skill", "Code", "--difficulty", "4-9"],
        try file("b.jsonl") { skill, difficulty, _ in
          skill != "Art" && (4...9).contains(difficulty)
        }
      ),
      (
        ["--difficulty", "1-3", "--difficulty", "10+"],
        try file("d.jsonl") { _, difficulty, _ in difficulty <= 3 || difficulty >= 10 }
      ),
      (["--annotator", "kim"], try file("c.jsonl") { _, _, name in name == "kim" }),
    ]
    for (options, cut) in cuts {
      let run = try PlainRun([command, all, "--format", "csv"] + options)
      #expect(run.status == 0 && run.output.count > 40, "\(run.errors)")
      #expect(try run.output == PlainRun([command, cut, "--format", "csv"]).output, "\(options)")
    }
  }

  @Test(arguments: commands) func everyOutputSaysIt(_ command: String) throws {
    let all = try file("all.jsonl") { _, _, _ in true }
    let options = ["--skill", "Math", "--difficulty", "3-9", "--annotator", "kim"]
    let words = "only skill Math, difficulty 3-9, annotator kim"
    for format in ["text", "markdown", "latex"] {
      let run = try PlainRun([command, all, "--format", format] + options)
      let text = run.output.split { $0.isWhitespace || $0 == "%" }.joined(separator: " ")
      #expect(run.status == 0 && text.contains(words), "\(run.output)")
    }
    let filters = try [options, []].map { options in
      let json = try PlainRun([command, all, "--format", "json"] + options).output
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let parameters = try #require(object?["parameters"] as? [String: Any])
      return try #require(parameters["filters"] as? [String: Any])
    }
    #expect(filters[0]["skills"] as? [String] == ["Math"])
    #expect(filters[0]["difficulty"] as? String == "3-9")
    #expect(filters[0]["annotators"] as? [String] == ["kim"])
    #expect(filters[1]["skills"] as? [String] == [] && filters[1]["difficulty"] is NSNull)
    #expect(filters[1]["annotators"] as? [String] == [])
  }

  @Test func whatTakesOneValueIsSaidOnce() throws {
    let all = try file("all.jsonl") { _, _, _ in true }
    let run = try PlainRun(["stats", all, "--by", "skill", "--by", "difficulty"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "Error: --by is given more than once; it takes one value.\n")
  }

  @Test func nothingPasses() throws {
    let all = try file("all.jsonl") { _, _, _ in true }
    let run = try PlainRun(["stats", all, "--skill", "Math", "--difficulty", "1"])
    #expect(run.status == 0 && run.errors.contains("holds nothing to count with these options"))
    let bare = try workshop.write(
      "bare.jsonl", lines: [["system_a": "A", "system_b": "B", "winner": "A"]])
    for (option, reason) in [
      ("--skill", "no item is labelled with a skill"),
      ("--difficulty", "no item is labelled with a difficulty"),
      ("--annotator", "nobody is named who judged"),
    ] {
      let run = try PlainRun(["stats", bare, option, "3"])
      #expect(run.status == 1 && run.output.isEmpty && run.errors.contains(reason))
    }
  }

  /// The page says what it is on, and so do the commands below its figures.
  @Test func aReport() throws {
    let all = try file("all.jsonl") { _, _, _ in true }
    let page = workshop.file("math.html")
    let run = try PlainRun(["report", all, "-o", page, "--skill", "math", "--annotator", "kim"])
    #expect(run.status == 0, "\(run.errors)")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("; only skill Math, annotator kim."))
    #expect(html.contains("Figures are of skill Math, annotator kim only"))
    #expect(html.contains("blindrank ratings \(all) --skill math --annotator kim</code>"))
  }

  @Test func anExportOfAStudy() throws {
    let study = try workshop.study(
      items: 6, systems: ["alpha", "beta"], skill: { $0 % 2 == 0 ? "Math" : "Art" })
    for annotator in ["kim", "lee"] {
      _ = try PlainRun(
        ["annotate", study, "--as", annotator, "--plain"],
        input: (1...6).map { _ in "1 2\n\n" }.joined())
    }
    for format in ["judgments", "battles"] {
      let run = try PlainRun([
        "export", study, "--as", format, "--format", "csv", "--peek", "--skill", "Math",
        "--annotator", "lee",
      ])
      let rows = run.output.split(whereSeparator: \.isNewline).dropFirst()
      #expect(rows.count == 3 && rows.allSatisfy { $0.contains("lee") }, "\(run.output)")
      #expect(run.status == 0 && rows.allSatisfy { $0.contains("Math") })
    }
  }
}
