import Foundation
import Testing

@testable import BlindRank

@Suite struct DeskTests {
  private let complete = Ballot.ranks([1, 2, 2])

  @Test func nothingOnASheetNamesASystem() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let sheet = try desk.open(ComparisonID(1), at: moment(0))
    #expect(sheet.item.responses.map(\.slot.letter) == ["A", "B", "C"])
    // The texts of this study name their systems, so each must be there once; nothing else may.
    var dumped = ""
    dump(sheet, to: &dumped)
    for name in ["Alpaca", "Vicuna", "ChatGPT"] {
      #expect(dumped.components(separatedBy: name).count == 2)
    }
    #expect(!dumped.contains("SystemID") && !dumped.contains("Presentation"))
  }

  @Test func goesThroughAllItemsOnce() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    var judged: [ComparisonID] = []
    var next = try desk.toResume()?.comparison
    while let comparison = next {
      judged.append(comparison)
      _ = try desk.open(comparison, at: moment(0))
      try desk.submit(complete, notes: Notes(), at: moment(1))
      next = desk.nextToDo(after: comparison)
    }
    #expect(Set(judged).count == 6 && judged.count == 6)
    #expect(try desk.toResume() == nil)
    #expect(desk.progress == Progress(total: 6, done: 6, pace: 1000))
  }

  /// A program killed just after a judgment must go on with the item after it.
  @Test func afterAJudgmentTheNextItemIsResumed() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let first = try #require(try desk.toResume()?.comparison)
    _ = try desk.open(first, at: moment(0))
    try desk.savePlace(view: "looked so")
    let third = try #require(desk.neighbour(of: first, by: 2))
    _ = try desk.open(third, at: moment(1))
    try desk.submit(complete, notes: Notes(), at: moment(2))
    let again = try Desk(store: try test.open(), annotator: "kim")
    #expect(try again.toResume()?.comparison == desk.neighbour(of: first, by: 3))
    #expect(try again.toResume()?.view == nil)
    _ = try again.undo(at: moment(3))
    let once = try Desk(store: try test.open(), annotator: "kim")
    #expect(try once.toResume()?.comparison == third)
  }

  @Test func theListingSaysHowEachItemStands() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.submit(complete, notes: Notes(), at: moment(1))
    _ = try desk.open(ComparisonID(2), at: moment(2))
    try desk.skip(reason: "", notes: Notes(), at: moment(3))
    _ = try desk.open(ComparisonID(3), at: moment(4))
    try desk.keep(.ranks([1, nil, nil]), notes: Notes(), seen: [], at: moment(5))
    let listing = try desk.listing()
    #expect(listing.map(\.number) == [1, 2, 3, 4, 5, 6])
    let states = Dictionary(
      listing.map { ($0.comparison.rawValue, $0.state) }, uniquingKeysWith: { $1 })
    #expect(states == [1: .done, 2: .skipped, 3: .draft, 4: .todo, 5: .todo, 6: .todo])
    #expect(listing.first { $0.comparison == ComparisonID(4) }?.head == "Instruction 4")
  }

  @Test func anIncompleteRankingIsNotStored() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    #expect(throws: BlindRankError.self) {
      try desk.submit(.ranks([1, nil, 2]), notes: Notes(), at: moment(1))
    }
    #expect(try test.open().verify().count == 0)
  }

  @Test func aDraftAndThePlaceSurvive() throws {
    let test = try TestStudy()
    do {
      let desk = try Desk(store: try test.open(), annotator: "kim")
      _ = try desk.open(ComparisonID(4), at: moment(10))
      desk.sign(at: moment(13))
      try desk.keep(
        .ranks([nil, 3, nil]), notes: Notes(item: "odd"), seen: [Slot(2)], at: moment(13))
      try desk.savePlace(view: "looked so")
    }
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let resumed = try #require(try desk.toResume())
    #expect(resumed.comparison == ComparisonID(4) && resumed.view == "looked so")
    let sheet = try desk.open(ComparisonID(4), at: moment(100))
    #expect(sheet.ballot.ranks == [nil, 3, nil] && sheet.isDraft && sheet.notes.item == "odd")
    #expect(sheet.seen == [Slot(2)])
    try desk.submit(complete, notes: sheet.notes, at: moment(102))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(
      judgment.active == 5000 && judgment.started == moment(10) && judgment.notes.item == "odd")
    #expect(try desk.open(ComparisonID(4), at: moment(103)).isDraft == false)
  }

  @Test func aRevisionIsANewRowAndCounts() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.submit(complete, notes: Notes(), at: moment(1))
    let before = try desk.open(ComparisonID(1), at: moment(2))
    #expect(before.standing == .done(moment(1)) && before.ballot == complete)
    try desk.submit(.ranks([3, 1, 1]), notes: Notes(), at: moment(3))
    let store = try test.open()
    #expect(try store.verify().count == 2)
    let standing = try store.standingJudgments()
    #expect(standing.map(\.action) == [.revise])
    #expect(standing.first?.verdict == .ranking(try Ranking(ranks: [3, 1, 1], slots: 3, scale: 5)))
    #expect(desk.progress.done == 1)
  }

  /// Submit, revise, submit another, skip a third; then undo everything, one step at a time.
  @Test func undoGoesBackStepByStep() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    func judge(_ item: Int, _ ranks: [Int?], _ time: Int64) throws {
      _ = try desk.open(ComparisonID(item), at: moment(time))
      try desk.submit(.ranks(ranks), notes: Notes(), at: moment(time))
    }
    try judge(1, [1, 1, 1], 1)
    try judge(1, [2, 2, 2], 2)
    try judge(2, [3, 3, 3], 3)
    _ = try desk.open(ComparisonID(3), at: moment(4))
    try desk.skip(reason: "no idea", notes: Notes(), at: moment(4))
    #expect(desk.progress == Progress(total: 6, done: 2, skipped: 1, pace: 0))

    #expect(try desk.undo(at: moment(5)) == ComparisonID(3))
    #expect(try desk.open(ComparisonID(3), at: moment(5)).standing == .toDo)
    #expect(try desk.undo(at: moment(6)) == ComparisonID(2))
    let second = try desk.open(ComparisonID(2), at: moment(6))
    #expect(second.standing == .toDo && second.isDraft && second.ballot.ranks == [3, 3, 3])
    #expect(try desk.undo(at: moment(7)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(7)).ballot.ranks == [1, 1, 1])
    #expect(try test.open().standingJudgments().map(\.item.rawValue) == [1])
    #expect(try desk.undo(at: moment(8)) == ComparisonID(1))
    #expect(try desk.undo(at: moment(9)) == nil)
    #expect(desk.progress == Progress(total: 6, done: 0, pace: 0))
    #expect(try test.open().standingJudgments().isEmpty)
    #expect(try test.open().verify().count == 8)
  }

  @Test func undoneAndJudgedAgainCanBeUndoneAgain() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for round in 0..<3 {
      _ = try desk.open(ComparisonID(1), at: moment(Int64(round)))
      try desk.submit(complete, notes: Notes(), at: moment(Int64(round)))
      #expect(try desk.undo(at: moment(Int64(round))) == ComparisonID(1))
      #expect(try desk.undo(at: moment(Int64(round))) == nil)
    }
    #expect(try test.open().verify().count == 6)
  }

  /// Changing a judged item and going on leaves it to do, and what counts as it was.
  @Test func aChangeNotSubmittedIsToDo() throws {
    let test = try TestStudy(items: 1)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.submit(complete, notes: Notes(), at: moment(1))
    #expect(desk.nextToDo(after: nil) == nil)
    _ = try desk.open(ComparisonID(1), at: moment(2))
    try desk.keep(.ranks([5, 2, 2]), notes: Notes(), seen: [], at: moment(3))
    for desk in [desk, try Desk(store: try test.open(), annotator: "kim")] {
      #expect(desk.nextToDo(after: nil) == ComparisonID(1))
      #expect(desk.progress.done == 0 && desk.progress.toDo == 1)
    }
    #expect(try test.open().standingJudgments().first?.battles.isEmpty == false)
    let sheet = try desk.open(ComparisonID(1), at: moment(4))
    #expect(sheet.isDraft && sheet.ballot.ranks == [5, 2, 2])
    // Changed back, it is as it was judged.
    try desk.keep(complete, notes: Notes(), seen: [], at: moment(5))
    #expect(desk.nextToDo(after: nil) == nil)
    #expect(try desk.open(ComparisonID(1), at: moment(6)).isDraft == false)
    try desk.keep(.ranks([5, 2, 2]), notes: Notes(), seen: [], at: moment(7))
    try desk.submit(.ranks([5, 2, 2]), notes: Notes(), at: moment(8))
    #expect(desk.nextToDo(after: nil) == nil && desk.progress.done == 1)
  }

  @Test func skippingKeepsTheRanksGivenSoFar() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.keep(.ranks([1, 2, nil]), notes: Notes(), seen: [], at: moment(1))
    try desk.skip(reason: "later", notes: Notes(), at: moment(2))
    #expect(desk.nextSkipped(after: nil) == ComparisonID(1) && desk.progress.skipped == 1)
    let listed = try desk.listing().first { $0.comparison == ComparisonID(1) }
    #expect(listed?.state == .skipped)
    _ = try desk.undo(at: moment(3))
    #expect(try desk.open(ComparisonID(1), at: moment(4)).ballot.ranks == [1, 2, nil])
  }

  /// Two windows under one name: the second to judge an item is told, and nothing is overruled.
  @Test func anItemJudgedInAnotherWindowIsNotOverruled() throws {
    let test = try TestStudy()
    let first = try Desk(store: try test.open(), annotator: "kim")
    let second = try Desk(store: try test.open(), annotator: "kim")
    for desk in [first, second] { _ = try desk.open(ComparisonID(1), at: moment(0)) }
    try first.submit(complete, notes: Notes(), at: moment(1))
    #expect(throws: BlindRankError.judgedMeanwhile) {
      try second.submit(.ranks([3, 3, 3]), notes: Notes(), at: moment(2))
    }
    #expect(try test.open().verify().count == 1)
    try second.reload()
    #expect(try second.open(ComparisonID(1), at: moment(3)).ballot == complete)
    try second.submit(.ranks([3, 3, 3]), notes: Notes(), at: moment(4))
    #expect(try test.open().standingJudgments().map(\.action) == [.revise])
  }

  /// Nor is what was begun there: the second window to say something is told, and finds it.
  @Test func whatWasBegunInAnotherWindowIsNotOverwritten() throws {
    let test = try TestStudy()
    let (empty, mine) = (Ballot.ranks([nil, nil, nil]), Ballot.ranks([3, 3, 3]))
    let (first, second) = (
      try Desk(store: try test.open(), annotator: "kim"),
      try Desk(store: try test.open(), annotator: "kim")
    )
    for desk in [first, second] { _ = try desk.open(ComparisonID(1), at: moment(0)) }
    // To have looked at it says nothing.
    for desk in [first, second] {
      try desk.keep(empty, notes: Notes(), seen: [Slot(1)], at: moment(1))
    }
    for notes in ["a", "a long one"] {
      try first.keep(.ranks([1, nil, nil]), notes: Notes(item: notes), seen: [], at: moment(1))
    }
    #expect(throws: BlindRankError.changedMeanwhile) {
      try second.keep(mine, notes: Notes(), seen: [], at: moment(1))
    }
    #expect(throws: BlindRankError.changedMeanwhile) {
      try second.submit(mine, notes: Notes(), at: moment(2))
    }
    #expect(throws: BlindRankError.changedMeanwhile) {
      try second.skip(reason: "", notes: Notes(), at: moment(2))
    }
    let sheet = try second.open(ComparisonID(1), at: moment(3))
    #expect(sheet.notes.item == "a long one" && sheet.ballot == .ranks([1, nil, nil]))
    try second.keep(mine, notes: sheet.notes, seen: [], at: moment(4))
    try second.submit(mine, notes: sheet.notes, at: moment(5))
    #expect(throws: BlindRankError.judgedMeanwhile) {
      try first.keep(.ranks([1, 2, nil]), notes: Notes(), seen: [], at: moment(6))
    }
    #expect(try test.open().verify().count == 1)
  }

  @Test func namesThatDifferInCaseAreTold() throws {
    let test = try TestStudy()
    _ = try Desk(store: try test.open(), annotator: "sam")
    #expect(try Desk(store: try test.open(), annotator: "Sam").namesakes == ["sam"])
    #expect(try Desk(store: try test.open(), annotator: "kim").namesakes == [])
  }

  @Test func whatWasShownOnceIsShownAgainInThatOrder() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let first = try desk.open(ComparisonID(2), at: moment(0)).item
    try desk.submit(complete, notes: Notes(), at: moment(1))
    #expect(try desk.open(ComparisonID(2), at: moment(2)).item == first)
  }

  @Test func skippedItemsCanBeFoundAgain() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(2), at: moment(0))
    try desk.skip(reason: "cannot read Thai", notes: Notes(), at: moment(1))
    #expect(desk.nextSkipped(after: nil) == ComparisonID(2))
    #expect(
      try desk.open(ComparisonID(2), at: moment(2)).standing == .skipped(reason: "cannot read Thai")
    )
    try desk.submit(complete, notes: Notes(), at: moment(3))
    #expect(desk.nextSkipped(after: nil) == nil)
    #expect(desk.progress == Progress(total: 6, done: 1, pace: 1000))
  }

  @Test func twoAnnotatorsDoNotTouchEachOther() throws {
    let test = try TestStudy()
    let kim = try Desk(store: try test.open(), annotator: "kim")
    let noor = try Desk(store: try test.open(), annotator: "noor")
    for desk in [kim, noor] {
      _ = try desk.open(ComparisonID(1), at: moment(0))
      try desk.submit(complete, notes: Notes(), at: moment(1))
    }
    _ = try kim.undo(at: moment(2))
    #expect(noor.progress.done == 1 && kim.progress.done == 0)
    #expect(try test.open().verify().count == 3)
  }

  @Test func simulatedAnnotatorsCannotBeImpersonated() throws {
    let test = try TestStudy()
    let store = try test.open()
    _ = try store.annotator(named: "robot", kind: .simulated)
    #expect(throws: BlindRankError.annotatorNotHuman(name: "robot", kind: .simulated)) {
      try Desk(store: store, annotator: "robot")
    }
  }
}
