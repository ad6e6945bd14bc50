import Testing

@testable import BlindRank

/// Long random walks of judging, leaving, skipping and taking back, against a model of them that is
/// small enough to be right.
@Suite struct DeskWalkTests {
  /// What counts of a comparison.
  private enum Said: Equatable {
    case nothing, skipped
    case done(Ballot)

    var ballot: Ballot? { if case .done(let ballot) = self { ballot } else { nil } }
  }

  /// Verdicts as a stack: undo pops the newest, whatever it was about.
  private struct Model {
    var said: [Int: Said] = [:]
    var drafts: [Int: Ballot] = [:]
    var history: [(comparison: Int, before: Said)] = []

    mutating func say(_ word: Said, of comparison: Int) {
      history.append((comparison, said[comparison] ?? .nothing))
      said[comparison] = word
      if word != .skipped { drafts[comparison] = nil }
    }

    mutating func keep(_ ballot: Ballot, of comparison: Int) {
      drafts[comparison] = ballot == said[comparison]?.ballot ? nil : ballot
    }

    mutating func undo() -> Int? {
      guard let (comparison, before) = history.popLast() else { return nil }
      if before == .nothing, drafts[comparison] == nil {
        drafts[comparison] = said[comparison]?.ballot
      }
      said[comparison] = before
      return comparison
    }

    var done: Int { said.count { $0.value.ballot != nil && drafts[$0.key] == nil } }
    var skipped: Int { said.values.count { $0 == .skipped } }
  }

  private static let choices: [PairwiseChoice] = [
    .left, .right, .tie, .bothBad, .cannotJudge(reason: "x"),
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func theDeskIsAsTheModelSays(
    _ seed: UInt64
  ) throws {
    let test = try TestStudy(
      items: 3, systems: ["Alpaca", "Vicuna"],
      rules: JudgingRules(.pairwise, verdicts: .both, asksForSource: true), criteria: ["Helpful"])
    var desk = try Desk(store: try test.open(), annotator: "kim")
    var model = Model()
    var chance = SeededGenerator(seed: seed, purpose: ["walk"])
    var rows = 0
    for step in 0..<80 as Range<Int64> {
      let number = chance.next(below: 3) + 1
      let said = (0..<2).map { _ in Self.choices[chance.next(below: Self.choices.count)] }
      let ballot = Ballot.choices(said[0], said[1], guess: .left)
      switch chance.next(below: 8) {
      case 0, 1:
        try desk.judge(number, ballot, at: step)
        model.say(.done(ballot), of: number)
        rows += 3
      case 2:
        try desk.skip(number, at: step)
        model.say(.skipped, of: number)
        rows += 3
      case 3, 4:
        _ = try desk.open(ComparisonID(number), at: moment(step))
        try desk.keep(ballot, notes: Notes(), seen: [], at: moment(step))
        model.keep(ballot, of: number)
      case 5: desk = try Desk(store: try test.open(), annotator: "kim")
      default:
        let expected = model.undo()
        #expect(try desk.undo(at: moment(step))?.rawValue == expected, "step \(step)")
        rows += expected == nil ? 0 : 3
      }
      let again = try Desk(store: try test.open(), annotator: "kim")
      for desk in [desk, again] {
        #expect(desk.progress.done == model.done, "step \(step)")
        #expect(desk.progress.skipped == model.skipped, "step \(step)")
      }
      for number in 1...3 {
        let sheet = try again.open(ComparisonID(number), at: moment(step))
        let counting = model.said[number] ?? .nothing
        let empty = Ballot.choices(nil, nil, guess: .some(nil))
        #expect(sheet.ballot == model.drafts[number] ?? counting.ballot ?? empty, "step \(step)")
        switch sheet.standing {
        case .toDo: #expect(counting == .nothing, "step \(step)")
        case .skipped: #expect(counting == .skipped, "step \(step)")
        case .done: #expect(counting.ballot != nil, "step \(step)")
        }
        #expect(sheet.reveal == nil)
      }
    }
    #expect(try test.open().verify().count == rows)
    let standing = try test.open().standingJudgments()
    #expect(standing.count == 3 * model.said.values.count { $0 != .nothing })
  }
}
