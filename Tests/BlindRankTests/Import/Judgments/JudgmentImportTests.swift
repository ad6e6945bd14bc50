import Testing

@testable import BlindRank

/// Judgments of other projects in a study.
@Suite struct JudgmentImportTests {
  private let folder: TemporaryFolder
  private let test: TestStudy
  private let store: SQLiteStudyStore

  init() throws {
    folder = try TemporaryFolder()
    test = try TestStudy(
      items: 3, systems: ["alpha", "beta", "gamma"], rules: JudgingRules(.pairwise))
    store = try test.open()
  }

  private static let head = "item,annotator,kind,system_a,system_b,winner,first_shown\n"

  /// Imports rows of battles, and answers the findings where that failed.
  @discardableResult
  private func bring(
    _ rows: String, head: String = head, into store: SQLiteStudyStore? = nil,
    _ options: JudgmentImport.Options = .init()
  ) throws -> [String] {
    let path = try folder.write(head + rows, to: "battles.csv")
    let store = store ?? self.store
    do {
      let (judgments, _) = try JudgmentImport([path], options).run(into: JudgedStudy(of: store))
      try store.append(judgments)
      return []
    } catch BlindRankError.findings(let findings) {
      return findings.map {
        $0.description.replacingOccurrences(of: folder.path + "/battles.csv:", with: "")
      }
    }
  }

  @Test func theOrderShownIsKeptWhereItIsKnown() throws {
    try bring(
      """
      q1,gpt,judge,alpha,beta,alpha,beta
      q2,gpt,judge,alpha,gamma,tie,

      """)
    let rows = try store.standingJudgments()
    #expect(rows.map(\.action) == [.importedAsShown, .imported])
    #expect(rows[0].presentation.slots == [SystemID(2), SystemID(1)])
    #expect(rows[0].verdict == .choice(.prefers(Slot(1))))
    #expect(rows.flatMap(\.battles).map(\.shownFirst) == [SystemID(2), nil])
    #expect(rows.flatMap(\.battles).map(\.outcome) == [.win, .tie])
    #expect(try store.annotators().map(\.kind) == [.judge])
    #expect(try store.verify().count == 2)
    #expect(try store.newestStanding(of: AnnotatorID(1)) == nil)
  }

  /// A person sees their notes when they go on judging, so only a model judge's are kept.
  @Test func whatAJudgeWroteAndWhenIsKept() throws {
    let lines = ["human", "judge"].map { kind in
      """
      {"question_id": "q1", "model_1": "alpha", "model_2": "beta", "g1_winner": "model_1", \
      "g2_winner": "tie", "judge": "\(kind)", "g1_judgment": "Better. [[A]]", "g2_judgment": "", \
      "tstamp": 1686000000.25}

      """
    }
    for (line, kind) in zip(lines, [AnnotatorKind.human, .judge]) {
      let path = try folder.write(line, to: "\(kind).jsonl")
      let (judgments, _) = try JudgmentImport([path], .init(kind: kind))
        .run(into: JudgedStudy(of: store))
      try store.append(judgments)
    }
    let rows = try store.standingJudgments()
    #expect(rows.map(\.notes.item) == [nil, nil, "Better. [[A]]", nil])
    #expect(rows.allSatisfy { $0.submitted.iso == "2023-06-05T21:20:00Z" && $0.active == 0 })
    #expect(rows.allSatisfy { $0.started == $0.submitted && $0.notes.responses.isEmpty })
    #expect(try store.verify().count == 4)
    // They are no remarks to the coordinator, and no work of today.
    let progress = try StudyProgress(of: store, since: rows[0].submitted)
    #expect(progress.remarks.isEmpty && progress.annotators.allSatisfy { $0.today == 0 })
  }

  @Test(arguments: ["\"yesterday\"", "-1", "1e300", "true", "[1]"])
  func aTimeThatIsNoneIsRefused(_ time: String) throws {
    let line = """
      {"model_a": "alpha", "model_b": "beta", "winner": "tie", "anony": true, "judge": "kim", \
      "question_id": "q1", "tstamp": \(time)}

      """
    let path = try folder.write(line, to: "arena.jsonl")
    do {
      _ = try JudgmentImport([path]).run(into: JudgedStudy(of: store))
      Issue.record("\(time) was taken")
    } catch BlindRankError.findings(let findings) {
      #expect(findings.count == 1 && findings[0].field == "tstamp")
      #expect(findings[0].description.contains("expected a moment in seconds since 1970"))
    }
  }

