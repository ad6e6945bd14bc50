import Testing

@testable import BlindRank

/// Each format's broken twin with all that is wrong with it: an unknown verdict is an error with its
/// place, and never a tie.
@Suite struct BrokenJudgmentTests {
  private static let threeClass =
    "error: expected 1 (the first is better), 2 (the second), 3 (equal) or -1 (the verdict could "
    + "not be read), found"
  private static let id =
    "expected an id (a text or a whole number), but the record has no such field"
  private static let pair =
    "error: expected a pair of scores from 0 to 10, or -1 and -1 where none could be read, found"
  private static let winner =
    "error: expected model_a, model_b, tie, tie (bothbad) or both_bad, found"
  private static let preference =
    "error: expected a number from 1 (the first is better) to 2 (the second), or 0 (a tie), found"
  private static let oneHot =
    "winner_model_a, winner_model_b, winner_tie: error: expected 1 in one of the three and 0 in the "
    + "others, found 1 in"
  private static let selfMeeting =
    "systems: error: “alpha” meets itself; a judgment is of two systems"
  private static let alone =
    "has a score for this question: there is nothing to compare; give the other systems' files too"

  static let expected: [(file: String, findings: [String])] = [
    (
      "alpha-vs-beta-gpt-4-reviewer-broken.jsonl",
      [
        "1: score: \(threeClass) the number 4", "2: score: \(threeClass) the text “first”",
        "3: score: error: expected a verdict, but the record has no such field",
        "4: question_id: error: \(id)", "5: score: \(pair) the number 11",
        "6: score: \(pair) a list",
        "7: answer1_id: error: it is not known which answer was whose, since the names of files of "
          + "scores do not tell the order; give the file of one of the two systems' answers (with "
          + "answer_id) too",
      ]
    ),
    (
      "answer_alpha-vs-answer_beta-human-reviewer_broken.jsonl",
      [
        "1: score: \(threeClass) the number 0", "2: score: \(threeClass) null",
        "3: score: error: expected a verdict, but the record has no such field",
        "4: question_id: error: \(id)",
      ]
    ),
    (
      "fastchat-pair-broken.jsonl",
      [
        "1: g1_winner: error: expected model_1, model_2, tie or error, found “model_3”",
        "2: \(selfMeeting)", "3: judge: error: expected a list of texts, found an empty list",
        "4: turn: error: expected a turn from 1, found the number 0",
      ]
    ),
    (
      "fastchat-single-broken.jsonl",
      [
        "1: score: error: expected a score from 0 to 10, or -1 where none could be read, found the "
          + "number 12", "5: judge: error: expected a text, found the number 4",
        "2: error: only “alpha” \(alone)",
        "4: error: “alpha” has a score for this question before; keep one",
      ]
    ),
    (
      "mtbench-human-broken.jsonl",
      [
        "1: winner: \(winner) “model_c”",
        "2: model_a: error: expected a system's name, found an empty text",
        "3: winner: error: expected a text, found null",
        "4: turn: error: expected a whole number, found the text “two”",
      ]
    ),
    (
      "arena-broken.json",
      [
        "2: winner: \(winner) “Tie”", "3: \(selfMeeting)",
        "4: model_b: error: expected a text, but the record has no such field; did you mean "
          + "“model_a”?",
        "5: annotator: error: “visitor_1\u{FFFD}” cannot be an annotator's name: it must have 1 to "
          + "64 visible characters",
      ]
    ),
    (
      "arena-55k-broken.csv",
      [
        "2: \(oneHot) 2", "3: \(oneHot) 0",
        "4: winner_model_a: error: expected 0 or 1, found the text “yes”",
      ]
    ),
    (
      "alpaca-eval-annotations-broken.json",
      [
        "2: preference: \(preference) the number 3", "3: preference: \(preference) the text “2”",
        "4: preference: \(preference) the number 0.5",
        "5: instruction: error: expected a text, found the number 4",
      ]
    ),
    (
      "arena-hard-broken.jsonl",
      [
        "1: games[0].score: error: expected A>>B, A>B, A=B, B>A or B>>A, found “A>>>B”",
        "2: baseline: error: expected a text, but the record has no such field",
        "3: games: error: expected a list of one or two games, found a list",
        "4: games[0].score: error: expected A>>B, A>B, A=B, B>A or B>>A, found the number 1",
      ]
    ),
    (
      "autoarena-broken.csv",
      ["2: winner: error: expected A, B or -, found “C”", "3: \(selfMeeting)"]
    ),
    (
      "appraise-broken.csv",
      [
        "2: score1: error: expected a score from 0 to 100, found the text “180”",
        "3: score2: error: expected a score from 0 to 100, found an empty text",
        "4: itemType: error: expected TGT, CHK, BAD or REF, found “XYZ”",
      ]
    ),
    (
      "label-studio-broken.json",
      [
        "2: annotations[0].result[0].value.selected: error: expected left or right, found “middle”",
        "3: data: error: it is not known whose the two answers are; the tasks' data need system_a "
          + "(left) and system_b (right)",
        "4: annotations[0].result: error: expected a list of results",
        "5: annotations[0].result[0].value.ranker._: error: expected at least two systems, found 1",
      ]
    ),
    (
      "argilla-broken.jsonl",
      [
        "1: order.responses[0]: error: expected {\"value\": SYSTEM, \"rank\": 1 or more} for each "
          + "option",
        "2: order.responses.users: error: expected a user for each of 1 responses, found 2",
        "3: order.responses: error: expected a list of responses, found the text “alpha”",
      ]
    ),
    (
      "potato-broken.jsonl",
      [
        "1: label_annotations.better.selection: error: expected A, B or tie, found “C”",
        "2: label_annotations: error: expected a scheme with a selection or a rank_order, but there "
          + "is none",
        "3: label_annotations.order.rank_order: error: expected an order such as B,D=A,C, found "
          + "“B,,C”",
      ]
    ),
    (
      "openassistant-broken.jsonl",
      [
        "1: rank: error: expected a rank from 0 (the best), found the number -1",
        "2: rank: error: expected a whole number, found the text “first”",
        "3: error: only “gamma” \(alone)",
      ]
    ),
    (
      "crowd-kit-broken.csv",
      [
        "2: label: error: expected alpha or beta, found “gamma”",
        "3: label: error: expected alpha or beta, found “”",
      ]
    ),
    (
      "judgments-broken.jsonl",
      [
        "1: verdict: error: expected ranking, better, tie, both bad or cannot judge, found “good”",
        "2: winner: error: expected beta or alpha, found “gamma”",
        "3: shown: error: expected the names of two systems, found a list",
        "4: counts: error: expected true or false, found the text “yes”",
        "5: ranks.beta: error: expected a rank (a whole number, 1 the best), found the text “last”",
      ]
    ),
    (
      "battles-broken.csv",
      [
        "2: winner: error: expected system_a, system_b, tie, both_bad or a system's name, found "
          + "“gamma”",
        "3: kind: error: expected human, judge or simulated, found “humen”; did you mean “human”?",
        "4: first_shown: error: expected system_a, system_b or a system's name, found “left”",
      ]
    ),
    (
      "rankings-broken.csv",
      [
        "2: beta: error: expected a rank (a whole number, 1 the best), found the text “first”",
        "3: ranks: error: expected ranks of at least two systems, found 1",
        "4: alpha: error: expected a rank from 1 (best) to 99, found 0",
      ]
    ),
  ]

