import Testing

@testable import BlindRank

@Suite struct GuessTallyTests {
  /// `asked pointedAt choices`, 0 for can't tell.
  private func records(_ rows: [(Int, Int, Int)]) -> [GuessRecord] {
    rows.enumerated().map { index, row in
      GuessRecord(
        item: ItemID(index + 1), annotator: AnnotatorID(1), asked: SystemID(row.0),
        pointedAt: row.1 == 0 ? nil : SystemID(row.1), choices: row.2)
    }
  }

  @Test func whoCouldNotTellIsNeitherRightNorWrong() throws {
    let tally = GuessTally(
      of: records([(1, 1, 2), (1, 2, 2), (2, 2, 4), (2, 0, 4), (1, 0, 2), (3, 1, 4)]))
    #expect(tally.right == 2 && tally.count == 4 && tally.cantTell == 2)
    #expect(tally.choices == [2: 2, 4: 2])
    #expect(tally.accuracy == 0.5 && tally.chance == 0.375)
    #expect(tally.accuracyInterval == wilsonInterval(successes: 2, trials: 4))
    #expect(tally.isFew && tally.test.method == .poissonBinomial)
  }

  @Test func withoutGuessesThereIsNoRate() {
    let tally = GuessTally(of: records([(1, 0, 2)]))
    #expect(tally.count == 0 && tally.cantTell == 1)
    #expect(tally.accuracy == nil && tally.accuracyInterval == nil && tally.chance == nil)
    #expect(tally.test.twoSided == 1 && tally.test.greater == 1)
  }

  @Test func confusionHasRowsByWhoWasAskedFor() {
    let confusion = GuessConfusion(
      of: records([(1, 1, 2), (1, 2, 2), (1, 2, 2), (2, 3, 2), (2, 0, 2)]), systemCount: 3)
    let counts = (1...3).map { row in (1...3).map { confusion[SystemID(row), SystemID($0)] } }
    #expect(counts == [[1, 2, 0], [0, 0, 1], [0, 0, 0]])
    #expect((1...3).map { confusion.cantTell(SystemID($0)) } == [0, 1, 0])
    #expect((1...3).map { confusion.count(SystemID($0)) } == [3, 2, 0])
  }

  @Test(arguments: [
    ("", 0, 0), ("r", 1, 1), ("w", 0, 0), ("rrwr", 2, 1), ("rr?r", 3, 3), ("rrr?w?", 3, 0),
    ("wrwrr?", 2, 2),
  ])
  func streaks(_ outcomes: String, _ longest: Int, _ current: Int) {
    let streaks = GuessStreaks(
      of: records(outcomes.map { (1, $0 == "r" ? 1 : $0 == "w" ? 2 : 0, 2) }))
    #expect(streaks.longest == longest && streaks.current == current)
  }
}
