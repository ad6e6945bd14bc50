import Foundation
import Testing

@testable import BlindRank

/// A golden file for each format, of small studies in all three protocols.
@Suite struct ExportGoldenTests {
  /// A file, and what it is an export of.
  struct Golden: CustomTestStringConvertible, Sendable {
    let name: String
    let study: @Sendable () throws -> TestStudy
    let format: ExportFormat
    let container: ExportContainer
    var aspects: [Aspect] = [.overall]

    var testDescription: String { name }
  }

  private static let both: [Aspect] = [.criterion(CriterionID(1)), .overall]

  static let all: [Golden] = [
    .init(
      name: "pairwise-judgments.csv", study: ExportExample.pairwise, format: .judgments,
      container: .csv, aspects: both),
    .init(
      name: "pairwise-judgments.jsonl", study: ExportExample.pairwise, format: .judgments,
      container: .jsonl),
    .init(
      name: "pairwise-battles.csv", study: ExportExample.pairwise, format: .battles,
      container: .csv, aspects: both),
    .init(
      name: "pairwise-arena.jsonl", study: ExportExample.pairwise, format: .arena,
      container: .jsonl),
    .init(
      name: "pairwise-alpaca-eval.json", study: ExportExample.pairwise, format: .alpacaEval,
      container: .json, aspects: [.criterion(CriterionID(1))]),
    .init(
      name: "pairwise-crowd-kit.csv", study: ExportExample.pairwise, format: .crowdKit,
      container: .csv),
    .init(
      name: "pairwise-crowd-kit-labels.csv", study: ExportExample.pairwise,
      format: .crowdKitLabels, container: .csv),
    .init(
      name: "pairwise-dpo.jsonl", study: ExportExample.pairwise, format: .dpo, container: .jsonl),
    .init(
      name: "conversation-dpo-chat.jsonl", study: ExportExample.conversation, format: .dpoChat,
      container: .jsonl),
    .init(
      name: "pairwise-qlora.txt", study: ExportExample.pairwise, format: .qlora,
      container: .jsonl),
    .init(
      name: "ranking-judgments.csv", study: ExportExample.ranking, format: .judgments,
      container: .csv),
    .init(
      name: "ranking-rankings.jsonl", study: ExportExample.ranking, format: .rankings,
      container: .jsonl),
    .init(
      name: "ranking-battles.csv", study: ExportExample.ranking, format: .battles,
      container: .csv),
    .init(
      name: "guess-judgments.jsonl", study: ExportExample.guess, format: .judgments,
      container: .jsonl, aspects: [.guess]),
  ]

  @Test(arguments: all) func whatIsWritten(_ golden: Golden) throws {
    let test = try golden.study()
    let text = try ExportedText(
      of: try test.open(), as: golden.format, in: golden.container, on: golden.aspects
    ).golden
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/export/" + golden.name)
    guard ProcessInfo.processInfo.environment["BLINDRANK_RECORD_SNAPSHOTS"] != "1",
      let expected = try? String(contentsOf: file, encoding: .utf8)
    else {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(golden.name): look at it, then run again")
      return
    }
    #expect(text == expected)
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let store = try ExportExample.pairwise().open()
    func remarks(_ format: ExportFormat, _ aspect: Aspect = .overall) throws -> [String] {
      try ExportedText(of: store, as: format, on: [aspect]).remarks
    }
    #expect(try remarks(.battles) == ["1 “can't judge” left out"])
    let helpful = Aspect.criterion(CriterionID(1))
    #expect(try remarks(.alpacaEval, helpful) == ["1 “both bad” written as a tie"])
    #expect(
      try remarks(.crowdKit, helpful)
        == ["1 “both bad” left out: the format has no such verdict"])
    #expect(try remarks(.crowdKitLabels) == [])
    #expect(
      try remarks(.qlora) == [
        "1 “can't judge” left out",
        "“=cmd|'/c calc'!A1” cannot stand in a file's name and is called “system-1” there; to "
          + "import the files: --alias 'system-1==cmd|'\\''/c calc'\\''!A1'",
      ])
    let turns = try ExportExample.conversation().open()
    for format in [ExportFormat.dpo, .alpacaEval] {
      let text = try ExportedText(of: turns, as: format, on: [.overall])
      #expect(
        text.remarks == ["1 on items of several turns left out: the format has one turn"]
          && text.records == 0)
    }
  }

  /// The words masked are hidden from annotators, and stand in what is exported.
  @Test func textsAreWrittenAsTheyWereImported() throws {
    let test = try TestStudy(items: 1, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise))
    let store = try test.open()
    try store.append(
      [
        Withholding(
          .text(TextSpan(item: ItemID(1), system: SystemID(1), turn: 1, bytes: 0..<8)),
          rule: "self-naming", isOn: true, moment: moment(0))
      ], evenIfJudged: false)
    try Desk(store: store, annotator: "kim").judge(1, .choices(.left), at: 1)
    let text = try ExportedText(of: store, as: .dpo, on: [.overall]).golden
    #expect(text.contains("\"Response of alpha to 1\"") && !text.contains("▇"))
  }

  /// A pair that as many prefer as not is no preference; what is left has its margin.
  @Test func evenPairsAreNoPreference() throws {
    let test = try TestStudy(items: 3, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise))
    let store = try test.open()
    let verdicts: [[KnownVerdict]] = [
      [.wins("alpha"), .wins("beta"), .tie], [.wins("beta"), .wins("beta"), .wins("alpha")],
      [.bothBad, .wins("alpha"), .cannotJudge],
    ]
    for (number, name) in ["kim", "lee", "mo"].enumerated() {
      let desk = try Desk(store: store, annotator: name)
      for item in 1...3 {
        try desk.judgeKnowing(item, at: Int64(item)) { item, _, _ in [verdicts[item - 1][number]] }
      }
    }
    let text = try ExportedText(of: store, as: .dpo, on: [.overall])
    #expect(
      text.remarks == [
        "1 pair of responses left out: as many for one as for the other",
        "1 “can't judge” left out",
      ])
    let lines = text.golden.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"margin\": 0.3333333333333333, \"votes\": 3, \"wins\": 2"))
    #expect(lines[0].contains("\"chosen_system\": \"beta\", \"rejected_system\": \"alpha\""))
    #expect(lines[1].contains("\"margin\": 0.5, \"votes\": 2, \"wins\": 1, \"losses\": 0"))
    #expect(lines[1].contains("\"ties\": 1, \"both_bad\": 1"))
  }
}