  @Test(arguments: expected.map(\.file)) func theBrokenTwin(_ file: String) throws {
    let expected = try #require(Self.expected.first { $0.file == file }?.findings)
    #expect(JudgmentReading([file]).findings.sorted() == expected.map { "\(file):\($0)" }.sorted())
  }

  /// A folder of the wrong files is one thing to know.
  @Test(arguments: [4, 5, 42]) func manyFilesOfNoFormatAreToldTogether(files: Int) throws {
    let folder = try TemporaryFolder()
    let paths = try (1...files).map { try folder.write(#"{"a": 1}"#, to: "\($0).jsonl") }
    let reading = JudgmentFiles(paths)
    reading.read()
    let findings = reading.findings.all()
    #expect(findings.count == 4)
    #expect(findings.prefix(3).map { $0.file } == Array(paths.prefix(3)))
    #expect(
      findings[3].description.hasPrefix(
        files == 4 ? "\(paths[3]): error: expected" : "\(files - 3) more files: error: the same"))
    #expect(
      BlindRankError.unusable(path: "x", findings).description
        == "x: \(files) errors; nothing was computed")
  }

  @Test(arguments: [3, 4]) func filesWithUnreadableVerdictsAreToldTogether(files: Int) throws {
    let folder = try TemporaryFolder()
    let row = #"{"question_id": 1, "answer1_id": "x", "answer2_id": "y", "score": -1}"#
    let paths = try (1...files + 1).map {
      try folder.write(
        $0 <= files ? row : row.replacing("-1", with: "1"), to: "a-vs-b\($0)-gpt-4-reviewer.jsonl")
    }
    let notes = JudgmentReading(paths: paths).findings
    #expect(notes.count == (files == 3 ? 3 : 1))
    let one = "note: 1 verdict of a judge that could not be read is left out"
    #expect(
      files == 3
        ? notes.allSatisfy { $0.hasSuffix(one) }
        : notes == ["4 of 5 files: note: 4 verdicts of a judge that could not be read are left out"]
    )
  }
}
