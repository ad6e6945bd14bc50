import Foundation
import Testing

@testable import BlindRank

private let realData = ProcessInfo.processInfo.environment["BLINDRANK_REAL_DATA"]

/// Files of judgments that say not what their items are, with a file of items that does.
@Suite struct ItemLabelsOfFilesTests {
  private let folder: TemporaryFolder
  private let reviews: String

  init() throws {
    folder = try TemporaryFolder()
    let scores = [(1, 8, 10), (1, 6, 5), (2, 9, 9), (3, 4, 8)]
    reviews = try folder.write(
      scores.map {
        """
        {"review_id": "r", "question_id": \($0.0), "answer1_id": "x", "answer2_id": "b1", \
        "reviewer_id": 1, "text": "", "score": [\($0.1), \($0.2)]}

        """
      }.joined(), to: "alpha-vs-beta-gpt4-reviewer.jsonl")
  }

  private var answers: String { JudgmentReading.folder + "/answer_beta.jsonl" }

  private func items(_ lines: [String]) throws -> String {
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "questions.jsonl")
  }

  @Test func anIDOfAnotherInstructionIsAnError() throws {
    let votes = try folder.write(
      #"{"question_id": 1, "text": "Another?", "score": 1}"#, to: "a-vs-b-human-reviewer.jsonl")
    #expect(
      findings(try items([question(1, "math")]), [votes]) == [
        "a-vs-b-human-reviewer.jsonl:1: error: the instruction is not that of item “1” in "
          + "questions.jsonl; is this a judgment of something else?"
      ])
  }

  private func question(_ id: Int, _ category: String) -> String {
    """
    {"question_id": \(id), "text": "Number \(id)?", "category": "\(category)"}
    """
  }

  private func findings(_ items: String, _ files: [String]? = nil) -> [String] {
    JudgmentReading(paths: files ?? [reviews, answers], .init(items: items)).findings.map {
      $0.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func scoresAreDividedByTheItemsSkill() throws {
    let file = try BattleFile(
      contentsOf: [reviews, answers],
      items: items([question(1, "math"), question(2, "art"), question(3, "math")]))
    let source = ReportSource(of: file, on: [.overall])
    let report = try #require(
      source.percentReport(of: source.systems.named("beta"), grouping: .skill))
    #expect(report.rows.map(\.group) == ["art", "math", nil])
    let percents = report.rows.compactMap { $0.percent?.percent }
    for (percent, expected) in zip(percents, [100, 1800.0 / 23, 2700.0 / 32]) {
      #expect(abs(percent - expected) < 1e-12)
    }
    #expect(report.rows.map { $0.percent?.itemCount } == [1, 2, 3])
    #expect(report.rows.allSatisfy(\.isFew) && !report.hasOnlyUnlabelled)
    let text = TextTable(lineWidth: 100, width: \.count).render(report.tables[0])
    #expect(text.contains("few data") && !text.contains("100.0"))
  }

  @Test func withoutTheItemsThereIsNoSkill() throws {
    let source = ReportSource(of: try BattleFile(contentsOf: [reviews, answers]), on: [.overall])
    let report = try #require(
      source.percentReport(of: source.systems.named("beta"), grouping: .skill))
    #expect(report.rows.map(\.group) == ["(none)", nil] && report.hasOnlyUnlabelled)
  }

  /// Plain files are read the other way, too, where items are given.
  @Test func battlesTakeThemByIDAndAnnotationsByInstruction() throws {
    let battles = try folder.write(
      "item,system_a,system_b,winner\n1,A,B,A\n2,A,B,B\n", to: "battles.csv")
    let questions = try items([question(1, "math"), question(2, "art")])
    let file = try BattleFile(contentsOf: [battles], items: questions)
    #expect(file.items.labels.map(\.skill) == ["math", "art"])
    let annotations = try folder.write(
      """
      [{"instruction": "Number 2?", "output_1": "x", "output_2": "y", "generator_1": "A", \
      "generator_2": "B", "annotator": "kim", "preference": 1}]
      """, to: "annotations.json")
    let other = try BattleFile(contentsOf: [annotations], items: questions)
    #expect(other.items.labels.map(\.skill) == ["art"])
  }

  @Test func whatDoesNotFitIsSaid() throws {
    #expect(
      findings(try items([question(1, "math")])) == [
        "questions.jsonl: note: 2 judged items not in this file, such as “2”"
      ])
    #expect(
      findings(try items([question(7, "math")])) == [
        "questions.jsonl: error: none of the judged items is in this file, such as “1”; items are "
          + "known by their ids, or by the instruction"
      ])
    #expect(
      findings(try items([question(1, "math"), question(1, "art")])) == [
        "questions.jsonl:2: question_id: error: the id “1” is used twice; ids must differ"
      ])
    #expect(findings("/nowhere.jsonl").count == 1)
    let own = try folder.write(
      "item,system_a,system_b,winner,skill\n1,A,B,A,art\n", to: "own.csv")
    #expect(
      findings(try items([question(1, "math")]), [own]) == [
        "own.csv:2: skill: error: “art” here, and “math” in questions.jsonl; an item has one skill"
      ])
  }

  /// The overall figures are the paper's; nobody published those by category.
  @Test(.enabled(if: realData != nil, "BLINDRANK_REAL_DATA is not set"))
  func qLoRAsScoresByCategory() throws {
    let eval = (realData ?? "") + "/qlora/eval"
    let ratings = eval + "/ratings-gpt4/vicuna/relative-gpt-3.5"
    let names = ["gpt4-vs", "vs-gpt4", "bard", "vicuna-13b", "guanaco"]
    let files = try FileManager.default.contentsOfDirectory(atPath: ratings).sorted().filter {
      name in names.contains { name.contains($0) }
    }.map { ratings + "/" + $0 }
    let file = try BattleFile(
      contentsOf: files + [eval + "/generations/vicuna/answer_gpt35.jsonl"],
      items: eval + "/prompts/vicuna_questions.jsonl")
    let source = ReportSource(of: file, on: [.overall])
    let report = try #require(
      source.percentReport(of: source.systems.named("gpt35"), grouping: .skill))
    let all = report.rows.filter { $0.group == nil }
    #expect(
      all.compactMap { $0.percent?.percent.formatted(decimals: 1) }
        == ["114.5", "99.3", "97.8", "94.9", "94.8", "90.4", "87.0"])
    for (system, skills, items) in [("gpt4", 8, 77), ("65b-guanaco", 9, 80)] {
      let rows = report.rows.filter { $0.system == system && $0.group != nil }
      #expect(rows.count == skills)
      #expect(rows.reduce(0) { $0 + ($1.percent?.itemCount ?? 0) } == items)
      // Three items of math; the judge's verdicts on GPT-4's cannot be read.
      #expect(rows.filter(\.isFew).map(\.group) == (skills == 9 ? ["math"] : []))
    }
  }
}
