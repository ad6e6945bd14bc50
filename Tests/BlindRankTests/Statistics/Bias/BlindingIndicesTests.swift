import Testing

@testable import BlindRank

@Suite struct BlindingIndicesTests {
  /// - Parameter table: by system asked for: pointed at 1, at 2 …, and at last can't tell.
  private func records(_ table: [[Int]], choices: Int = 2) -> [GuessRecord] {
    table.enumerated().flatMap { asked, row in
      row.enumerated().flatMap { pointed, count in
        (0..<count).map { _ in
          GuessRecord(
            item: ItemID(1), annotator: AnnotatorID(1), asked: SystemID(asked + 1),
            pointedAt: pointed == row.count - 1 ? nil : SystemID(pointed + 1), choices: choices)
        }
      }
    }
  }

  /// - Parameter choices: nil: all systems were shown.
  private func james(
    _ table: [[Int]], choices: Int? = nil
  ) -> Result<JamesIndex, JamesIndex.Obstacle> {
    let systems = table[0].count - 1
    return Result { () throws(JamesIndex.Obstacle) in
      try JamesIndex(
        of: GuessConfusion(
          of: records(table, choices: choices ?? max(2, systems)), systemCount: systems))
    }
  }

  /// The example of R's package BI: guesses 48, 4, 330 in one arm and 22, 30, 319 in the other. It
  /// prints 0.896 (0.011) 0.875–0.918; 0.115 (0.018) 0.080–0.150; 0.022 (0.019) −0.016–0.060. In
  /// full: recomputed from the formulas in Python, the slopes of James's by differences too.
  @Test func publishedExample() throws {
    let table = [[48, 4, 330], [22, 30, 319]]
    let index = try james(table).get()
    #expect(index.count == 753)
    #expect(abs(index.value - 0.8964143426294822) < 1e-12)
    #expect(abs(index.variance.squareRoot() - 0.010917577006525986) < 1e-12)
    #expect(abs(try #require(index.interval).low - 0.8750162848982486) < 1e-12)
    #expect(abs(try #require(index.interval).high - 0.9178124003607158) < 1e-12)

    let drug = try #require(BangIndex(of: records([table[0]])))
    #expect(drug.count == 382 && abs(drug.value - 44.0 / 382) < 1e-12)
    #expect(abs(drug.variance.squareRoot() - 0.017933740340565506) < 1e-12)
    let placebo = try #require(
      BangIndex(of: records(table).filter { $0.asked == SystemID(2) }))
    #expect(abs(placebo.value - 8.0 / 371) < 1e-12)
    let interval = try #require(placebo.interval)
    #expect(abs(interval.low + 0.016469105960122327) < 1e-12)
    #expect(abs(interval.high - 0.05959579059624093) < 1e-12)
  }

  /// Three systems: James's from the same Python; Bang's at which a wrong guess counts −½.
  @Test func moreThanTwoSystems() throws {
    let index = try james([[7, 2, 1, 2], [3, 5, 2, 1], [0, 4, 6, 2]]).get()
    #expect(abs(index.value - 0.4) < 1e-12)
    #expect(abs(index.variance.squareRoot() - 0.07101020334847549) < 1e-12)
    let bang = try #require(BangIndex(of: records([[5, 1, 0, 1]], choices: 3)))
    #expect(abs(bang.value - 4.5 / 7) < 1e-12)
    #expect(abs(bang.variance.squareRoot() - 0.2193284210224967) < 1e-12)
    // As by chance among three: one right for every two wrong.
    #expect(BangIndex(of: records([[2, 2, 2, 3]], choices: 3))?.value == 0)
  }

  @Test func theEndsOfTheScales() throws {
    #expect(try james([[5, 0, 0], [0, 5, 0]]).get().value == 0)
    #expect(try james([[5, 5, 0], [5, 5, 0]]).get().value == 0.5)
    let nobody = try james([[0, 0, 4], [0, 0, 4]]).get()
    #expect(nobody.value == 1 && nobody.interval == nil)
    #expect(BangIndex(of: records([[5, 0, 0]]))?.value == 1)
    #expect(BangIndex(of: records([[5, 0, 0]]))?.interval == nil)
    #expect(BangIndex(of: records([[0, 5, 0]]))?.value == -1)
  }

  @Test func whatCannotBeKnownIsNil() {
    #expect(BangIndex(of: []) == nil)
    // One system asked for: what chance would give is not in the table.
    #expect(james([[5, 3, 2], [0, 0, 0]]) == .failure(.oneSystemAsked))
    #expect(james([[5, 0, 2], [0, 0, 3]]) == .failure(.oneSystemTold))
    #expect(throws: JamesIndex.Obstacle.oneSystemAsked) {
      try JamesIndex(of: GuessConfusion(of: [], systemCount: 0))
    }
  }

  /// Pure guessing between two of three systems: half of the guesses are right. From margins over
  /// all three a third would be, and the index would be 0.375 and not a half.
  @Test func guessesBetweenTwoOfThreeHaveNoIndex() throws {
    let table = [[4, 2, 2, 0], [2, 4, 2, 0], [2, 2, 4, 0]]
    #expect(james(table, choices: 2) == .failure(.partShown))
    // Two systems in play, however many the study has.
    let two = [[4, 4, 0, 0], [4, 4, 0, 0], [0, 0, 0, 0]]
    #expect(try james(two, choices: 2).get().value == 0.5)
    // The third was never asked for, but pointed at.
    #expect(
      james([[4, 2, 2, 0], [2, 4, 2, 0], [0, 0, 0, 0]], choices: 2) == .failure(.partShown))
    #expect(try james([[4, 4, 4, 0], [4, 4, 4, 0], [4, 4, 4, 0]]).get().value == 0.5)
  }
}
