import GRDB
import Testing

@testable import BlindRank

/// What the store keeps of several aspects, and what it makes of rows behind its back.
@Suite struct AspectStoreTests {
  private func judged() throws -> TestStudy {
    let test = try TestStudy(
      systems: ["Alpaca", "Vicuna"],
      rules: JudgingRules(.pairwise, verdicts: .both, target: SystemID(2), asksForSource: true),
      criteria: ["Helpful"])
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(4, .choices(.left, .bothBad, guess: .right), at: 0)
    return test
  }

  @Test func aSubmitIsARowForEachAspect() throws {
    let test = try judged()
    let rows = try DatabaseQueue(path: test.path).read {
      try Row.fetchAll($0, sql: "SELECT * FROM judgment ORDER BY id")
    }
    #expect(rows.map { $0["aspect"] as String } == ["criterion 1", "overall", "guess"])
    #expect(rows.map { $0["verdict"] as String } == ["better", "both bad", "guess"])
    #expect(rows.map { $0["slot"] as Int? } == [1, nil, 2])
    #expect(rows.map { $0["asked"] as Int? } == [nil, nil, 2])
    #expect(rows.allSatisfy { $0["comparison_id"] == 4 && $0["item_id"] == 4 })
    #expect(rows.allSatisfy { $0["ranks"] as String? == nil })
  }

  @Test func stateAndDraftGoByComparison() throws {
    let test = try judged()
    let store = try test.open()
    let kim = try store.annotator(named: "kim", kind: .human).id
    #expect(try store.states(of: kim) == [ComparisonID(4): .done])
    #expect(try store.latestJudgments(of: ComparisonID(4), by: kim).map(\.id) == [1, 2, 3])
    #expect(try store.newestStanding(of: kim)?.comparison == ComparisonID(4))
    #expect(try store.recentActiveTimes(of: kim, limit: 10) == [1000])
    #expect(try store.latestJudgments(of: ComparisonID(1), by: kim).isEmpty)
  }

  @Test func judgmentsAfterAnotherAreRefusedWhole() throws {
    let test = try judged()
    let store = try test.open()
    let kim = try store.annotator(named: "kim", kind: .human).id
    let rows = try store.latestJudgments(of: ComparisonID(4), by: kim)
    for latest in [nil, 1, 2, 4] as [Int?] {
      #expect(throws: BlindRankError.judgedMeanwhile) { try store.append(rows, after: latest) }
    }
    #expect(try store.verify().count == 3)
    #expect(try store.append(rows, after: 3).map(\.id) == [4, 5, 6])
    #expect(try store.append([], after: nil).isEmpty)
    #expect(try store.verify().count == 6)
  }

  @Test func editsOfTheNewColumnsShow() throws {
    let edits = [
      "UPDATE judgment SET comparison_id = 5 WHERE id = 2": 2,
      "UPDATE judgment SET aspect = 'criterion 2' WHERE id = 1": 1,
      "UPDATE judgment SET slot = 2 WHERE id = 1": 1,
      "UPDATE judgment SET asked = 1 WHERE id = 3": 3,
      "UPDATE judgment SET response_notes = '{}' WHERE id = 2": 2,
      "UPDATE criterion SET name = 'Harmful'": 1,
      "UPDATE criterion SET question = 'Which is worse?'": 1,
      "UPDATE criterion SET definition = ''": 1,
      "UPDATE study SET pairs = 'reference 1'": 1,
      "UPDATE study SET target = 1": 1,
      "UPDATE study SET asks_for_source = 0": 1,
      "UPDATE study SET verdicts = 'criteria'": 1,
      "UPDATE study SET protocol = 'ranking'": 1,
    ]
    for (sql, broken) in edits {
      let test = try judged()
      try DatabaseQueue(path: test.path).write {
        try $0.execute(sql: "DROP TRIGGER judgment_is_final; " + sql)
      }
      #expect(throws: BlindRankError.brokenChain(judgment: broken), "\(sql)") {
        try test.open().verify()
      }
    }
  }

  @Test(arguments: [
    "verdict = 'Tie'", "slot = 3 WHERE id = 2", "asked = 9", "aspect = 'overall' WHERE id = 3",
    "slots = '1,1'",
  ])
  func whatTheProgramDoesNotKnowIsAnError(_ edit: String) throws {
    let test = try judged()
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: test.path, configuration: configuration).write {
      try $0.execute(sql: "DROP TRIGGER judgment_is_final; UPDATE judgment SET " + edit)
    }
    #expect(throws: BlindRankError.self) { try test.open().standingJudgments() }
  }

  @Test func theRulesOfAStudyAreKept() throws {
    let rules = [
      JudgingRules(), JudgingRules(.pairwise, scale: 2, verdicts: .both, asksForSource: true),
      JudgingRules(.pairwise, verdicts: .overall, pairs: .reference(SystemID(2))),
      JudgingRules(.pairwise, verdicts: .criteria, pairs: .roundRobin(perItem: 2)),
      JudgingRules(
        .guess, scale: 9, target: SystemID(3), requiresReading: true, advances: true,
        idleAfter: 7),
    ]
    for rules in rules {
      let study = try TestStudy(rules: rules, criteria: ["Helpful", "Honest"]).open().study()
      #expect(study.rules == rules && study.criteria.map(\.name) == ["Helpful", "Honest"])
    }
  }

  @Test(arguments: [
    "verdicts = 'some'", "pairs = 'none'", "protocol = 'arena'", "scale = 10",
    "item_order = 'odd'", "seed = '-1'",
  ])
  func anUnknownRuleIsRefused(_ edit: String) throws {
    let test = try TestStudy()
    try DatabaseQueue(path: test.path).write {
      try $0.execute(sql: "UPDATE study SET " + edit)
    }
    #expect(throws: BlindRankError.notAStudy(path: test.path)) { try test.open() }
  }

  /// Two systems that both answered every item need no list of pairs; an item that one did not
  /// answer is not compared, and the rest is listed.
  @Test func pairsAreListedWhereTheyMustBe() throws {
    func comparisons(_ missing: [Int]) throws -> Comparisons {
      try TestStudy(
        systems: ["Alpaca", "Vicuna"], missing: missing, rules: JudgingRules(.pairwise)
      ).open().comparisons()
    }
    let all = try comparisons([])
    #expect(all.areItems && all.count == 6)
    let some = try comparisons([1, 4])
    #expect(!some.areItems && some.count == 4)
    #expect((1...4).map { some.item(of: ComparisonID($0)).rawValue } == [2, 3, 5, 6])
    #expect(!some.contains(ComparisonID(5)) && !some.contains(ComparisonID(0)))
    #expect(throws: BlindRankError.nothingToCompare) {
      try TestStudy(items: 1, missing: [1], rules: JudgingRules(.guess, target: SystemID(1)))
    }
  }
}
