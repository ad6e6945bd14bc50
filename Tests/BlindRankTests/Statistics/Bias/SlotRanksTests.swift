import Testing

@testable import BlindRank

@Suite struct SlotRanksTests {
  /// SciPy's `chi2.sf`.
  @Test(arguments: [
    (0.5, 1, 0.47950012218695337), (3.2, 2, 0.2018965179946554), (7.8, 3, 0.050331097859853326),
    (30, 10, 0.000856641210775301), (200, 51, 1.5896423598842712e-19),
    (1e-9, 1, 0.999974768674784), (1000, 5, 6.0100776879208495e-214),
  ])
  func chiSquare(_ value: Double, _ degrees: Int, _ expected: Double) {
    let p = chiSquareUpperTail(value, degrees: degrees)
    #expect(abs(p - expected) < 1e-10 * expected, "\(p)")
  }

  @Test func nothingIsNoEvidence() {
    #expect(chiSquareUpperTail(0, degrees: 3) == 1 && chiSquareUpperTail(-1, degrees: 1) == 1)
  }

  /// SciPy's `friedmanchisquare` of the six full rankings of the example.
  @Test func friedman() throws {
    let slots = SlotRanks(of: [
      [1, 2, 3], [1, 1, 2], [2, 1, 3], [1, 3, 3], [1, 2, 2], [2, 4, 1],
    ])
    #expect(slots.counts == [[4, 2, 0, 0], [2, 2, 1, 1], [1, 2, 3, 0]])
    #expect(slots.rankings == 6 && slots.count(of: 1) == 6)
    #expect(abs(slots.meanRank(of: 2) - 14.0 / 6) < 1e-12)
    let test = try #require(slots.test)
    #expect(test.degrees == 2)
    #expect(abs(test.chiSquare - 86.0 / 21) < 1e-12, "\(test)")
    #expect(abs(test.p - 0.12904178044763664) < 1e-12, "\(test)")
  }

  /// A slot that gets only the best rank is found; shuffled slots are not.
  @Test func theTestCanTell() throws {
    let biased = SlotRanks(of: (0..<20).map { _ in [1, 2, 2] })
    #expect(try #require(biased.test).p < 1e-4)
    let fair = SlotRanks(of: (0..<21).map { [[1, 2, 3], [2, 3, 1], [3, 1, 2]][$0 % 3] })
    #expect(try #require(fair.test).chiSquare < 1e-12 && fair.test?.p == 1)
  }

  /// Those of two responses and those of three are tested apart: chi² and degrees add up.
  @Test func fewerSlotsAreATestOfTheirOwn() throws {
    let (two, three) = ([[1, 2], [1, 3], [2, 1]], [[1, 2, 3], [2, 1, 3]])
    let both = try #require(SlotRanks(of: two + three).test)
    let one = try #require(SlotRanks(of: two).test), other = try #require(SlotRanks(of: three).test)
    #expect(abs(both.chiSquare - one.chiSquare - other.chiSquare) < 1e-12)
    #expect(both.degrees == 3 && one.degrees == 1 && other.degrees == 2)
  }

  @Test func nothingToTestIsSaid() {
    #expect(SlotRanks(of: [[Int]]()).test == nil && SlotRanks(of: [[Int]]()).counts.isEmpty)
    #expect(SlotRanks(of: [[2, 2], [1, 1]]).test == nil)
    #expect(SlotRanks(of: [[1]]).test == nil)
  }
}
