import Testing

@testable import BlindRank

/// A study that ends each judgment with a guess, as a test of the blinding: never an answer.
@Suite struct DeskBlindingQuestionTests {
  private static let pairwise = JudgingRules(
    .pairwise, target: SystemID(1), asksForSource: true)

  @Test func theAnswerIsNeverTold() throws {
    let test = try TestStudy(systems: ["Alpaca", "Vicuna"], rules: Self.pairwise)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let before = try desk.open(ComparisonID(1), at: moment(0))
    #expect(before.aspects == [.overall, .guess] && before.asked == "Alpaca")
    #expect(before.ballot == .choices(nil, guess: .some(nil)))
    try desk.submit(.choices(.left, guess: .right), notes: Notes(), at: moment(1))
    let sheet = try desk.open(ComparisonID(1), at: moment(2))
    #expect(sheet.reveal == nil && sheet.standing == .done(moment(1)))
    #expect(sheet.ballot == .choices(.left, guess: .right))
    let again = try Desk(store: try test.open(), annotator: "kim")
    #expect(try again.open(ComparisonID(1), at: moment(3)).reveal == nil)
    // So it is not final either.
    try again.submit(.choices(.tie, guess: .cannotTell), notes: Notes(), at: moment(4))
    #expect(try again.open(ComparisonID(1), at: moment(5)).reveal == nil)
    #expect(try again.undo(at: moment(6)) == ComparisonID(1))
    let restored = try again.open(ComparisonID(1), at: moment(7))
    #expect(restored.ballot == .choices(.left, guess: .right) && restored.reveal == nil)
  }

  @Test func rankingStudiesAskToo() throws {
    let test = try TestStudy(rules: JudgingRules(asksForSource: true))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let sheet = try desk.open(ComparisonID(1), at: moment(0))
    #expect(sheet.aspects == [.overall, .guess] && sheet.asked != nil)
    let ranks = Ballot.Entry.ranking(DraftRanking(ranks: [1, 2, 2]))
    try desk.submit(
      Ballot([ranks, .guess(.points(at: Slot(2)))]), notes: Notes(), at: moment(1))
    #expect(try desk.open(ComparisonID(1), at: moment(2)).reveal == nil)
    #expect(try test.open().standingJudgments().map(\.aspect) == [.overall, .guess])
    // The guess is no battle.
    #expect(try test.open().standingJudgments().flatMap(\.battles).count == 3)
  }

  @Test func aBallotWithoutItsGuessIsRefused() throws {
    let test = try TestStudy(systems: ["Alpaca", "Vicuna"], rules: Self.pairwise)
    let desk = try Desk(store: try test.open(), annotator: "kim")
    _ = try desk.open(ComparisonID(1), at: moment(0))
    let ballots: [Ballot] = [
      .choices(.tie), .choices(.tie, guess: .some(nil)), .choices(nil, guess: .left), .guess(.left),
      .choices(.tie, .tie), .choices(.tie, guess: .points(at: Slot(2))),
      Ballot([.guess(.left), .choice(.tie)]), Ballot([.guess(.left), .guess(.left)]),
    ]
    for ballot in ballots {
      #expect(throws: BlindRankError.invalidBallot, "\(ballot)") {
        try desk.submit(ballot, notes: Notes(), at: moment(1))
      }
    }
    #expect(try test.open().verify().isEmpty)
  }

  /// Where the system asked for did not answer there is nothing to point at.
  @Test func whereTheTargetIsNotShownNothingIsAsked() throws {
    let test = try TestStudy(
      missing: [2], rules: JudgingRules(target: SystemID(1), asksForSource: true))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    #expect(try desk.open(ComparisonID(1), at: moment(0)).asked == "Alpaca")
    let sheet = try desk.open(ComparisonID(2), at: moment(1))
    #expect(sheet.asked == nil && sheet.aspects == [.overall])
    #expect(sheet.ballot == .ranks([nil, nil]))
    #expect(throws: BlindRankError.invalidBallot) {
      try desk.submit(
        Ballot([.ranking(DraftRanking(ranks: [1, 2])), .guess(.left)]), notes: Notes(),
        at: moment(2))
    }
    try desk.submit(.ranks([1, 2]), notes: Notes(), at: moment(3))
    #expect(try test.open().standingJudgments().map(\.aspect) == [.overall])
    #expect(desk.progress.done == 1)
    try desk.skip(2, at: 4)
    #expect(desk.progress.skipped == 1 && desk.progress.done == 0)
    #expect(try desk.undo(at: moment(6)) == ComparisonID(2))
    #expect(desk.progress.skipped == 0 && desk.progress.done == 1)
  }
}
