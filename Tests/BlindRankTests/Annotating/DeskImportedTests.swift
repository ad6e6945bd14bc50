import Testing

@testable import BlindRank

/// Rankings made elsewhere say something of the whole only, and nobody here said it.
@Suite struct DeskImportedTests {
  private func study(_ rules: JudgingRules = JudgingRules(), _ criteria: [String] = ["Helpful"])
    throws -> TestStudy
  {
    let ranks = [SystemID(1): 1, SystemID(2): 2, SystemID(3): 3]
    return try TestStudy(
      rules: rules, criteria: criteria,
      rankings: [
        ImportedRanking(item: ItemID(1), annotator: "kim", kind: .human, ranks: ranks),
        ImportedRanking(item: ItemID(2), annotator: "robot", kind: .simulated, ranks: ranks),
      ])
  }

  private func ranks(_ ballot: Ballot, _ place: Int) -> [Int?]? {
    guard case .ranking(let ranking) = ballot.entries[place] else { return nil }
    return ranking.ranks
  }

  @Test func anImportedRankingCountsForTheWhole() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    #expect(desk.progress.done == 1)
    let sheet = try desk.open(ComparisonID(1), at: moment(0))
    #expect(sheet.aspects == [.criterion(CriterionID(1)), .overall])
    #expect(ranks(sheet.ballot, 0) == [nil, nil, nil])
    #expect(ranks(sheet.ballot, 1)?.compactMap { $0 }.sorted() == [1, 2, 3])
    #expect(sheet.ballot.firstIncomplete == 0)
    // Looking at it changes nothing.
    try desk.keep(sheet.ballot, notes: sheet.notes, seen: [], at: moment(1))
    #expect(desk.progress.done == 1)
    #expect(try desk.undo(at: moment(2)) == nil)
  }

  /// A revision of it can be taken back, it itself cannot.
  @Test(arguments: [false, true]) func itIsNeverTakenBack(_ asksForSource: Bool) throws {
    let test = try study(JudgingRules(asksForSource: asksForSource))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let before = try desk.open(ComparisonID(1), at: moment(0)).ballot
    var mine = Ballot.ranks([5, 5, 5], [4, 4, 4])
    if asksForSource { mine.entries.append(.guess(.left)) }
    try desk.submit(mine, notes: Notes(), at: moment(1))
    try desk.skip(1, at: 2)
    #expect(try desk.undo(at: moment(4)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(5)).ballot == mine)
    #expect(try desk.undo(at: moment(6)) == ComparisonID(1))
    #expect(try desk.undo(at: moment(7)) == nil)
    for desk in [desk, try Desk(store: try test.open(), annotator: "kim")] {
      #expect(desk.progress.done == 1)
      let sheet = try desk.open(ComparisonID(1), at: moment(8))
      #expect(sheet.ballot == before && !sheet.isDraft && sheet.standing != .toDo)
    }
    let standing = try test.open().standingJudgments()
    #expect(standing.map(\.aspect) == [.overall, .overall])
    #expect(try StudyInfo(of: try test.open()).judgments == 2)
  }

  @Test func whatCannotBeSaidInAStudyIsNotImported() throws {
    for (rules, criteria) in [
      (JudgingRules(.pairwise), []), (JudgingRules(.guess), []),
      (JudgingRules(verdicts: .criteria), ["Helpful"]),
    ] {
      #expect(throws: BlindRankError.invalidBallot) { try study(rules, criteria) }
    }
  }
}
