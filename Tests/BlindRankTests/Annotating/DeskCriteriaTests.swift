import GRDB
import Testing

@testable import BlindRank

/// Several aspects of one comparison are said, stored, counted and taken back together.
@Suite struct DeskCriteriaTests {
  private let first = Ballot.choices(.left, .tie)
  private let second = Ballot.choices(.right, .bothBad)

  private func study(_ scope: VerdictScope? = nil, items: Int = 6) throws -> TestStudy {
    try TestStudy(
      items: items, systems: ["Alpaca", "Vicuna"],
      rules: JudgingRules(.pairwise, verdicts: scope), criteria: ["Helpful", "Honest"])
  }

  @Test func theScopeSaysWhatIsAsked() throws {
    let each: [Aspect] = [.criterion(CriterionID(1)), .criterion(CriterionID(2))]
    for (scope, aspects) in [
      (nil, each), (.criteria, each), (.overall, [.overall]), (.both, each + [.overall]),
    ] as [(VerdictScope?, [Aspect])] {
      let desk = try Desk(store: try study(scope).open(), annotator: "kim")
      let sheet = try desk.open(ComparisonID(1), at: moment(0))
      #expect(sheet.aspects == aspects && sheet.ballot.entries.count == aspects.count)
    }
    let ranking = Study(title: "", seed: 1, criteria: [Criterion(name: "a")])
    #expect(ranking.aspects == [.criterion(CriterionID(1)), .overall])
  }