  @Test func bothOrdersStandAndAreOneTieInAgreement() throws {
    try bring(
      """
      q1,gpt,judge,alpha,beta,alpha,alpha
      q1,gpt,judge,alpha,beta,beta,beta
      q2,gpt,judge,alpha,beta,alpha,alpha
      q2,gpt,judge,alpha,beta,alpha,beta

      """)
    let rows = try store.standingJudgments()
    #expect(rows.map(\.action) == Array(repeating: .importedAsShown, count: 4))
    #expect(rows.map(\.comparison).count == 4 && Set(rows.map(\.comparison)).count == 2)
    let flips = OrderFlips(of: BattleTable(of: rows.flatMap(\.battles), systemCount: 3))
    #expect(flips.flippedToFirst == 1 && flips.sameWinner == 1 && flips.count == 2)
    let table = AgreementTable.outcomes(of: rows, by: [AnnotatorID(1)])
    #expect(table.unitCount == 2)
    #expect((0..<2).map { table[$0, 0] } == [1, 2])
    #expect(VerdictTable(of: rows, systemCount: 3).comparison.count == 4)
    #expect(Set(VerdictTable(of: rows, systemCount: 3).comparison).count == 4)
    #expect(rows.comparisonCount == 4)
    // Both come in two goes, too.
    try bring("q3,gpt,judge,alpha,beta,alpha,alpha\n")
    try bring("q3,gpt,judge,alpha,beta,tie,beta\n")
    #expect(try store.standingJudgments().count == 6)
  }

