import Foundation
import Testing

/// `stats --percent-of … --by skill --items`, through the program.
@Suite struct PercentBySkillTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func files() throws -> (reviews: [String], items: String) {
    let reviews = try workshop.write(
      "alpha-vs-beta-gpt4-reviewer.jsonl",
      lines: (1...12).map {
        [
          "review_id": "r", "question_id": $0, "answer1_id": "a", "answer2_id": "b",
          "reviewer_id": 1, "text": "", "score": [8, $0 % 2 == 0 ? 10 : 5],
        ]
      })
    let answers = try workshop.write(
      "answer_beta.jsonl",
      lines: [["answer_id": "b", "question_id": 1, "text": "x", "model_id": "beta"]])
    let items = try workshop.write(
      "questions.jsonl",
      lines: (1...12).map {
        ["question_id": $0, "text": "Number \($0)?", "category": $0 % 2 == 0 ? "math" : "art"]
      })
    return ([reviews, answers], items)
  }

  @Test func itSaysEachSkillApart() throws {
    let (reviews, items) = try files()
    let command = ["stats"] + reviews + ["--percent-of", "beta", "--by", "skill"]
    let run = try PlainRun(command + ["--items", items])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(" alpha   art ") && $0.contains(" 160.0 ") })
    #expect(lines.contains { $0.hasPrefix(" alpha   math ") && $0.contains(" 80.0 ") })
    #expect(run.output.contains("Over fewer than 30 items intervals are wider."))
    let without = try PlainRun(command)
    #expect(without.status == 0 && without.output.contains("(none)"))
    #expect(without.errors.contains("a file of the items does: --items FILE"))
    // Wins and losses by skill take them as well.
    let wins = try PlainRun(["stats"] + reviews + ["--by", "skill", "--items", items])
    #expect(wins.status == 0 && wins.output.contains(" math "), "\(wins.errors)")
  }

  /// Items are drawn by name: the same rows in another order give the same interval.
  @Test func rowsInAnotherOrderGiveTheSame() throws {
    let (reviews, _) = try files()
    let command = ["--percent-of", "beta", "--format", "json"]
    let one = try PlainRun(["stats"] + reviews + command)
    let lines = try String(contentsOfFile: reviews[0], encoding: .utf8).split(separator: "\n")
    #expect(one.status == 0 && lines.count == 12)
    try lines.reversed().joined(separator: "\n").write(
      toFile: reviews[0], atomically: true, encoding: .utf8)
    #expect(try PlainRun(["stats"] + reviews + command).output == one.output)
  }

  /// Below each of its figures by skill stands the command with the file.
  @Test func aReportSaysEachSkillApart() throws {
    let (reviews, items) = try files()
    let page = workshop.file("report.html")
    let command = ["report"] + reviews + ["--reference", "beta", "-o", page, "--force"]
    #expect(try PlainRun(command).status == 0)
    let bare = try String(contentsOfFile: page, encoding: .utf8)
    #expect(
      bare.contains("No item is labelled with a skill. A file of the items, given with --items"))
    let run = try PlainRun(command + ["--items", items])
    #expect(run.status == 0, "\(run.errors)")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("--percent-of beta --by skill --items \(items)</code>"))
    #expect(html.contains("--by skill --items \(items) --system alpha --against beta</code>"))
    #expect(html.contains("<bdi>math</bdi>") && html.contains("<bdi>160.0</bdi>"))
    // A name stays as it is, also where a title begins with it.
    #expect(html.contains("</b> alpha against beta</figcaption>"))
    #expect(!html.contains("stats \(reviews[0]) \(reviews[1]) --items"))
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let refused = try PlainRun(["report", study, "--items", items, "-o", workshop.file("r.html")])
    #expect(refused.status == 1 && refused.errors.contains("is a study and knows its items"))
    #expect(!FileManager.default.fileExists(atPath: workshop.file("r.html")))
  }

  @Test func whatDoesNotGoIsRefused() throws {
    let (reviews, items) = try files()
    for command in ["stats", "ratings", "agreement", "bias"] {
      let unused = try PlainRun([command] + reviews + ["--items", items, "--annotator", "x"])
      #expect(unused.status == 64 && unused.errors.contains("--items goes with"))
    }
    let study = try workshop.study(items: 2, systems: ["alpha", "beta"])
    let run = try PlainRun(["stats", study, "--by", "skill", "--items", items])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("is a study and knows its items"), "\(run.errors)")
    let missing = try PlainRun(
      ["stats"] + reviews + ["--by", "skill", "--items", workshop.file("none.jsonl")])
    #expect(missing.status == 1 && missing.output.isEmpty && missing.errors.contains("none.jsonl"))
  }
}
