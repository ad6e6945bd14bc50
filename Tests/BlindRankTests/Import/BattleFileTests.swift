import Foundation
import Testing

@testable import BlindRank

/// Files of battles and of rankings that are as they should be.
@Suite struct BattleFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> BattleFile {
    let (file, findings) = try folder.battles(text)
    return try #require(file, "\(findings)")
  }

  private let columns = [
    "item", "annotator", "system_a", "system_b", "winner", "skill", "difficulty", "first_shown",
    "criterion", "kind",
  ]

  @Test(arguments: BattleText.containers) func everyColumnIsRead(_ container: Container) throws {
    let file = try read(
      BattleText(
        columns: columns,
        rows: [
          ["7", "kim", "A", "B", "system_a", "Math", "2", "system_b", "Help", "human"],
          ["7", "gpt", "B", "A", "A", nil, nil, "B", "overall", "judge"],
          ["9", "kim", "A", "C", "both_bad", nil, "8", nil, nil, nil],
          ["9", "kim", "C", "A", "tie", nil, nil, "system_a", "Help", nil],
        ]
      ).text(container))
    #expect(file.title == "battles" && file.form == .battles && file.warnings.isEmpty)
    #expect(file.systems.map(\.name) == ["A", "B", "C"])
    #expect(file.annotators.map(\.name) == ["kim", "gpt"])
    #expect(file.annotators.map(\.kind) == [.human, .judge])
    #expect(file.namesItems && file.namesAnnotators && file.criteria == ["Help"])
    #expect(file.items.labels.map(\.skill) == ["Math", nil])
    #expect(file.items.labels.map(\.difficulty) == [2, 8])
    #expect(file.aspects == [.criterion(CriterionID(1)), .overall])
    let help = file.parts[0].battles
    #expect(help.first == [0, 2] && help.second == [1, 0] && help.outcome == [2, 1])
    #expect(help.item == [0, 1] && help.annotator == [0, 0] && help.shownFirst == [1, 0])
    let whole = file.parts[1].battles
    #expect(whole.first == [1, 0] && whole.second == [0, 2] && whole.outcome == [0, 3])
    #expect(whole.item == [0, 1] && whole.annotator == [1, 0] && whole.shownFirst == [0, -1])
  }

  @Test func chatbotArenasNames() throws {
    let file = try read(
      """
      model_a,model_b,winner
      A,B,model_a
      A,B,model_b
      A,B,tie
      A,B,tie (bothbad)
      A,B,both_bad

      """)
    #expect(file.parts[0].battles.outcome == [2, 0, 1, 3, 3])
    #expect(!file.namesItems && !file.namesAnnotators && file.items.count == 5)
    #expect(file.parts[0].battles.item == [0, 1, 2, 3, 4])
    #expect(file.annotators.map(\.name) == [BattleFile.unnamed])
  }

  @Test func whereNobodyIsNamedThereIsOneOfEachKind() throws {
    let file = try read(
      "system_a,system_b,winner,kind\nA,B,A,\nA,B,A,judge\nA,B,tie,human\n")
    #expect(file.annotators.map(\.kind) == [.human, .judge])
    #expect(file.parts[0].battles.annotator == [0, 1, 0])
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func namesOfAllKinds(_ chunkSize: Int) throws {
    let text =
      "\u{FEFF}system_a,system_b,winner\r\n\"a, b\",\"c\r\nd\",\"a, b\"\r\n日本,\"“é”\",日本\r\n"
      + "\"say \"\"x\"\"\",日本,\"say \"\"x\"\"\""
    let (file, findings) = try folder.battles(text, chunkSize: chunkSize)
    #expect(
      file?.systems.map(\.name) == ["a, b", "c\r\nd", "日本", "“é”", "say \"x\""], "\(findings)")
    #expect(file?.parts[0].battles.outcome == [2, 2, 2])
  }

  @Test func namesThatDifferByCaseOnlyAreWarnedOf() throws {
    let (file, findings) = try folder.battles("system_a,system_b,winner\nGPT,gpt,GPT\n")
    #expect(file?.systems.count == 2)
    #expect(
      findings == ["battles: warning: the systems “GPT” and “gpt” differ only by case"])
  }

  @Test func namesThatDifferByBlanksAtAnEndAreWarnedOf() throws {
    let text = "system_a,system_b,winner\nP,P ,P\nQ, q,Q\n"
    let (file, findings) = try folder.battles(text)
    #expect(file?.systems.count == 4)
    let expected = [
      "warning: the systems “P” and “P ” differ only by blanks at an end",
      "warning: the systems “Q” and “ q” differ only by case and blanks at an end",
    ]
    #expect(findings == expected.map { "battles: " + $0 })
    let paths = [try folder.write(text, to: "one.csv"), try folder.write(text, to: "two.csv")]
    let both = try BattleFile(contentsOf: paths)
    #expect(both.warnings.map(\.description) == expected.map { "2 files: " + $0 })
  }

  @Test(arguments: [
    "item,annotator,system_a,system_b,winner\n1,kim,P,Q,P\n2,Kim,P,Q,P\n3,lee,P,Q,P\n",
    "item,annotator,P,Q\n1,kim,1,2\n2,Kim,1,2\n3,lee,1,2\n",
  ])
  func annotatorsWhoseNamesDifferByCaseAreWarnedOf(_ text: String) throws {
    let said = "warning: the annotators “kim” and “Kim” differ only by case"
    #expect(try folder.battles(text).findings == ["battles: " + said])
    let path = try folder.write(text, to: "one.csv")
    let other = try folder.write(text.replacing("Kim", with: "kim"), to: "two.csv")
    guard !text.contains(",P,Q\n1") else { return }
    let both = try BattleFile(contentsOf: [path, other])
    #expect(both.warnings.map(\.description) == ["2 files: " + said])
  }

  /// Chatbot Arena's and MT-bench's own names, in files that are not quite theirs.
  @Test func questionsAndJudgesAreItemsAndAnnotators() throws {
    let rows = """
      {"question_id": 81, "model_a": "P", "model_b": "Q", "winner": "model_a", "judge": "expert_1"}
      {"question_id": "82", "model_a": "P", "model_b": "Q", "winner": "tie", "judge": ["gpt4", "pair"]}
      {"question_id": 81, "model_a": "Q", "model_b": "P", "winner": "tie", "judge": ["gpt4", "pair"]}

      """
    let (read, findings) = try folder.battles(rows)
    let file = try #require(read)
    #expect(findings == [] && file.namesItems && file.namesAnnotators)
    #expect(file.annotators.map(\.name) == ["expert_1", "gpt4"])
    #expect(file.annotators.map(\.kind) == [.human, .judge])
    #expect(file.parts[0].battles.flat.item == [0, 1, 0])
    // As one of several files, and where our own names are there, too.
    let path = try folder.write(rows, to: "rows.jsonl")
    #expect(
      JudgmentReading(paths: [path]).drafts == [
        "81 expert_1 (human): P > Q", "82 gpt4 (judge): P = Q", "81 gpt4 (judge): Q = P",
      ])
    let both = "item,question_id,annotator,judge,system_a,system_b,winner\n1,2,kim,lee,P,Q,tie\n"
    #expect(try folder.battles(both).file?.annotators.map(\.name) == ["kim"])
    let late = rows.replacing(", \"judge\": \"expert_1\"", with: "")
    #expect(
      try folder.battles(late).findings.first
        == "battles:2: judge: error: the first record has no such field; give it in every record or "
        + "in none")
  }

  @Test(arguments: [
    ("id", "item"), ("prompt_id", "item"), ("User", "annotator"), ("worker", "annotator"),
  ])
  func whatMayNameItemsOrAnnotatorsIsNotPassedOverInSilence(_ field: String, _ name: String) throws
  {
    let others = name == "item" ? "judge" : "question_id"
    let (_, findings) = try folder.battles(
      "system_a,system_b,winner,\(others),\(field)\nP,Q,P,1,x\n")
    #expect(
      findings == [
        "battles: \(field): warning: this field is not read; call it “\(name)” if that is what it is"
      ])
  }

  /// What is passed over changes what the numbers are of, so it is not passed over in silence.
  @Test func fieldsThatAreNearlyOnesThatAreReadAreWarnedOf() throws {
    let text = "system_a,system_b,winner,Item,anotator,Weight,time,id\nP,Q,P,1,x,3,5,7\n"
    let (file, findings) = try folder.battles(text)
    #expect(file?.parts[0].battles.count == 1 && file?.namesItems == false)
    let fields = [("Item", "item"), ("anotator", "annotator"), ("Weight", "weight")]
    let expected = fields.map { field, name in
      "battles: \(field): warning: this field is not read; call it “\(name)” if that is what it is"
    }
    #expect(findings == expected)
    let path = try folder.write(text, to: "some.csv")
    let other = try folder.write(
      "system_a,system_b,winner,item,items\nP,Q,P,1,2\n", to: "other.csv")
    #expect(
      JudgmentReading(paths: [path, other]).findings.map {
        $0.replacingOccurrences(of: folder.path + "/some.csv", with: "battles")
      } == expected)
  }

  @Test(arguments: BattleText.containers) func rankings(_ container: Container) throws {
    let file = try read(
      BattleText(
        columns: ["item", "annotator", "P", "Q", "R", "skill"],
        rows: [
          ["1", "ann", "1", "2", "2", "Math"], ["1", "bo", "3", nil, "1", nil],
          ["2", "ann", "2.0", "2", "7", nil],
        ]
      ).text(container).replacingOccurrences(of: "\"2.0\"", with: "2.0"))
    #expect(file.form == .rankings && file.systems.map(\.name) == ["P", "Q", "R"])
    #expect(file.annotators.map(\.name) == ["ann", "bo"])
    let battles = file.parts[0].battles
    #expect(battles.first == [0, 0, 1, 0, 0, 0, 1] && battles.second == [1, 2, 2, 2, 1, 2, 2])
    #expect(battles.outcome == [2, 2, 1, 0, 1, 2, 2])
    #expect(battles.item == [0, 0, 0, 0, 1, 1, 1] && battles.annotator == [0, 0, 0, 1, 0, 0, 0])
    let judgments = try file.judgments(on: .overall, by: .human)
    #expect(judgments.map { $0.ranksBySystem.map(\.rank) } == [[1, 2, 2], [3, 1], [2, 2, 7]])
    #expect(judgments.allSatisfy { $0.action == .imported })
    #expect(file.items.labels.map(\.skill) == ["Math", nil])
  }

  @Test func rankingsAsAStudyImportsThem() throws {
    let file = try read(
      """
      {"item": "1", "annotator": "kim", "kind": "judge", "ranks": {"P": 1, "Q": 2}}
      {"item": 2, "annotator": "kim", "kind": "judge", "ranks": {"Q": 1, "P": 1, "R": 3}}

      """)
    #expect(file.systems.map(\.name) == ["P", "Q", "R"])
    #expect(file.parts[0].battles.outcome == [2, 1, 2, 2])
    #expect(file.annotators.map(\.kind) == [.judge])
  }

  @Test func whatWasSaidTwiceIsOfTwoComparisons() throws {
    let file = try read(
      """
      item,annotator,system_a,system_b,winner,criterion
      1,kim,A,B,A,Help
      1,kim,B,A,A,Help
      1,kim,A,B,tie,Honest
      1,lee,A,B,tie,Honest
      1,kim,A,B,tie,Honest
      1,kim,A,C,tie,Honest

      """)
    #expect(file.comparisons(ofPart: 0) == [0, 1])
    #expect(file.comparisons(ofPart: 1) == [0, 2, 1, 3])
    let source = ReportSource(of: file, on: file.aspects)
    #expect(source.report(on: file.aspects, rule: .half).map(\.verdicts).comparisonCount == 4)
  }
}
