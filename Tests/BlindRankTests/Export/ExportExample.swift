@testable import BlindRank

/// Small studies judged by two people who change their minds, with names that try to be more than
/// names.
enum ExportExample {
  static let systems = ["=cmd|'/c calc'!A1", "He said \"x\", y"]

  /// Verdicts of all kinds, one revised, one undone, one skipped, and an excluded item.
  static func pairwise() throws -> TestStudy {
    let test = try TestStudy(
      items: 4, systems: systems, rules: JudgingRules(.pairwise, verdicts: .both),
      criteria: ["Helpful"])
    let store = try test.open()
    let kim = try Desk(store: store, annotator: "kim")
    try kim.judge(1, .choices(.left, .tie), notes: Notes(item: "+1, I say"), at: 10)
    try kim.judge(1, .choices(.right, .right), at: 20)
    try kim.judge(
      2, .choices(.bothBad, .cannotJudge(reason: "no Thai")),
      notes: Notes(responses: [Slot(1): "-odd"]), at: 30)
    try kim.judge(3, .choices(.tie, .bothBad), at: 40)
    try kim.judge(4, .choices(.left, .left), at: 50)
    _ = try kim.undo(at: moment(60))
    let lee = try Desk(store: store, annotator: "-lee")
    try lee.judge(1, .choices(.left, .left), at: 70)
    try lee.skip(2, "=later()", at: 80)
    try lee.judge(3, .choices(.left, .right), at: 90)
    try lee.judge(4, .choices(.right, .right), at: 100)
    try store.append(
      [Withholding(.item(ItemID(3)), rule: "failed-instruction", isOn: true, moment: moment(110))],
      evenIfJudged: true)
    return test
  }

  /// Three systems, ties, and a ranking that was revised.
  static func ranking() throws -> TestStudy {
    let test = try TestStudy(items: 2, systems: systems + ["Plain"])
    let store = try test.open()
    let kim = try Desk(store: store, annotator: "kim")
    try kim.judge(1, .ranks([1, 2, 3]), at: 10)
    try kim.judge(1, .ranks([2, 2, 1]), at: 20)
    let lee = try Desk(store: store, annotator: "-lee")
    try lee.judge(2, .ranks([5, 1, 5]), at: 30)
    return test
  }

  /// A guess, and one that could not tell.
  static func guess() throws -> TestStudy {
    let test = try TestStudy(
      items: 2, systems: systems, rules: JudgingRules(.guess, target: SystemID(2)))
    let kim = try Desk(store: try test.open(), annotator: "kim")
    try kim.judge(1, .guess(.left), at: 10)
    try kim.judge(2, .guess(.cannotTell), at: 20)
    return test
  }

  /// Two turns, of which the answers differ.
  static func conversation() throws -> TestStudy {
    let test = try TestStudy(items: 1, systems: ["alpha", "beta"], rules: JudgingRules(.pairwise))
    try test.addTurn()
    let kim = try Desk(store: try test.open(), annotator: "kim")
    try kim.judge(1, .choices(.left), at: 10)
    return test
  }
}

extension TestStudy {
  /// Gives the first item a second turn, with everybody's answer.
  fileprivate func addTurn() throws {
    try open().write { database in
      try database.execute(
        sql: """
          INSERT INTO item_turn (item_id, turn, text) VALUES (1, 2, 'And then?');
          INSERT INTO response (item_id, system_id, turn, text)
            VALUES (1, 1, 2, 'alpha again'), (1, 2, 2, 'beta again');
          """)
    }
  }
}
