import Testing

@testable import BlindRank

@Suite struct PresentationPlanTests {
  private let four = (1...4).map { SystemID($0) }

  private func plan(
    seed: UInt64 = 1, annotator: String = "kim", items: Int, systems: [SystemID],
    incomplete: [ItemID: [SystemID]] = [:]
  ) -> PresentationPlan {
    PresentationPlan(
      seed: seed, annotator: annotator, order: .shuffled,
      comparisons: Comparisons(itemCount: items, systems: systems, incomplete: incomplete))
  }

  /// From a separate implementation in Python.
  @Test func ordersAreFixedForEver() {
    let plan = plan(seed: 20_230_424, items: 6, systems: four)
    #expect(plan.sequence.map(\.rawValue) == [3, 6, 4, 2, 1, 5])
    #expect(
      (1...6).map { plan.presentation(of: ComparisonID($0)).slots.map(\.rawValue) } == [
        [4, 3, 1, 2], [2, 1, 3, 4], [3, 4, 2, 1], [2, 1, 3, 4], [4, 2, 1, 3], [1, 3, 4, 2],
      ])
  }

  /// From the same implementation: two of the items lack the first system.
  @Test func ordersOfIncompleteItemsAreFixedForEver() {
    let three = [SystemID(2), SystemID(3), SystemID(4)]
    let plan = plan(
      seed: 20_230_424, items: 6, systems: four, incomplete: [ItemID(2): three, ItemID(5): three])
    #expect(
      (1...6).map { plan.presentation(of: ComparisonID($0)).slots.map(\.rawValue) } == [
        [1, 3, 4, 2], [2, 3, 4], [2, 1, 3, 4], [3, 4, 2, 1], [3, 4, 2], [4, 2, 1, 3],
      ])
  }

  @Test(arguments: [(218, 4), (805, 5), (80, 2), (7, 3), (1, 9), (3, 4)])
  func everySystemStandsInEverySlotEquallyOften(_ items: Int, _ systemCount: Int) {
    let systems = (1...systemCount).map { SystemID($0) }
    for annotator in ["kim", "noor", "日本"] {
      let plan = plan(annotator: annotator, items: items, systems: systems)
      var counts = Array(repeating: [Int](repeating: 0, count: systemCount), count: systemCount)
      for item in plan.sequence {
        for (slot, system) in plan.presentation(of: item).slots.enumerated() {
          counts[system.rawValue - 1][slot] += 1
        }
      }
      for count in counts.joined() {
        #expect([items / systemCount, (items + systemCount - 1) / systemCount].contains(count))
      }
    }
  }

  @Test func incompleteItemsAreBalancedAmongThemselves() {
    let three = [SystemID(1), SystemID(2), SystemID(4)]
    let incomplete = Dictionary(uniqueKeysWithValues: (10..<40).map { (ItemID($0), three) })
    let plan = plan(items: 100, systems: four, incomplete: incomplete)
    var firsts: [SystemID: Int] = [:]
    for item in incomplete.keys {
      let slots = plan.presentation(of: ComparisonID(item.rawValue)).slots
      #expect(slots.sorted() == three)
      firsts[slots[0], default: 0] += 1
    }
    #expect(firsts == [SystemID(1): 10, SystemID(2): 10, SystemID(4): 10])
  }

  /// The slot must not tell the system: over many seeds, for one item, each of the 24 orders of
  /// four systems comes up equally often, whichever place the item has in its block.
  @Test func theOrderCarriesNoInformation() {
    var counts: [[SystemID]: Int] = [:]
    let seeds = 24_000
    for seed in 0..<seeds {
      let plan = plan(seed: UInt64(seed), items: 5, systems: four)
      counts[plan.presentation(of: ComparisonID(3)).slots, default: 0] += 1
    }
    let expected = Double(seeds) / 24
    #expect(counts.count == 24)
    let chiSquare = counts.values.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(chiSquare < 49.73)  // 0.999 quantile, 23 degrees of freedom
  }

  /// Nor must one item's order tell the next one's.
  @Test func theOrderOfOneItemDoesNotTellTheNext() {
    var counts = Array(repeating: [Int](repeating: 0, count: 4), count: 4)
    var pairs = 0
    for seed in 0..<2_000 {
      let plan = plan(seed: UInt64(seed), items: 12, systems: four)
      let slots = plan.sequence.map { item in
        plan.presentation(of: item).slots.firstIndex(of: SystemID(1)) ?? 0
      }
      // Every other pair only, so that the pairs are independent of each other.
      for index in stride(from: 0, to: slots.count - 1, by: 2) {
        counts[slots[index]][slots[index + 1]] += 1
        pairs += 1
      }
    }
    // Balance makes a repeat a little rarer than chance: of 12 places 3 are the same slot, so the
    // next is the same one in 2 of 11 cases and another one in 3 of 11 each.
    var chiSquare = 0.0
    for (first, row) in counts.enumerated() {
      for (second, count) in row.enumerated() {
        let expected = Double(pairs) / 4 * (first == second ? 2.0 / 11 : 3.0 / 11)
        chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
      }
    }
    #expect(chiSquare < 37.70)  // 0.999 quantile, 15 degrees of freedom
  }

  @Test func annotatorsMeetItemsInOrdersOfTheirOwn() {
    let kim = plan(annotator: "kim", items: 50, systems: four)
    let noor = plan(annotator: "noor", items: 50, systems: four)
    #expect(kim.sequence != noor.sequence)
    #expect(kim.sequence.sorted() == noor.sequence.sorted())
    #expect(
      kim.sequence.map { kim.presentation(of: $0) }
        != kim.sequence.map { noor.presentation(of: $0) })
  }

  @Test func fileOrderIsTheFiles() {
    let plan = PresentationPlan(
      seed: 1, annotator: "kim", order: .file,
      comparisons: Comparisons(itemCount: 5, systems: four))
    #expect(plan.sequence.map(\.rawValue) == [1, 2, 3, 4, 5])
  }
}