  @Test func eachAspectIsARow() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    desk.sign(at: moment(2))
    try desk.submit(first, notes: Notes(item: "n"), at: moment(5))
    let rows = try test.open().standingJudgments()
    #expect(rows.map(\.id) == [1, 2])
    #expect(rows.map(\.aspect.text) == ["criterion 1", "criterion 2"])
    #expect(rows.map(\.verdict) == [.choice(.left), .choice(.tie)])
    // What was said at once was said at the same time, in the same order, with the same notes.
    #expect(Set(rows.map(\.presentation)).count == 1)
    #expect(rows.map(\.active) == [5000, 5000] && rows.map(\.notes.item) == ["n", "n"])
    #expect(desk.progress == Progress(total: 6, done: 1, pace: 5000))
    #expect(try Desk(store: try test.open(), annotator: "kim").progress == desk.progress)
    #expect(try StudyInfo(of: try test.open()).judgments == 1)
  }

  /// Judge, revise, judge another, skip it; then undo everything, and judge once more.
  @Test func undoTakesBackAllAspectsStepByStep() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, first, notes: Notes(item: "one"), at: 0)
    try desk.judge(1, second, notes: Notes(item: "two"), at: 10)
    try desk.judge(2, first, at: 20)
    try desk.skip(2, at: 30)
    #expect(desk.progress.done == 1 && desk.progress.skipped == 1)

    #expect(try desk.undo(at: moment(40)) == ComparisonID(2))
    let unskipped = try desk.open(ComparisonID(2), at: moment(41))
    #expect(unskipped.standing == .done(moment(40)) && unskipped.ballot == first)
    #expect(desk.progress.done == 2 && desk.progress.skipped == 0)

    #expect(try desk.undo(at: moment(42)) == ComparisonID(2))
    let withdrawn = try desk.open(ComparisonID(2), at: moment(43))
    #expect(withdrawn.standing == .toDo && withdrawn.isDraft && withdrawn.ballot == first)

    #expect(try desk.undo(at: moment(44)) == ComparisonID(1))
    let restored = try desk.open(ComparisonID(1), at: moment(45))
    #expect(restored.ballot == first && restored.notes.item == "one" && !restored.isDraft)

    #expect(try desk.undo(at: moment(46)) == ComparisonID(1))
    #expect(try desk.undo(at: moment(47)) == nil)
    #expect(desk.progress.done == 0 && desk.progress.toDo == 6)
    let store = try test.open()
    #expect(try store.standingJudgments().isEmpty)
    #expect(try store.verify().count == 16)
    #expect(try store.drafts(of: desk.annotator.id) == [ComparisonID(1), ComparisonID(2)])

    try desk.judge(1, second, at: 50)
    #expect(try desk.open(ComparisonID(1), at: moment(52)).ballot == second)
    #expect(try desk.undo(at: moment(53)) == ComparisonID(1))
    #expect(try desk.undo(at: moment(54)) == nil)
  }

  @Test func revisedAfterAnUndoOfARevision() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, first, at: 0)
    for round in 1...3 as ClosedRange<Int64> {
      try desk.judge(1, second, at: round * 10)
      #expect(try desk.undo(at: moment(round * 10 + 5)) == ComparisonID(1))
      let sheet = try desk.open(ComparisonID(1), at: moment(round * 10 + 6))
      #expect(sheet.ballot == first && sheet.standing != .toDo)
    }
    #expect(try desk.undo(at: moment(90)) == ComparisonID(1))
    #expect(try desk.undo(at: moment(91)) == nil)
    let rows = try test.open().latestJudgments(of: ComparisonID(1), by: desk.annotator.id)
    #expect(rows.map(\.verdict) == [.withdrawn, .withdrawn])
    #expect(rows.map(\.restores) == [nil, nil])
  }

  @Test func eachRowOfAnUndoNamesTheRowItRestores() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, first, at: 0)
    try desk.judge(1, second, at: 10)
    _ = try desk.undo(at: moment(20))
    let rows = try test.open().standingJudgments()
    #expect(rows.map(\.id) == [5, 6] && rows.map(\.restores) == [1, 2])
    #expect(rows.map(\.action) == [.undo, .undo] && rows.map(\.active) == [0, 0])
  }

  @Test func halfABallotIsNotStored() throws {
    let test = try study(.both)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    for ballot in [first, .choices(.tie, nil, .tie), .choices(.tie, .tie, .tie, .tie)] {
      #expect(throws: BlindRankError.invalidBallot) {
        try desk.submit(ballot, notes: Notes(), at: moment(1))
      }
    }
    #expect(try test.open().verify().isEmpty)
  }

  /// Two ranks too many or a rank for a slot that is not there: no aspect is stored.
  @Test func oneBadRankingOfSeveralStoresNone() throws {
    let test = try TestStudy(criteria: ["Helpful"])
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    for ranks in [[1, 2], [1, nil, 2], [1, 2, 6], [1, nil, 2, 3], [1, 2, 3, nil], []] as [[Int?]] {
      #expect(throws: BlindRankError.self, "\(ranks)") {
        try desk.submit(.ranks([1, 2, 3], ranks), notes: Notes(), at: moment(1))
      }
    }
    #expect(try test.open().verify().isEmpty)
    try desk.submit(.ranks([1, 2, 3], [3, 3, 3]), notes: Notes(), at: moment(2))
    #expect(try desk.open(ComparisonID(1), at: moment(3)).ballot == .ranks([1, 2, 3], [3, 3, 3]))
  }

  @Test func inAnotherWindowNoAspectIsOverruled() throws {
    let test = try study()
    let one = try Desk(store: try test.open(), annotator: "kim")
    let other = try Desk(store: try test.open(), annotator: "kim")
    for desk in [one, other] { _ = try desk.open(ComparisonID(1), at: moment(0)) }
    try one.submit(first, notes: Notes(), at: moment(1))
    #expect(throws: BlindRankError.judgedMeanwhile) {
      try other.submit(second, notes: Notes(), at: moment(2))
    }
    #expect(throws: BlindRankError.judgedMeanwhile) {
      try other.skip(reason: "", notes: Notes(), at: moment(2))
    }
    #expect(other.progress.done == 0)
    #expect(try test.open().verify().count == 2)
    // Opened again it is known, even if nothing was reloaded.
    let sheet = try other.open(ComparisonID(1), at: moment(3))
    #expect(sheet.ballot == first && other.progress.done == 1)
    try other.keep(first, notes: Notes(), seen: [], at: moment(4))
    #expect(try test.open().drafts(of: other.annotator.id).isEmpty)
    try other.submit(second, notes: Notes(), at: moment(5))
    #expect(try test.open().standingJudgments().map(\.action) == [.revise, .revise])
  }

  /// A failure in the midst of several rows leaves none of them, and all as it was before.
  @Test func allRowsAreStoredOrNone() throws {
    let test = try study(.both)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let ballot = Ballot.choices(.left, .tie, .right)
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.keep(ballot, notes: Notes(), seen: [], at: moment(1))
    try desk.savePlace(view: "looked so")
    let other = try DatabaseQueue(path: test.path)
    func fail(on table: String, _ condition: String) throws {
      try other.write {
        try $0.execute(
          sql: """
            CREATE TRIGGER fails BEFORE INSERT ON \(table) WHEN \(condition)
              BEGIN SELECT RAISE(ABORT, 'disk'); END
            """)
      }
    }
    for (table, condition) in [("judgment", "NEW.aspect = 'overall'"), ("place", "1")] {
      try fail(on: table, condition)
      #expect(throws: BlindRankError.self) {
        try desk.submit(ballot, notes: Notes(), at: moment(2))
      }
      #expect(throws: BlindRankError.self) {
        try desk.skip(reason: "", notes: Notes(), at: moment(2))
      }
      let store = try test.open()
      #expect(try store.verify().isEmpty)
      #expect(try store.drafts(of: desk.annotator.id) == [ComparisonID(1)])
      #expect(try store.place(of: desk.annotator.id)?.view == "looked so")
      #expect(desk.progress.done == 0 && desk.progress.skipped == 0 && desk.progress.pace == nil)
      try other.write { try $0.execute(sql: "DROP TRIGGER fails") }
    }
    try desk.submit(ballot, notes: Notes(), at: moment(3))
    #expect(try test.open().verify().count == 3)
    #expect(try test.open().drafts(of: desk.annotator.id).isEmpty)

    // Neither the verdict nor its draft is lost by an undo that fails.
    for (table, condition) in [("judgment", "NEW.aspect = 'overall'"), ("draft", "1")] {
      try fail(on: table, condition)
      #expect(throws: BlindRankError.self) { try desk.undo(at: moment(4)) }
      #expect(desk.progress.done == 1)
      #expect(try test.open().standingJudgments().map(\.action) == [.submit, .submit, .submit])
      try other.write { try $0.execute(sql: "DROP TRIGGER fails") }
    }
    #expect(try desk.undo(at: moment(5)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(6)).ballot == ballot)
    #expect(try test.open().verify().count == 6)
  }
}
