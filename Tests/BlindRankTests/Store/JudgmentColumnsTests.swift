import GRDB
import Testing

@testable import BlindRank

/// What figures are counted from, against the rows it comes of.
@Suite struct JudgmentColumnsTests {
  private static let choices: [PairwiseChoice] = [
    .left, .right, .tie, .bothBad, .cannotJudge(reason: ""), .cannotJudge(reason: "both cut off"),
  ]
  private let aspects = [
    Aspect.criterion(CriterionID(1)), .criterion(CriterionID(2)), .overall, .guess,
  ]

  /// A study with 600 rows of people, judges and simulations that are said, revised, taken back,
  /// skipped and imported in any order of things, and two excluded items.
  private func study(_ seed: UInt64) throws -> TestStudy {
    let test = try TestStudy(
      items: 4, systems: ["P", "Q", "R"],
      rules: JudgingRules(.pairwise, verdicts: .both, asksForSource: true),
      criteria: ["Helpful", "Honest"])
    let store = try test.open()
    let comparisons = try store.comparisons()
    let origin = try store.origin()
    let people = try zip(["kim", "lee", "gpt", "bot"], [.human, .human, .judge, .simulated])
      .map { try store.annotator(named: $0, kind: $1).id }
    var chance = SeededGenerator(seed: seed, purpose: ["columns"])
    try store.write { database in
      var chain = try SealChain(database, origin: origin)
      for _ in 0..<600 {
        let comparison = ComparisonID(chance.next(below: comparisons.count) + 1)
        let pair = comparisons.systems(of: comparison)
        let slots = chance.next(below: 2) == 0 ? pair : Array(pair.reversed())
        let aspect = aspects[chance.next(below: aspects.count)]
        var verdict = Verdict.choice(Self.choices[chance.next(below: Self.choices.count)])
        if aspect == .guess { verdict = .guess(.left, asked: slots[chance.next(below: 2)]) }
        var action = Judgment.Action.allCases[chance.next(below: 6)]
        switch action {
        case .undo where chance.next(below: 2) == 0: verdict = .withdrawn
        case .skip: verdict = .skipped(reason: "later")
        // Some are imported again and again.
        case .revise where aspect == .overall: action = .importedAsShown
        default: break
        }
        _ = try chain.append(
          Judgment(
            annotator: people[chance.next(below: people.count)], aspect: aspect, action: action,
            presentation: Presentation(
              comparison: comparison, item: comparisons.item(of: comparison), slots: slots),
            verdict: verdict, notes: Notes(item: chance.next(below: 2) == 0 ? nil : "odd"),
            started: moment(1), submitted: moment(2)))
      }
    }
    try store.append(
      [2, 3].map { Withholding(.item(ItemID($0)), rule: "refusal", isOn: true, moment: moment(9)) },
      evenIfJudged: true)
    return test
  }

