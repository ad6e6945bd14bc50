import Testing

@testable import BlindRank

/// Each format's fixture.
@Suite struct JudgmentFormatTests {
  private func read(_ name: String, as format: String, _ options: JudgmentImport.Options = .init())
    -> JudgmentReading
  {
    let reading = JudgmentReading([name], options)
    #expect(reading.formats == [format])
    return reading
  }

  @Test func reviewsInThreeClassesAreShownInTheOrderOfTheName() {
    let reading = read("alpha-vs-beta-gpt-4-reviewer-threeclass.jsonl", as: "reviews")
    #expect(
      reading.drafts == [
        "1 gpt-4 (judge): alpha > beta, as shown", "2 gpt-4 (judge): alpha < beta, as shown",
        "3 gpt-4 (judge): alpha = beta, as shown",
      ])
    #expect(
      reading.findings == [
        "alpha-vs-beta-gpt-4-reviewer-threeclass.jsonl: note: 1 verdict of a judge that could not "
          + "be read is left out"
      ])
  }

  @Test func reviewsOfOpenAssistantsQuestionsNameTheMessage() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      {"review_id": "r1", "message_id": "5b91-cc", "answer1_id": "x", "answer2_id": "y", \
      "reviewer_id": 1, "metadata": {}, "text": "The second.\\n\\n2", "score": 2}
      {"review_id": "r2", "message_id": "5bbc-e5", "answer1_id": "x", "answer2_id": "y", \
      "reviewer_id": 1, "metadata": {}, "text": "The second, 9/10.", "score": -1}
      {"review_id": "r3", "answer1_id": "x", "answer2_id": "y", "score": 2}
      """,
      to: "7b-guanaco-oa-generations-topp0.9-temp0.7-vs-gpt-4-oa-generations-gpt-4-reviewer-"
        + "threeclass.jsonl")
    let reading = JudgmentReading(paths: [path])
    #expect(reading.formats == ["reviews"])
    #expect(reading.drafts == ["5b91-cc gpt-4 (judge): 7b-guanaco < gpt-4, as shown"])
    #expect(reading.findings.count == 2)
    #expect(reading.findings[0].contains(":3: question_id: error: "))
  }

  @Test func reviewsInScoresNeedTheAnswersIDs() {
    let name = "alpha-vs-beta-gpt4-reviewer.jsonl"
    let alone = read(name, as: "reviews")
    #expect(alone.drafts.isEmpty)
    #expect(
      alone.findings == [
        "\(name):1: answer1_id: error: it is not known which answer was whose, since the names of "
          + "files of scores do not tell the order; give the file of one of the two systems' "
          + "answers (with answer_id) too"
      ])
    // The file's name has the two in the wrong order.
    let reading = JudgmentReading([name, "answer_beta.jsonl"])
    #expect(reading.formats == ["answers", "reviews"])
    #expect(
      reading.drafts == [
        "1 gpt4 (judge): beta > alpha, as shown, 9.0 and 7.0",
        "2 gpt4 (judge): beta = alpha, as shown, 8.0 and 8.0",
        "4 gpt4 (judge): beta < alpha, as shown, 0.0 and 8.5",
      ])
  }

  @Test func answersOfAnotherSystemThanTheNameSaysNeedAnAlias() throws {
    let folder = try TemporaryFolder()
    let line =
      #"{"question_id": 1, "answer1_id": "b1", "answer2_id": "a1", "score": [9, 7]}"#
    let path = try folder.write(line, to: "old-beta-vs-alpha-gpt-4-reviewer.jsonl")
    let answers = JudgmentReading.folder + "/answer_beta.jsonl"
    let reading = JudgmentReading(paths: [path, answers])
    #expect(
      reading.findings.map { $0.replacingOccurrences(of: folder.path + "/", with: "") } == [
        "old-beta-vs-alpha-gpt-4-reviewer.jsonl:1: answer1_id: error: the answer is one of “beta”, "
          + "but the file's name says “old-beta” and “alpha”; say which of the two it is: "
          + "--alias NAME=SYSTEM"
      ])
    let unnamed = try folder.write(line, to: "scores.jsonl")
    #expect(
      JudgmentReading(paths: [unnamed, answers]).findings.map {
        $0.replacingOccurrences(of: folder.path + "/", with: "")
      } == [
        "scores.jsonl:1: answer2_id: error: the other answer is one of “beta”, but it is not known "
          + "whose this one is; call the file FIRST-vs-SECOND…, or give that system's file of "
          + "answers (with answer_id) too"
      ])
    let aliases = SystemAliases([("old-beta", "Beta"), ("beta", "Beta")])
    let named = JudgmentReading(paths: [path, answers], .init(aliases: aliases))
    #expect(named.drafts == ["1 gpt-4 (judge): Beta > alpha, as shown, 9.0 and 7.0"])
  }

  @Test func votesInARowAreOfSeveralPeople() {
    let reading = read(
      "answer_alpha-vs-answer_beta-human-reviewer_threeclass.jsonl", as: "review-votes")
    #expect(
      reading.drafts == [
        "1 human 1 (human): alpha > beta, as shown", "1 human 2 (human): alpha > beta, as shown",
        "1 human 3 (human): alpha < beta, as shown", "2 human 1 (human): alpha = beta, as shown",
        "2 human 2 (human): alpha < beta, as shown", "2 human 3 (human): alpha > beta, as shown",
      ])
    #expect(reading.findings.isEmpty)
  }

  @Test func aPairJudgedByFastChatIsTwoJudgments() {
    let reading = read("fastchat-pair.jsonl", as: "fastchat-pair")
    #expect(
      reading.drafts == [
        "1 gpt-4 (judge): alpha > beta, as shown", "1 gpt-4 (judge): beta < alpha, as shown",
        "2 gpt-4 (judge): alpha > beta, as shown", "2 gpt-4 (judge): beta > alpha, as shown",
        "3 gpt-4 (judge): alpha = beta, as shown",
      ])
    #expect(reading.findings.count == 1)
  }

  @Test func scoresOfOneQuestionMakeARanking() {
    let reading = read("fastchat-single.jsonl", as: "fastchat-single")
    #expect(reading.drafts == ["1 gpt-4 (judge): alpha 2, beta 1, gamma 2"])
    #expect(reading.findings.count == 1)
  }

  @Test func turnsAreJudgedApartAndModelsAreJudges() {
    let reading = read("mtbench-human.jsonl", as: "mtbench-human")
    #expect(
      reading.drafts == [
        "81 expert_1 (human) [turn 1]: alpha > beta", "81 author_2 (human) [turn 2]: beta = alpha",
        "82 gpt4 (judge) [turn 1]: beta < alpha",
      ])
  }

  @Test func arenaBattlesAreOfNoItemUnlessTheySay() {
    #expect(
      read("arena.json", as: "arena").drafts == [
        "- visitor_1 (human): alpha > beta, as shown",
        "- visitor_2 (human): beta x gamma, as shown",
        "- visitor_1 (human): gamma x alpha, as shown", "- 7 (human): gamma < alpha, as shown",
      ])
    #expect(
      read("arena-55k.csv", as: "arena-55k").drafts == [
        "11 nobody (human): alpha > beta, as shown", "12 nobody (human): beta < alpha, as shown",
        "13 nobody (human): beta = alpha, as shown",
      ])
  }

  @Test func alpacaEvalPreferencesLieBetweenOneAndTwo() {
    let reading = read("alpaca-eval-annotations.json", as: "alpaca-eval-annotations")
    let who = "by instruction gpt4_turbo (judge): "
    #expect(
      reading.drafts
        == ["alpha > beta", "alpha < beta", "alpha = beta", "alpha = beta"].map { who + $0 })
    #expect(reading.findings.count == 1)
  }

  @Test func arenaHardShowsTheBaselineFirstAndThenTheModel() {
    let reading = read("arena-hard.jsonl", as: "arena-hard")
    #expect(
      reading.drafts == [
        "u1 gpt-4-turbo (judge): base > alpha, as shown",
        "u1 gpt-4-turbo (judge): alpha > base, as shown",
        "u2 gpt-4-turbo (judge): base = alpha, as shown",
        "u2 gpt-4-turbo (judge): alpha > base, as shown",
      ])
    #expect(
      reading.findings == [
        "arena-hard.jsonl: note: 2 verdicts of a judge that could not be read are left out"
      ])
  }

  @Test func autoArenaKnowsPeopleFromJudges() {
    #expect(
      read("autoarena.csv", as: "autoarena").drafts == [
        "by instruction Human (human): alpha > beta",
        "by instruction gpt-4o (judge): alpha < beta",
        "by instruction gpt-4o (judge): beta = alpha",
      ])
  }

  @Test func appraiseControlsAreLeftOutAndSaidSo() {
    let reading = read("appraise.csv", as: "appraise")
    #expect(
      reading.drafts == [
        "7 ann (human): alpha > beta, 80.0 and 60.0", "8 ann (human): alpha = beta, 50.0 and 50.0",
        "8 ann (human): alpha = gamma, 50.0 and 50.0",
      ])
    #expect(reading.findings == ["appraise.csv: note: 1 control item left out"])
  }

  @Test func labelStudioPairsAndRankings() {
    let reading = read("label-studio.json", as: "label-studio")
    #expect(
      reading.drafts == [
        "q1 annotator 5 (human): alpha > beta, as shown",
        "q1 kim@example.org (human): alpha < beta, as shown",
      ])
    #expect(reading.findings == ["label-studio.json: note: 1 cancelled annotation left out"])
    #expect(
      read("label-studio-ranker.json", as: "label-studio").drafts == [
        "q1 annotator 5 (human): gamma 1, alpha 2, beta 3"
      ])
  }

  @Test func argillaResponsesAreOfPeopleAndSuggestionsOfModels() {
    #expect(
      read("argilla.jsonl", as: "argilla").drafts == [
        "q1 u-1 (human): alpha 1, beta 1, gamma 3",
        "q1 ranker-7b (judge): alpha 2, beta 1, gamma 3",
      ])
  }

  @Test func potatoLettersAreSystemsByAlias() {
    let options = JudgmentImport.Options(
      aliases: SystemAliases([("A", "alpha"), ("B", "beta")]))
    #expect(
      read("potato.jsonl", as: "potato", options).drafts == [
        "q1 kim (human): alpha > beta, as shown", "q2 kim (human): alpha = beta, as shown",
      ])
    #expect(
      read("potato-ranking.jsonl", as: "potato").drafts == ["q1 kim (human): B 1, D 2, A 2, C 4"])
  }

  @Test func openAssistantRanksFromNought() {
    let reading = read("openassistant.jsonl", as: "openassistant")
    #expect(reading.drafts == ["p1 OpenAssistant (human): alpha 2, beta 1"])
    #expect(
      reading.findings == [
        "openassistant.jsonl: note: 1 message without a model or a rank left out"
      ])
  }

  @Test func crowdKitFrames() {
    #expect(
      read("crowd-kit.csv", as: "crowd-kit").drafts == [
        "t1 w1 (human): alpha < beta, as shown", "t1 w2 (human): beta > alpha, as shown",
      ])
  }

  @Test func ourOwnBattlesAndRankings() {
    #expect(
      read("battles.csv", as: "battles").drafts == [
        "q1 kim (human): alpha < beta, as shown", "q1 lee (human): beta < alpha, as shown",
        "q2 kim (human): alpha x beta",
      ])
    #expect(
      read("rankings.csv", as: "rankings").drafts == [
        "q1 kim (human): alpha 1, beta 1, gamma 3", "q2 kim (human): alpha 2, beta 1",
      ])
  }

  @Test func whatIsNoJudgmentIsRefused() throws {
    let path = try TemporaryFolder().path
    let reading = JudgmentReading(paths: [JudgmentReading.folder + "/../import/wizardlm.jsonl"])
    #expect(reading.findings.count == 1)
    #expect(reading.findings[0].contains("error: expected judgments; the file has idx, Skill"))
    #expect(JudgmentReading(paths: [path + "/none"]).findings.count == 1)
    #expect(
      JudgmentReading(["battles.csv", "battles.csv"]).findings == [
        "battles.csv: error: the file is given twice"
      ])
  }

  @Test func aliasesThatNothingUsesAreNamed() {
    let options = JudgmentImport.Options(
      aliases: SystemAliases([("alpa", "One"), ("beta", "Two")]))
    let reading = JudgmentReading(["battles.csv"], options)
    #expect(reading.drafts[0] == "q1 kim (human): alpha < Two, as shown")
    #expect(
      reading.findings == ["--alias: warning: no file names “alpa”; did you mean “alpha”?"])
  }

  @Test func severalFilesAreOne() throws {
    let names = ["fastchat-pair.jsonl", "mtbench-human.jsonl"]
    let file = try BattleFile(contentsOf: names.map { JudgmentReading.folder + "/" + $0 })
    #expect(file.title == "2 files" && file.form == .battles)
    #expect(file.systems.map(\.name) == ["alpha", "beta"])
    #expect(file.annotators.map(\.name) == ["gpt-4", "expert_1", "author_2", "gpt4"])
    // Turns are judged in one of the files at least.
    #expect(file.criteria == ["turn 1", "turn 2"])
    let first = file.verdicts(on: .criterion(CriterionID(1)), by: .judge).battles.flat
    #expect(first.outcome == [2, 0, 2, 2, 1, 0])
    #expect(first.shownFirst == [0, 0, 0, 0, 0, -1])
    let scores = try BattleFile(contentsOf: [JudgmentReading.folder + "/fastchat-single.jsonl"])
    #expect(scores.form == .rankings && scores.aspects == [.overall])
    #expect(scores.verdicts(on: .overall, by: nil).battles.outcome == [0, 1, 2])
  }

  @Test func severalFilesMustFitEachOther() throws {
    let folder = try TemporaryFolder()
    let head = "item,annotator,system_a,system_b,winner,skill\n"
    let paths = [
      try folder.write(head + "q1,kim,A,B,A,Math\n", to: "one.csv"),
      try folder.write(head + "q1,lee,A,B,A,Art\n", to: "two.csv"),
      try folder.write("item,annotator,A,B\nq1,kim,1,2\n", to: "three.csv"),
    ]
    let error = #expect(throws: BlindRankError.self) { try BattleFile(contentsOf: paths) }
    guard case .findings(let findings)? = error else { return }
    #expect(
      findings.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") } == [
        "two.csv:2: skill: error: the item has another skill than “Art” before; an item has one "
          + "skill",
        "three.csv:2: verdict: error: some files hold verdicts on pairs and some hold rankings; "
          + "give them apart",
      ])
  }

  @Test func oneNameForSeveralAnnotatorsIsRefused() {
    let reading = JudgmentReading(["battles.csv"], .init(annotator: "me"))
    #expect(
      reading.findings == [
        "--as: error: the files name 2 annotators (kim, lee); they cannot all be “me”: "
          + "leave --as out"
      ])
    let votes = JudgmentReading(
      ["answer_alpha-vs-answer_beta-human-reviewer_threeclass.jsonl"],
      .init(annotator: "turk", kind: .judge))
    #expect(votes.drafts[1] == "1 turk 2 (judge): alpha > beta, as shown")
  }

  @Test func ofOurOwnRowsThoseThatCountAreRead() {
    let lines = [
      "q1 kim (human): beta > alpha, as shown", "q2 kim (human) [Wit]: alpha = beta",
      "q3 '=lee (judge): alpha x beta, as shown",
    ]
    for name in ["judgments.jsonl", "judgments.csv"] {
      let reading = read(name, as: "judgments")
      // In a table the apostrophe is no part of the name.
      let expected = name.hasSuffix("csv") ? lines.map { $0.replacing("'", with: "") } : lines
      #expect(reading.drafts == expected)
      #expect(
        reading.findings == [
          "\(name): note: 3 rows left out: 1 on who wrote what, 1 revised or "
            + "taken back, 1 “can't judge”"
        ])
    }
    #expect(
      read("judgments-ranks.csv", as: "judgments").drafts == [
        "q1 kim (human): alpha 2, beta 1, as shown at 1, 0"
      ])
  }

  @Test func aReviewerWhoIsNamedIsNoVoteWithoutAName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      #"{"question_id": 1, "reviewer_id": "kim", "text": "", "score": 2}"#,
      to: "answer_alpha-vs-answer_beta-human-reviewer_threeclass.jsonl")
    #expect(
      JudgmentReading(paths: [path]).drafts == ["1 kim (human): alpha < beta, as shown"])
  }
}
