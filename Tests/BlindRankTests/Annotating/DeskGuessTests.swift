import GRDB
import Testing

@testable import BlindRank

/// The guessing game: a guess is told right or wrong, and so it is final.
@Suite struct DeskGuessTests {
  private static let rules = JudgingRules(.guess, target: SystemID(2))

  private func study(_ rules: JudgingRules = rules) throws -> TestStudy {
    try TestStudy(systems: ["Guanaco", "ChatGPT"], rules: rules) { "\($1)\($0.count)" }
  }

  @Test func theAnswerIsToldOnceTheGuessIsOnDisk() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let before = try desk.open(ComparisonID(1), at: moment(0))
    #expect(before.asked == "ChatGPT" && before.aspects == [.guess] && before.reveal == nil)
    try desk.submit(.guess(.left), notes: Notes(), at: moment(1))
    let after = try desk.open(ComparisonID(1), at: moment(2))
    let reveal = try #require(after.reveal)
    #expect(reveal.names.sorted() == ["ChatGPT", "Guanaco"])
    #expect(reveal.isRight == (reveal.names[0] == "ChatGPT"))
    // The names stand where their responses stood.
    #expect(after.item == before.item)
    #expect(reveal.names.map { "1\($0.count)" } == after.item.responses.map { $0.turns[0] })
    #expect(after.ballot == .guess(.left) && after.standing == .done(moment(1)))
    let judgment = try #require(try test.open().standingJudgments().first)
    #expect(judgment.verdict == .guess(.left, asked: SystemID(2)))
    #expect(judgment.battles.isEmpty && !judgment.isJudged)
  }

  @Test func rightWrongAndCannotTellAreThree() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    var answers: [Bool?] = []
    for (number, guess) in [Guess.left, .right, .cannotTell].enumerated() {
      try desk.judge(number + 1, .guess(guess), at: Int64(number * 10))
      let reveal = try desk.open(ComparisonID(number + 1), at: moment(100)).reveal
      answers.append(try #require(reveal).isRight)
    }
    #expect(answers[0] != nil && answers[1] != nil && answers[2] == nil)
    let guesses = try test.open().standingJudgments().compactMap(\.guessed)
    #expect(guesses.map { guess in guess.pointedAt.map { $0 == guess.asked } } == answers)
  }

  @Test func aGuessIsFinal() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(1, .guess(.left), at: 0)
    func expectFinal(_ desk: Desk) throws {
      #expect(try desk.undo(at: moment(10)) == nil)
      try desk.submit(.guess(.right), notes: Notes(item: "x"), at: moment(11))
      try desk.skip(reason: "no", notes: Notes(), at: moment(12))
      try desk.keep(.guess(.right), notes: Notes(item: "x"), seen: [], at: moment(13))
      #expect(desk.progress.done == 1 && desk.progress.skipped == 0)
      let sheet = try desk.open(ComparisonID(1), at: moment(14))
      #expect(sheet.ballot == .guess(.left) && !sheet.isDraft && sheet.notes.isEmpty)
      #expect(try test.open().verify().count == 1)
      #expect(try test.open().drafts(of: desk.annotator.id).isEmpty)
    }
    // Just submitted, opened again, and in a program started again.
    try expectFinal(desk)
    _ = try desk.open(ComparisonID(1), at: moment(5))
    try expectFinal(desk)
    let again = try Desk(store: try test.open(), annotator: "kim")
    _ = try again.open(ComparisonID(1), at: moment(5))
    try expectFinal(again)
  }

  @Test func aGuessThatCannotBeStoredTellsNothing() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.judge(2, .guess(.left), at: 0)
    try DatabaseQueue(path: test.path).write {
      try $0.execute(
        sql: """
          CREATE TRIGGER full BEFORE INSERT ON judgment BEGIN SELECT RAISE(ABORT, 'full'); END
          """)
    }
    _ = try desk.open(ComparisonID(1), at: moment(5))
    #expect(throws: BlindRankError.self) {
      try desk.submit(.guess(.left), notes: Notes(), at: moment(6))
    }
    let sheet = try desk.open(ComparisonID(1), at: moment(7))
    #expect(sheet.reveal == nil && sheet.standing == .toDo && desk.progress.done == 1)
    try DatabaseQueue(path: test.path).write { try $0.execute(sql: "DROP TRIGGER full") }
    try desk.submit(.guess(.right), notes: Notes(), at: moment(8))
    #expect(try desk.open(ComparisonID(1), at: moment(9)).reveal != nil)
  }

  @Test func aSkippedGuessIsOpenStill() throws {
    let test = try study()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    try desk.skip(1, at: 0)
    #expect(try desk.open(ComparisonID(1), at: moment(2)).reveal == nil)
    #expect(try desk.undo(at: moment(3)) == ComparisonID(1))
    #expect(try desk.open(ComparisonID(1), at: moment(4)).reveal == nil)
    try desk.skip(1, at: 5)
    try desk.judge(1, .guess(.cannotTell), at: 7)
    #expect(try desk.open(ComparisonID(1), at: moment(9)).reveal != nil)
    #expect(try desk.undo(at: moment(10)) == nil)
    #expect(try test.open().standingJudgments().map(\.action) == [.revise])
  }

  /// What another window left unfinished does not open a guess again, or nothing would ever end.
  @Test func aDraftOfAnotherWindowOpensNothingAgain() throws {
    let test = try TestStudy(items: 1, systems: ["Guanaco", "ChatGPT"], rules: Self.rules)
    let first = try Desk(store: try test.open(), annotator: "kim")
    let second = try Desk(store: try test.open(), annotator: "kim")
    for desk in [first, second] { _ = try desk.open(ComparisonID(1), at: moment(0)) }
    try first.submit(.guess(.left), notes: Notes(), at: moment(1))
    try second.keep(.guess(.right), notes: Notes(), seen: [], at: moment(2))
    #expect(throws: BlindRankError.judgedMeanwhile) {
      try second.submit(.guess(.right), notes: Notes(), at: moment(3))
    }
    try second.reload()
    for desk in [second, try Desk(store: try test.open(), annotator: "kim")] {
      #expect(try desk.toResume() == nil)
      #expect(desk.progress.done == 1)
      #expect(try desk.listing().map(\.state) == [.done])
      let sheet = try desk.open(ComparisonID(1), at: moment(4))
      #expect(sheet.ballot == .guess(.left) && !sheet.isDraft && sheet.reveal != nil)
    }
  }

  @Test func pairsWithoutTheSystemAskedForAreNotCompared() throws {
    let test = try TestStudy(
      rules: JudgingRules(.guess, pairs: .reference(SystemID(1)), target: SystemID(2)))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    #expect(desk.progress.total == 6)
    for number in 1...6 {
      #expect(try desk.open(ComparisonID(number), at: moment(0)).asked == "Vicuna")
    }
  }

  @Test func withoutATargetOneOfThoseShownIsAskedFor() throws {
    let test = try study(JudgingRules(.guess))
    let desk = try Desk(store: try test.open(), annotator: "kim")
    for number in 1...6 {
      let asked = try #require(try desk.open(ComparisonID(number), at: moment(0)).asked)
      try desk.submit(.guess(.right), notes: Notes(), at: moment(1))
      let sheet = try desk.open(ComparisonID(number), at: moment(2))
      #expect(sheet.asked == asked)
      #expect(sheet.reveal?.isRight == (sheet.reveal?.names[1] == asked))
    }
  }
}