  /// What counts, annotator by annotator as SQL finds it.
  private func standing(in store: SQLiteStudyStore) throws -> [Judgment] {
    try store.annotators().flatMap { try store.standingJudgments(of: $0.id) }
      .sorted { $0.id ?? 0 < $1.id ?? 0 }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func whatCountsIsWhatSQLFinds(
    _ seed: UInt64
  ) throws {
    let test = try study(seed)
    let store = try test.open()
    let expected = try standing(in: store)
    #expect(try store.standingJudgments() == expected && expected.count > 100)
    #expect(expected.contains { $0.action == .importedAsShown })
    for parts in 1...5 {
      let columns = try store.columns(inParts: parts).standing
      #expect(columns.all.map { Int(columns.number[$0]) } == expected.map(\.id))
      for (row, judgment) in zip(columns.all, expected) {
        let said = columns.sayings[Int(columns.saying[row])]
        #expect(said.aspect == judgment.aspect && said.action == judgment.action)
        #expect(said.presentation.slots == judgment.presentation.slots)
        #expect(said.battles.map(\.outcome) == judgment.battles.map(\.outcome))
        #expect(columns.annotator[row] == judgment.annotator.rawValue)
        #expect(columns.comparison[row] == judgment.comparison.rawValue)
        #expect(columns.item[row] == judgment.item.rawValue)
      }
    }
    // The folder lasts as long as the study is asked.
    #expect(try test.open().verify().count == 600)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>) func figuresAreThoseOfTheRows(
    _ seed: UInt64
  ) throws {
    let test = try study(seed)
    let store = try test.open()
    let kinds = Dictionary(uniqueKeysWithValues: try store.annotators().map { ($0.id, $0.kind) })
    let judged = try standing(in: store).filter { $0.verdict.state == .done }
    let (excluded, counted) = (
      judged.filter { [2, 3].contains($0.item.rawValue) },
      judged.filter { ![2, 3].contains($0.item.rawValue) }
    )
    for kind in AnnotatorKind.allCases {
      for aspect in aspects {
        let rows = counted.filter { $0.aspect == aspect && kinds[$0.annotator] == kind }
        let source = try ReportSource(of: store, on: [aspect], kind: kind)
        let verdicts = source.verdicts(on: aspect)
        #expect(verdicts.battles == BattleTable(of: rows.flatMap(\.battles), systemCount: 3))
        #expect(
          verdicts.unjudged == BattleTable(of: rows.compactMap(\.unjudgedPair), systemCount: 3))
        #expect(verdicts.item.map { ItemID(Int($0) + 1) } == rows.map(\.item))
        #expect(verdicts.annotator.map { AnnotatorID(Int($0) + 1) } == rows.map(\.annotator))
        #expect(try source.judgments(on: aspect) == rows)
        #expect(
          source.others
            == counted.filter { $0.aspect == aspect && kinds[$0.annotator] != kind }
            .comparisonCount)
        #expect(source.leftOut == LeftOut(items: 2, judgments: excluded.comparisonCount))
      }
      let all = try ReportSource(of: store, on: aspects, kind: kind)
      #expect(try all.judgments == counted.filter { kinds[$0.annotator] == kind })
      #expect(all.others == counted.filter { kinds[$0.annotator] != kind }.comparisonCount)
    }
    #expect(try test.open().verify().count == 600)
  }

  private func edit(_ test: TestStudy, _ change: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: test.path, configuration: configuration).write {
      try $0.execute(sql: "DROP TRIGGER judgment_is_final; UPDATE judgment SET " + change)
    }
  }

  @Test func anEditedRowIsReadAsItIsAndVerifyTells() throws {
    let test = try study(7)
    let store = try test.open()
    let human = try ReportSource(of: store, on: [.overall], kind: .human)
    let row = try #require(try human.judgments(on: .overall).first { $0.verdict == .choice(.left) })
    let number = try #require(row.id)
    let place = try #require(
      try human.judgments(on: .overall).filter(\.isJudged).firstIndex(of: row))
    let before = human.verdicts(on: .overall).battles
    try edit(test, "slot = 2 WHERE id = \(number)")
    let after = try ReportSource(of: store, on: [.overall], kind: .human)
      .verdicts(on: .overall).battles
    #expect(before.outcome[place] == 2 - after.outcome[place])
    #expect(before.outcome.count == after.outcome.count)
    #expect(throws: BlindRankError.brokenChain(judgment: number)) { try store.verify() }
  }

  @Test(arguments: [
    "slots = '1,9'", "slots = '0,1'", "verdict = 'Tie'", "aspect = 'all'", "action = 'said'",
    "annotator_id = 0", "item_id = -1", "comparison_id = 4294967297", "response_notes = '{'",
    "slot = 7", "ranks = '1,2'", "asked = 9",
  ])
  func aRowThatSaysNothingKnownIsAnError(_ change: String) throws {
    let test = try study(8)
    try edit(test, change + " WHERE id = 300")
    #expect(throws: BlindRankError.self) { try test.open().standingColumns() }
  }

  @Test func aStudyWithoutJudgmentsHasNone() throws {
    let store = try TestStudy().open()
    #expect(try store.standingColumns().count == 0 && store.standingJudgments().isEmpty)
  }
}
