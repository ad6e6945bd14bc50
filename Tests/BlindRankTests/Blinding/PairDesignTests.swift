import Testing

@testable import BlindRank

@Suite struct PairDesignTests {
  private typealias Entry = (item: ItemID, skill: String?, systems: [SystemID])

  private func systems(_ numbers: [Int]) -> [SystemID] { numbers.map { SystemID($0) } }

  private func numbers(_ pairs: [ComparedPair]) -> [[Int]] {
    pairs.map { [$0.item.rawValue, $0.first.rawValue, $0.second.rawValue] }
  }

  /// Three items: one answered by 3, 1 and 4, one by 1 and 2, one by 2 alone.
  private var few: [Entry] {
    [
      (ItemID(2), nil, systems([3, 1, 4])), (ItemID(5), nil, systems([1, 2])),
      (ItemID(7), nil, systems([2])),
    ]
  }

  @Test func allPairsOfThoseThatAnswered() {
    #expect(
      numbers(PairDesign.all.pairs(of: few, seed: 1))
        == [[2, 1, 3], [2, 1, 4], [2, 3, 4], [5, 1, 2]])
  }

  @Test func aReferenceMeetsEveryOtherWhereItAnswered() {
    let pairs = PairDesign.reference(SystemID(3)).pairs(of: few, seed: 1)
    #expect(numbers(pairs) == [[2, 1, 3], [2, 3, 4]])
    #expect(Set(pairs.map(\.item)).count == 1)
    #expect(
      numbers(PairDesign.reference(SystemID(2)).pairs(of: few, seed: 1)) == [[5, 1, 2]])
  }

  @Test func roundRobinTakesAllWhereThereAreFewer() {
    #expect(
      PairDesign.roundRobin(perItem: 9).pairs(of: few, seed: 1)
        == PairDesign.all.pairs(of: few, seed: 1))
    #expect(PairDesign.roundRobin(perItem: 0).pairs(of: few, seed: 1).isEmpty)
    #expect(PairDesign.roundRobin(perItem: 2).pairs(of: [], seed: 1).isEmpty)
  }

  /// From a separate implementation in Python.
  @Test func roundRobinIsFixedForEver() {
    var items: [Entry] = (1...8).map {
      (ItemID($0), ["Math", "Writing", nil][$0 % 3], systems([1, 2, 3, 4]))
    }
    items[4].systems = systems([1, 2, 4])
    #expect(
      numbers(PairDesign.roundRobin(perItem: 2).pairs(of: items, seed: 20_230_424)) == [
        [1, 2, 3], [1, 3, 4], [2, 1, 2], [2, 3, 4], [3, 1, 4], [3, 2, 4], [4, 1, 3], [4, 1, 4],
        [5, 1, 2], [5, 1, 4], [6, 1, 3], [6, 2, 3], [7, 1, 2], [7, 2, 4], [8, 1, 3], [8, 2, 4],
      ])
    let five: [Entry] = (1...8).map { (ItemID($0), nil, systems([5, 1, 2, 3, 4])) }
    #expect(
      numbers(PairDesign.roundRobin(perItem: 1).pairs(of: five, seed: 7)) == [
        [1, 3, 4], [2, 2, 4], [3, 3, 5], [4, 4, 5], [5, 1, 2], [6, 1, 4], [7, 1, 5], [8, 2, 3],
      ])
  }

  /// A study of a random shape: skills of 1 to 40 items, mixed in the file, one without a name.
  private func study(_ seed: Int, systemCount: Int) -> [Entry] {
    var generator = SeededGenerator(seed: UInt64(seed), purpose: ["test"])
    let skills: [String?] = [nil, "a", "b", "c", "d", "e", "f"]
    var labels: [String?] = []
    for skill in skills.prefix(1 + generator.next(below: skills.count)) {
      let size = generator.next(below: 3) == 0 ? 1 : 1 + generator.next(below: 40)
      labels += Array(repeating: skill, count: size)
    }
    return generator.permutation(of: labels.count).enumerated().map { index, label in
      (ItemID(index + 1), labels[Int(label)], (1...systemCount).map { SystemID($0) })
    }
  }

  /// The most and the least frequent differ by this; what never occurs counts too.
  private func spread<Value: Hashable>(_ values: [Value], of all: [Value]) -> Int {
    var counts = Dictionary(uniqueKeysWithValues: all.map { ($0, 0) })
    for value in values { counts[value, default: 0] += 1 }
    return (counts.values.max() ?? 0) - (counts.values.min() ?? 0)
  }

  @Test(arguments: 2...9) func roundRobinIsBalanced(_ systemCount: Int) {
    let names = Array(1...systemCount)
    let all = names.flatMap { first in names.filter { $0 > first }.map { [first, $0] } }
    for seed in 0..<120 {
      let items = study(seed, systemCount: systemCount)
      let perItem = 1 + seed % min(7, all.count)
      let pairs = PairDesign.roundRobin(perItem: perItem).pairs(of: items, seed: UInt64(seed))
      let place = "\(systemCount) systems, seed \(seed), \(perItem) an item"
      #expect(pairs.count == perItem * items.count && Set(pairs).count == pairs.count, "\(place)")
      #expect(pairs.map(\.item) == pairs.map(\.item).sorted(), "\(place)")
      let skills = Dictionary(uniqueKeysWithValues: items.map { ($0.item, $0.skill) })
      let rows = numbers(pairs).map { Array($0.dropFirst()) }
      #expect(spread(rows, of: all) <= 1, "\(place)")
      #expect(spread(rows.flatMap { $0 }, of: names) <= 1, "\(place)")
      for skill in Set(items.map(\.skill)) {
        let part = pairs.indices.filter { skills[pairs[$0].item] == skill }.map { rows[$0] }
        #expect(spread(part, of: all) <= 1, "\(place), skill \(skill ?? "-")")
        #expect(spread(part.flatMap { $0 }, of: names) <= 2, "\(place), skill \(skill ?? "-")")
      }
    }
  }

  /// One response in eight is missing: no bound is promised, but chance alone would do far worse
  /// (with about 150 pairs, counts spread over more than a dozen).
  @Test func itemsWithGapsAreEvenedOut() {
    let names = [1, 2, 3, 4, 5]
    let all = names.flatMap { first in names.filter { $0 > first }.map { [first, $0] } }
    for seed in 0..<40 {
      var generator = SeededGenerator(seed: UInt64(seed), purpose: ["gaps"])
      let items: [Entry] = (1...75).map { item in
        (
          ItemID(item), item % 2 == 0 ? "even" : "odd",
          systems(names.filter { _ in generator.next(below: 8) > 0 })
        )
      }
      let pairs = PairDesign.roundRobin(perItem: 2).pairs(of: items, seed: UInt64(seed))
      for pair in pairs {
        let answered = items[pair.item.rawValue - 1].systems
        #expect(answered.contains(pair.first) && answered.contains(pair.second))
      }
      #expect(spread(numbers(pairs).map { Array($0.dropFirst()) }, of: all) <= 3, "seed \(seed)")
    }
  }

  /// For one item, over many seeds, each of six pairs comes up equally often; and so does each
  /// pair after each on the next item, but for the balance within the skill.
  @Test func noPairIsToBeExpected() {
    let items: [Entry] = (1...9).map { (ItemID($0), "s\($0 % 2)", systems([1, 2, 3, 4])) }
    var counts: [[Int]: Int] = [:]
    let seeds = 12_000
    for seed in 0..<seeds {
      let pairs = PairDesign.roundRobin(perItem: 1).pairs(of: items, seed: UInt64(seed))
      counts[Array(numbers(pairs)[4].dropFirst()), default: 0] += 1
    }
    let expected = Double(seeds) / 6
    #expect(counts.count == 6)
    let chiSquare = counts.values.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(chiSquare < 20.52)  // 0.999 quantile, 5 degrees of freedom
  }

  /// What the doc comment of `PairCycle` promises, for every stretch of it.
  @Test(arguments: 2...13) func stretchesOfTheCycleNameSystemsEvenly(_ count: Int) {
    let cycle = PairCycle.rounds(of: count).flatMap { $0 }
    #expect(Set(cycle.map { [min($0, $1), max($0, $1)] }).count == count * (count - 1) / 2)
    #expect(cycle.count == count * (count - 1) / 2 && cycle.allSatisfy { $0 != $1 })
    for start in cycle.indices {
      for length in 1...cycle.count {
        let named = (0..<length).flatMap { step in
          let pair = cycle[(start + step) % cycle.count]
          return [pair.0, pair.1]
        }
        #expect(spread(named, of: Array(0..<count)) <= (start == 0 ? 1 : 2))
      }
    }
  }
}
