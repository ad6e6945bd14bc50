import Testing

@testable import BlindRank

@Suite struct DeskPairwiseTests {
  /// Two systems, so that every item is one comparison.
  private func study(_ rules: JudgingRules = JudgingRules(.pairwise)) throws -> TestStudy {
    try TestStudy(systems: ["Alpaca", "Vicuna"], rules: rules)
  }

  @Test func everyPairOfAnItemIsAComparison() throws {
    let test = try TestStudy(items: 4, missing: [3], rules: JudgingRules(.pairwise))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    // Three pairs an item; the first system did not answer the third, which leaves it one.
    #expect(desk.progress.total == 10)
    var shown: [ItemID: Int] = [:]
    for number in 1...10 {
      let sheet = try desk.open(ComparisonID(number), at: moment(0))
      #expect(sheet.item.responses.map(\.slot) == [Slot(0), Slot(1)])
      #expect(sheet.aspects == [.overall] && sheet.ballot == .choices(nil))
      #expect(sheet.asked == nil && sheet.reveal == nil)
      shown[sheet.item.id, default: 0] += 1
    }
    #expect(shown == [ItemID(1): 3, ItemID(2): 3, ItemID(3): 1, ItemID(4): 3])
  }

  @Test func whatIsSaidIsStoredAsSaid() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let choices: [PairwiseChoice] = [
      .left, .right, .tie, .bothBad, .cannotJudge(reason: "no Thai"),
    ]
    for (index, choice) in choices.enumerated() {
      try desk.judge(index + 1, .choices(choice), at: Int64(index * 10))
    }
    let standing = try test.open().standingJudgments()
    #expect(standing.map(\.verdict) == choices.map { .choice($0) })
    // "Cannot judge" is done, and says nothing of who won; both bad is a tie of its own kind.
    #expect(desk.progress.done == 5)
    #expect(standing.map(\.battles.count) == [1, 1, 1, 1, 0])
    #expect(standing.map(\.isJudged) == [true, true, true, true, false])
    #expect(standing[2].battles.map(\.outcome) == [.tie])
    #expect(standing[3].battles.map(\.outcome) == [.bothBad])
    for (index, choice) in choices.enumerated() {
      let sheet = try desk.open(ComparisonID(index + 1), at: moment(100))
      #expect(sheet.ballot == .choices(choice) && !sheet.isDraft && sheet.reveal == nil)
    }
  }

  /// The better response's system wins, wherever it stood.
  @Test func theWinnerIsTheSystemInTheSlotChosen() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    var leftSystems: Set<SystemID> = []
    for number in 1...6 {
      try desk.judge(number, .choices(.left), at: Int64(number * 10))
    }
    for judgment in try test.open().standingJudgments() {
      let left = judgment.presentation.slots[0]
      leftSystems.insert(left)
      let battle = try #require(judgment.battles.first)
      #expect(battle.first == SystemID(1) && battle.second == SystemID(2))
      #expect(battle.outcome == (left == SystemID(1) ? .win : .loss))
    }
    #expect(leftSystems.count == 2)
  }

  @Test func aBallotThatDoesNotAnswerIsRefused() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    let ballots: [Ballot] = [
      .choices(nil), Ballot([]), .choices(.tie, .tie), .choices(.prefers(Slot(2))),
      .choices(.prefers(Slot(-1))), .ranks([1, 2]), .guess(.left),
      .choices(.tie, guess: .left),
    ]
    for ballot in ballots {
      #expect(throws: BlindRankError.invalidBallot, "\(ballot)") {
        try desk.submit(ballot, notes: Notes(), at: moment(1))
      }
    }
    #expect(try test.open().verify().isEmpty)
    #expect(desk.progress.done == 0 && desk.nextToDo(after: nil) != nil)
  }

  @Test func aPairIsShownToEachAnnotatorInAnOrderOfItsOwn() throws {
    let test = try TestStudy(items: 30, systems: ["A", "B"], rules: JudgingRules(.pairwise))
    let store = try test.open()
    let texts = try ["kim", "noor"].map { name in
      let desk = try Desk(store: store, annotator: name)
      return try (1...30).map {
        try desk.open(ComparisonID($0), at: moment(0)).item.responses.map(\.turns)
      }
    }
    #expect(texts[0] != texts[1])
  }

  @Test func notesStayWithTheSlotsTheyAreOn() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let notes = Notes(item: "odd", responses: [Slot(0): "a “quote”\nand a line", Slot(1): "ü"])
    _ = try desk.open(ComparisonID(1), at: moment(0))
    try desk.keep(.choices(nil), notes: notes, seen: [Slot(1)], at: moment(1))
    let again = try Desk(store: try test.open(), annotator: "kim")
    let draft = try again.open(ComparisonID(1), at: moment(2))
    #expect(draft.notes == notes && draft.isDraft && draft.seen == [Slot(1)])
    try again.submit(.choices(.tie), notes: notes, at: moment(3))
    #expect(try test.open().standingJudgments().first?.notes == notes)
    #expect(try again.open(ComparisonID(1), at: moment(4)).notes == notes)
    #expect(try test.open().verify().count == 1)
  }
}