  @Test func aLaterVerdictTakesThePlaceOfBothOrders() throws {
    try bring(
      """
      q1,kim,human,alpha,beta,alpha,alpha
      q1,kim,human,alpha,beta,beta,beta

      """)
    let latest = try #require(try store.standingJudgments().last)
    try store.append(
      [
        Judgment(
          annotator: latest.annotator, action: .revise, presentation: latest.presentation,
          verdict: .choice(.tie), started: moment(1), submitted: moment(2))
      ], after: latest.id)
    #expect(try store.standingJudgments().map(\.action) == [.revise])
    #expect(
      try bring("q1,kim,human,alpha,beta,alpha,alpha\n") == [
        "2: error: “kim” has judged this in the study already; was the file imported before? "
          + "A different judge needs another name: --as NAME"
      ])
  }

  @Test func theSameFileAgainIsRefusedAndNothingIsWritten() throws {
    let rows = """
      q1,gpt,judge,alpha,beta,alpha,alpha
      q2,gpt,judge,alpha,beta,alpha,

      """
    #expect(try bring(rows).isEmpty)
    let seals = try store.verify()
    let findings = try bring(rows + "q3,gpt,judge,alpha,beta,alpha,\n")
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.contains("“gpt” has judged this in the study already") })
    #expect(try store.verify() == seals)
    #expect(try bring(rows, .init(annotator: "gpt again")).isEmpty)
  }

  @Test func aRaceWithAnotherProgramWritesNothing() throws {
    let path = try folder.write(
      Self.head + "q1,gpt,judge,alpha,beta,tie,\nq2,gpt,judge,alpha,beta,tie,\n", to: "b.csv")
    let (judgments, _) = try JudgmentImport([path]).run(into: JudgedStudy(of: store))
    try store.append([judgments[1]])
    #expect(throws: BlindRankError.judgedMeanwhile) { try store.append(judgments) }
    #expect(try store.verify().count == 1)
  }

  @Test func whatMatchesNothingIsNamed() throws {
    let findings = try bring(
      """
      q9,gpt,judge,alpha,beta,alpha,
      q1,gpt,judge,Alpha,beta,beta,
      q2,gpt,judge,beta,beta-7,beta,
      q3,gpt,judge,alpha,beta,alpha,
      q3,gpt,judge,beta,alpha,tie,

      """)
    #expect(
      findings == [
        "2: item: error: the study has no item “q9”",
        "6: error: “gpt” judges the same a second time here; keep one of the two",
        "3: error: the study has no system “Alpha”; it has alpha, beta, gamma; if it is one of "
          + "them: --alias Alpha=alpha",
        "4: error: the study has no system “beta-7”; it has alpha, beta, gamma; if it is one of "
          + "them: --alias beta-7=beta",
      ])
    #expect(try store.verify().isEmpty && store.annotators().isEmpty)
  }

  @Test func anAnnotatorMustBeNamedAndKeepsTheirKind() throws {
    let head = "item,system_a,system_b,winner\n"
    #expect(
      try bring("q1,alpha,beta,tie\n", head: head) == [
        "2: annotator: error: the file does not say who judged; say it: --as NAME"
      ])
    #expect(
      try bring(
        "q1,alpha,beta,tie\n", head: head,
        .init(annotator: "kim", kind: .judge)
      ).isEmpty)
    #expect(try store.annotators() == [Annotator(id: AnnotatorID(1), name: "kim", kind: .judge)])
    #expect(
      try bring("q2,alpha,beta,tie\n", head: head, .init(annotator: "kim")) == [
        "2: annotator: error: “kim” is judge in the study and human here; give another name with "
          + "--as, or the kind with --kind"
      ])
  }

  @Test func anAnnotatorOfNearlyTheSameNameIsWarnedOf() throws {
    #expect(try bring("q1,kim,human,alpha,beta,tie,\n").isEmpty)
    let path = try folder.write(Self.head + "q2,lee,human,alpha,beta,tie,\n", to: "lee.csv")
    func warnings(_ options: JudgmentImport.Options) throws -> [String] {
      try JudgmentImport([path], options).run(into: JudgedStudy(of: store)).report.findings
        .map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
    }
    #expect(
      try warnings(.init(annotator: "Kim")) == [
        "lee.csv:2: annotator: warning: the annotators “kim” and “Kim” differ only by case; if they "
          + "are one person, give them one name, with --as kim"
      ])
    #expect(try warnings(.init(annotator: "kim")).isEmpty && warnings(.init()).isEmpty)
  }

  @Test func thePairMustBeComparedAndTheCriterionAsked() throws {
    let few = try TestStudy(
      items: 2, systems: ["alpha", "beta", "gamma"],
      rules: JudgingRules(.pairwise, pairs: .reference(SystemID(1))), criteria: ["Honesty"]
    ).open()
    #expect(
      try bring("q1,gpt,judge,gamma,beta,tie,\n", into: few) == [
        "2: error: the verdict is on the whole, but the study asks only for Honesty"
      ])
    let head = "item,annotator,kind,system_a,system_b,winner,criterion\n"
    #expect(
      try bring(
        "q1,gpt,judge,gamma,beta,tie,Honesty\nq1,gpt,judge,gamma,alpha,tie,Honest\n", head: head,
        into: few) == [
          "2: error: the study does not compare “gamma” with “beta” on item “q1”",
          "3: criterion: error: the study asks for no verdict on “Honest”; did you mean “Honesty”?",
        ])
    #expect(
      try bring("q1,gpt,judge,gamma,alpha,tie,Honesty\n", head: head, into: few).isEmpty)
    #expect(try few.standingJudgments().map(\.aspect) == [.criterion(CriterionID(1))])
  }

  @Test func rankingsGoIntoRankingStudiesOnly() throws {
    let head = "item,annotator,alpha,beta,gamma\n"
    #expect(
      try bring("q1,kim,1,1,3\n", head: head) == [
        "2: error: the file holds rankings, but the study is pairwise; import it into a ranking "
          + "study"
      ])
    let ranking = try TestStudy(items: 3, systems: ["alpha", "beta", "gamma"], missing: [2]).open()
    #expect(
      try bring("q1,kim,1,1,6\nq2,kim,1,2,3\nq3,kim,1,2,\n", head: head, into: ranking) == [
        "2: ranks.gamma: error: expected a rank from 1 (best) to 5, found 6",
        "3: ranks: error: expected a rank of each system that answered item “q2”; without a "
          + "response: alpha",
        "4: ranks: error: expected a rank of each system that answered item “q3”; missing: gamma",
      ])
    #expect(try bring("q1,kim,1,1,3\nq2,kim,,2,1\n", head: head, into: ranking).isEmpty)
    #expect(
      try ranking.standingJudgments().map { $0.ranksBySystem.map(\.rank) } == [[1, 1, 3], [2, 1]])
    #expect(
      try bring("q1,gpt,judge,alpha,beta,alpha,\n", into: ranking) == [
        "2: error: the file holds verdicts on pairs, but the study is a ranking; import it into a "
          + "pairwise study"
      ])
  }

  @Test func instructionsFindItemsWhereThereAreNoKeys() throws {
    let path = try folder.write(
      """
      [{"instruction": "Instruction 2", "generator_1": "alpha", "generator_2": "gamma",
        "annotator": "gpt", "preference": 2}]
      """, to: "annotations.json")
    let (judgments, report) = try JudgmentImport([path]).run(into: JudgedStudy(of: store))
    try store.append(judgments)
    let standing = try store.standingJudgments()
    #expect(standing.map(\.item) == [ItemID(2)])
    #expect(standing.flatMap(\.battles).map(\.outcome) == [.loss])
    #expect(report.files.map(\.format) == ["alpaca-eval-annotations"])
  }

  @Test(arguments: [("Helpful", Aspect.criterion(CriterionID(1))), ("preference", .overall)])
  func theOnlyQuestionOfAToolMayBeACriterion(_ name: String, _ aspect: Aspect) throws {
    let both = try TestStudy(
      items: 2, systems: ["A", "B"], rules: JudgingRules(.pairwise, verdicts: .both),
      criteria: ["Helpful"]
    ).open()
    let files = [
      (
        "label-studio.json",
        """
        [{"data": {"id": "q1", "system_a": "A", "system_b": "B"}, "annotations": [{"completed_by": 1,
          "result": [{"type": "pairwise", "from_name": "\(name)", "value": {"selected": "left"}}]}]}]
        """
      ),
      (
        "potato.jsonl",
        """
        {"id": "q1", "user": "kim", "label_annotations": {"\(name)": {"selection": "A"}}}
        """
      ),
    ]
    for (file, text) in files {
      let (judgments, _) = try JudgmentImport([try folder.write(text, to: file)])
        .run(into: JudgedStudy(of: both))
      #expect(judgments.map(\.aspect) == [aspect], "\(file)")
    }
  }

  /// Studies of earlier versions may have systems that are called as verdicts are.
  @Test func aWinnerIsNotTakenForTheOtherOne() throws {
    let named = try TestStudy(
      items: 1, systems: ["model_b", "model_a"], rules: JudgingRules(.pairwise)
    ).open()
    let head = "item,annotator,model_a,model_b,winner\n"
    let findings = try bring("q1,kim,model_b,model_a,model_a\n", head: head, into: named)
    #expect(
      findings == [
        "2: model_a: error: a system is called “model_b”, which is also how a verdict is written; "
          + "rename it in the file, and with --alias NEW=model_b if the study's system is called so"
      ])
    let aliases = SystemAliases([("A", "model_a"), ("B", "model_b")])
    #expect(try bring("q1,kim,B,A,A\n", head: head, into: named, .init(aliases: aliases)).isEmpty)
    let judgment = try #require(try named.standingJudgments().first)
    guard case .choice(.prefers(let slot)) = judgment.verdict else {
      Issue.record("no winner")
      return
    }
    #expect(judgment.presentation.slots[slot.index] == SystemID(2))
  }

  /// Keys of two projects may be the same numbers; a file that repeats the instruction shows it.
  @Test func aKeyIsNoEvidenceAgainstTheInstruction() throws {
    func arena(_ key: String, _ instruction: String) -> String {
      """
      {"question_id": "\(key)", "model_a": "alpha", "model_b": "beta", "winner": "tie", \
      "anony": true, "judge": "kim", "conversation_a": [{"role": "user", "content": \
      "\(instruction)"}], "tstamp": 1}

      """
    }
    func vote(_ key: String, _ instruction: String) -> String {
      """
      {"question_id": "\(key)", "text": "\(instruction)", "score": 1}

      """
    }
    for (line, name) in [(arena, "arena.jsonl"), (vote, "alpha-vs-beta-human-reviewer.jsonl")] {
      let text =
        line("q1", "Translate this poem") + line("q2", "Instruction 3")
        + line("q3", "Instruction 3")
      #expect(
        try findings(of: text, name) == [
          "1: error: the instruction is not that of item “q1”; is this a judgment of something else?",
          "2: error: the instruction is not that of item “q2”, but of item “q3”; is this a judgment "
            + "of something else?",
        ])
      #expect(try findings(of: line("q1", "Instruction 1"), name) == [])
      #expect(
        try findings(of: line("other", "Instruction 2"), name) == [])
    }
  }

  /// What is said of a file of this content, brought into the study.
  private func findings(of text: String, _ name: String) throws -> [String] {
    let path = try folder.write(text, to: name)
    do {
      return try JudgmentImport([path]).run(into: JudgedStudy(of: store)).report.findings
        .map(\.description)
    } catch BlindRankError.findings(let findings) {
      return findings.map { $0.description.replacingOccurrences(of: path + ":", with: "") }
    }
  }
}
