import Testing

@testable import BlindRank

/// What is left unfinished of a judged comparison, and where the annotator goes on.
@Suite struct DeskDraftTests {
  private let judged = Ballot.ranks([1, 2, 2])
  private let changed = Ballot.ranks([5, 2, 2])

  private func change(_ desk: Desk, at second: Int64) throws {
    _ = try desk.open(ComparisonID(1), at: moment(second))
    try desk.keep(changed, notes: Notes(), seen: [], at: moment(second + 1))
  }

  /// After the verdict is stored, leaving the screen keeps nothing that would open it again.
  @Test func whatWasJustSubmittedIsNotUnfinished() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, notes: Notes(item: "n"), at: 0)
    try desk.keep(judged, notes: Notes(item: "n"), seen: [Slot(0)], at: moment(2))
    #expect(desk.progress.done == 1)
    #expect(try test.open().drafts(of: desk.annotator.id).isEmpty)
    // What is changed from there on is, and it can be submitted without opening it again.
    desk.sign(at: moment(4))
    try desk.keep(changed, notes: Notes(item: "n"), seen: [], at: moment(4))
    #expect(desk.progress.done == 0)
    try desk.submit(changed, notes: Notes(item: "n"), at: moment(5))
    #expect(desk.progress.done == 1)
    let standing = try test.open().standingJudgments()
    #expect(standing.map(\.action) == [.revise] && standing.map(\.active) == [4000])
    #expect(standing.map(\.started) == [moment(1)])
  }

  @Test func changingTheNotesAloneOpensItAgain() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, at: 0)
    _ = try desk.open(ComparisonID(1), at: moment(2))
    try desk.keep(judged, notes: Notes(responses: [Slot(1): "x"]), seen: [], at: moment(3))
    #expect(desk.progress.done == 0)
    #expect(try desk.open(ComparisonID(1), at: moment(4)).isDraft)
    try desk.keep(judged, notes: Notes(), seen: [], at: moment(5))
    #expect(desk.progress.done == 1)
    #expect(try Desk(store: try test.open(), annotator: "kim").progress.done == 1)
  }

  /// A change, if only to nothing: to do again, by every count, until something is said again.
  @Test func takingAllAwayOpensItAgain() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, at: 0)
    _ = try desk.open(ComparisonID(1), at: moment(2))
    let nothing = Ballot.ranks([nil, nil, nil])
    try desk.keep(nothing, notes: Notes(), seen: [], at: moment(3))
    for desk in [desk, try Desk(store: try test.open(), annotator: "kim")] {
      #expect(desk.progress.done == 0 && desk.progress.toDo == 6)
      #expect(desk.nextToDo(after: nil) == ComparisonID(1))
      #expect(try desk.listing().first { $0.comparison == ComparisonID(1) }?.state == .draft)
      let sheet = try desk.open(ComparisonID(1), at: moment(4))
      #expect(sheet.ballot == nothing && sheet.isDraft && sheet.standing == .done(moment(1)))
    }
    let progress = try StudyProgress(of: try test.open(), since: moment(0))
    #expect(progress.annotators.map(\.progress) == [desk.progress])
    // Taken back, what was judged is there again rather than nothing.
    #expect(try desk.undo(at: moment(5)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(6)).ballot == judged)
  }

  /// What was opened after a skip says nothing against the judgment that comes to count again.
  @Test func lookingAtASkippedOneChangesNothing() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, at: 0)
    try desk.skip(1, at: 10)
    _ = try desk.open(ComparisonID(1), at: moment(20))
    try desk.keep(.ranks([nil, nil, nil]), notes: Notes(), seen: [Slot(0)], at: moment(21))
    _ = try desk.undo(at: moment(22))
    let sheet = try desk.open(ComparisonID(1), at: moment(23))
    #expect(sheet.ballot == judged && !sheet.isDraft && desk.progress.done == 1)
  }

  /// What was changed and not submitted is in no row, so an undo must not throw it away.
  @Test func anUndoKeepsWhatWasChangedSince() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, .ranks([3, 3, 3]), at: 0)
    try desk.judge(1, judged, at: 10)
    try change(desk, at: 20)
    for expected in [Sheet.Standing.done(moment(30)), .toDo] {
      #expect(try desk.undo(at: moment(30)) == ComparisonID(1))
      for desk in [desk, try Desk(store: try test.open(), annotator: "kim")] {
        #expect(desk.progress.done == 0 && desk.progress.toDo == 6)
        #expect(try desk.toResume()?.comparison == ComparisonID(1))
        let sheet = try desk.open(ComparisonID(1), at: moment(31))
        #expect(sheet.standing == expected && sheet.ballot == changed && sheet.isDraft)
      }
    }
  }

  @Test func aChangeThatWasSkippedIsThereAfterTheUndo() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, at: 0)
    try change(desk, at: 10)
    try desk.skip(reason: "later", notes: Notes(), at: moment(12))
    #expect(desk.progress == Progress(total: 6, done: 0, skipped: 1, pace: 1000))
    #expect(try Desk(store: try test.open(), annotator: "kim").progress == desk.progress)
    #expect(try desk.undo(at: moment(13)) == ComparisonID(1))
    #expect(desk.progress == Progress(total: 6, done: 0, pace: 1000))
    #expect(try Desk(store: try test.open(), annotator: "kim").progress == desk.progress)
    let sheet = try desk.open(ComparisonID(1), at: moment(14))
    #expect(sheet.ballot == changed && sheet.isDraft)
    try desk.submit(changed, notes: Notes(), at: moment(15))
    #expect(desk.progress.done == 1)
    #expect(try desk.undo(at: moment(16)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(17)).ballot == judged)
  }

  /// The time at work on a verdict taken back counts on when it is given again.
  @Test func timeAtWorkGoesOnAfterAnUndo() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.submit(judged, notes: Notes(), at: moment(7))
    _ = try desk.undo(at: moment(8))
    _ = try desk.open(ComparisonID(1), at: moment(100))
    try desk.submit(changed, notes: Notes(), at: moment(103))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(judgment.active == 10_000 && judgment.started == moment(0))
    #expect(judgment.action == .submit)
  }

  /// What was judged was read: it need not be scrolled to its end again.
  @Test func whatWasReadStaysReadAfterAnUndo() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, judged, at: 0)
    _ = try desk.undo(at: moment(8))
    #expect(try desk.open(ComparisonID(1), at: moment(9)).seen == [Slot(0), Slot(1), Slot(2)])
  }

  /// A row of an undo has no times of its own: those of the row it restores go on.
  @Test func timeAtWorkGoesOnAfterTwoUndos() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    desk.resume(at: moment(4))
    try desk.submit(judged, notes: Notes(), at: moment(7))
    _ = try desk.open(ComparisonID(1), at: moment(20))
    try desk.submit(changed, notes: Notes(), at: moment(25))
    _ = try desk.undo(at: moment(30))
    _ = try desk.undo(at: moment(40))
    let draft = try #require(try test.open().draft(of: ComparisonID(1), by: desk.annotator.id))
    #expect(draft.started == moment(0) && draft.active == 3000 && draft.idle == 4000)
    #expect(draft.ballot == judged && draft.updated == moment(40))
    _ = try desk.open(ComparisonID(1), at: moment(100))
    try desk.submit(judged, notes: Notes(), at: moment(102))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(judgment.started == moment(0) && judgment.active == 5000 && judgment.idle == 4000)
  }

  /// The time before a skip is in its row, and in no other.
  @Test func timeBeforeASkipCountsOnce() throws {
    let test = try TestStudy(items: 2)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for (number, ballot) in [(1, Ballot.ranks([1, 2, nil])), (2, Ballot.ranks([nil, nil, nil]))] {
      _ = try desk.open(ComparisonID(number), at: moment(0))
      desk.sign(at: moment(5))
      try desk.keep(ballot, notes: Notes(), seen: [Slot(1)], at: moment(5))
      try desk.skip(reason: "later", notes: Notes(), at: moment(8))
      let skipped = try test.open().latestJudgments(
        of: ComparisonID(number), by: desk.annotator.id)
      #expect(skipped.map(\.active) == [8000] && skipped.map(\.started) == [moment(0)])
      let sheet = try desk.open(ComparisonID(number), at: moment(100))
      #expect(sheet.ballot == ballot && sheet.seen == [Slot(1)])
      #expect(sheet.standing == .skipped(reason: "later"))
      try desk.submit(judged, notes: Notes(), at: moment(102))
    }
    let judgments = try test.open().standingJudgments()
    #expect(judgments.map(\.active) == [2000, 2000] && judgments.map(\.idle) == [0, 0])
    #expect(judgments.map(\.started) == [moment(100), moment(100)])
    #expect(try test.open().drafts(of: desk.annotator.id).isEmpty)
  }

  /// Without leaving it: what is said after a skip counts from the skip on.
  @Test func whatIsSaidRightAfterASkipHasTimesOfItsOwn() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.skip(reason: "later", notes: Notes(), at: moment(8))
    try desk.submit(judged, notes: Notes(), at: moment(10))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(judgment.active == 2000 && judgment.started == moment(8))
  }

  @Test func breaksAndLongGapsAreTimeAway() throws {
    let test = try TestStudy(rules: JudgingRules(idleAfter: 30))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    desk.sign(at: moment(30))
    desk.sign(at: moment(61))
    desk.sign(at: moment(65))
    desk.resume(at: moment(75))
    try desk.submit(judged, notes: Notes(), at: moment(80))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(judgment.active == 30_000 + 4_000 + 5_000 && judgment.idle == 31_000 + 10_000)
    #expect(desk.progress.pace == 39_000)
  }

  @Test func whereOneLeftIsResumedInAStudyOfPairs() throws {
    let test = try TestStudy(items: 2, rules: JudgingRules(.pairwise))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let first = try #require(try desk.toResume()?.comparison)
    _ = try desk.open(first, at: moment(0))
    try desk.submit(.choices(.tie), notes: Notes(), at: moment(1))
    let second = try #require(desk.neighbour(of: first, by: 1))
    #expect(try desk.toResume()?.comparison == second)
    _ = try desk.open(ComparisonID(5), at: moment(2))
    try desk.savePlace(view: "looked so")
    let again = try Desk(store: try test.open(), annotator: "kim")
    #expect(try again.toResume()?.comparison == ComparisonID(5))
    #expect(try again.toResume()?.view == "looked so")
  }
}
