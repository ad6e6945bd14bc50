import Testing

@testable import BlindRank

@Suite struct BalancedSidesTests {
  private func sides(_ pairs: [(Int, Int)], seed: Int) -> [[Int]] {
    var generator = SeededGenerator(seed: UInt64(seed), purpose: ["sides"])
    return BalancedSides.sides(
      of: pairs.map { (SystemID($0), SystemID($1)) }, with: &generator
    ).map { [$0.left.rawValue, $0.right.rawValue] }
  }

  private func expectBalance(_ sides: [[Int]], of pairs: [(Int, Int)], _ place: String) {
    #expect(sides.map { $0.sorted() } == pairs.map { [min($0, $1), max($0, $1)] }, "\(place)")
    var balance: [Int: Int] = [:]
    for side in sides {
      balance[side[0], default: 0] += 1
      balance[side[1], default: 0] -= 1
    }
    for (system, difference) in balance {
      let count = pairs.filter { $0 == system || $1 == system }.count
      #expect(abs(difference) <= 1, "\(place) system \(system)")
      #expect(difference.isMultiple(of: 2) == count.isMultiple(of: 2), "\(place)")
    }
  }

  /// Random graphs with parallel edges, in up to three parts that do not hang together.
  @Test func noSystemStandsOnOneSideMoreThanOnceOftener() {
    for seed in 0..<600 {
      var generator = SeededGenerator(seed: UInt64(seed), purpose: ["graph"])
      let parts = 1 + generator.next(below: 3)
      let pairs = (0..<generator.next(below: 40)).map { _ -> (Int, Int) in
        let part = generator.next(below: parts) * 10
        let size = 2 + generator.next(below: 6)
        let first = generator.next(below: size)
        let second = (first + 1 + generator.next(below: size - 1)) % size
        return (part + first + 1, part + second + 1)
      }
      expectBalance(sides(pairs, seed: seed), of: pairs, "seed \(seed)")
    }
  }

  @Test func allPairsOnceOfSeveralSystems() {
    for count in 2...9 {
      let pairs = (1...count).flatMap { first in (first..<count).map { (first, $0 + 1) } }
      for seed in 0..<20 {
        expectBalance(sides(pairs, seed: seed), of: pairs, "\(count) systems, seed \(seed)")
      }
    }
  }

  @Test func nothingAndTheSamePairManyTimes() {
    #expect(sides([], seed: 1).isEmpty)
    expectBalance(
      sides(Array(repeating: (2, 1), count: 7), seed: 1),
      of: Array(repeating: (2, 1), count: 7), "parallel")
  }

  /// Each of the pairs stands either way equally often.
  @Test func eitherSideIsEquallyLikely() {
    let pairs = [(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4), (1, 2)]
    var left = Array(repeating: 0, count: pairs.count)
    for seed in 0..<4_000 {
      for (index, side) in sides(pairs, seed: seed).enumerated() where side[0] < side[1] {
        left[index] += 1
      }
    }
    for count in left { #expect(abs(count - 2_000) < 126) }  // four standard deviations
  }

  @Test(.timeLimit(.minutes(3))) func aHundredThousandPairsTakeNoTime() {
    var generator = SeededGenerator(seed: 5, purpose: ["graph"])
    let pairs = (0..<100_000).map { _ -> (Int, Int) in
      let first = generator.next(below: 300)
      return (first + 1, (first + 1 + generator.next(below: 299)) % 300 + 1)
    }
    let sides = sides(pairs, seed: 1)
    #expect(sides.count == pairs.count)
  }

  /// From a separate implementation in Python.
  @Test func sidesAreFixedForEver() {
    let pairs = [(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4), (1, 2), (6, 5)]
    #expect(
      sides(pairs, seed: 20_230_424) == [
        [2, 1], [3, 1], [1, 4], [3, 2], [2, 4], [4, 3], [1, 2], [6, 5],
      ])
  }

  @Test func theSameSeedGivesTheSameSides() {
    let pairs = [(1, 2), (1, 3), (2, 3), (3, 4)]
    #expect(sides(pairs, seed: 1) == sides(pairs, seed: 1))
    #expect(Set((0..<50).map { sides(pairs, seed: $0) }).count > 2)
  }
}
