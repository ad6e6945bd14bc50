import Testing

@testable import BlindRank

@Suite struct PairPresentationTests {
  /// Three pairs an item.
  private func pairs(items: Int) -> [ComparedPair] {
    (1...items).flatMap { item in
      [(1, 2), (1, 3), (2, 3)].map { ComparedPair(item: ItemID(item), SystemID($0), SystemID($1)) }
    }
  }

  private func plan(
    seed: UInt64 = 1, annotator: String = "kim", order: ItemOrder = .shuffled,
    _ pairs: [ComparedPair]
  ) -> PresentationPlan {
    PresentationPlan(
      seed: seed, annotator: annotator, order: order, comparisons: Comparisons(pairs: pairs))
  }

  private func asked(
    _ plan: PresentationPlan, on number: Int, target: SystemID? = nil
  ) -> SystemID? {
    let shown = plan.presentation(of: ComparisonID(number))
    return plan.asked(on: shown.comparison, among: shown.slots, target: target)
  }

  /// From a separate implementation in Python.
  @Test func ordersAndQuestionsAreFixedForEver() {
    let plan = plan(seed: 20_230_424, pairs(items: 3))
    #expect(plan.sequence.map(\.rawValue) == [8, 6, 5, 3, 1, 9, 7, 4, 2])
    #expect(
      (1...9).map { plan.presentation(of: ComparisonID($0)).slots.map(\.rawValue) } == [
        [1, 2], [3, 1], [2, 3], [2, 1], [1, 3], [3, 2], [2, 1], [1, 3], [3, 2],
      ])
    #expect((1...9).map { asked(plan, on: $0)?.rawValue } == [1, 1, 2, 2, 1, 2, 1, 1, 2])
  }

  /// The example of docs/study-file.md, from the same implementation.
  @Test func pairsLeftOverAreFixedForEver() {
    let plan = plan(seed: 20_230_424, pairs(items: 1))
    #expect(
      (1...3).map { plan.presentation(of: ComparisonID($0)).slots.map(\.rawValue) } == [
        [2, 1], [1, 3], [3, 2],
      ])
  }

  @Test func aComparisonShowsItsPairOfItsItem() {
    let pairs = pairs(items: 4)
    let plan = plan(pairs)
    #expect(Set(plan.sequence).count == 12)
    for (index, pair) in pairs.enumerated() {
      let shown = plan.presentation(of: ComparisonID(index + 1))
      #expect(shown.item == pair.item && shown.slots.sorted() == [pair.first, pair.second])
    }
  }

  /// Each of a pair stands left as often as right, give or take one, pair by pair.
  @Test(arguments: [1, 7, 30, 218]) func slotsAreBalancedPairByPair(_ items: Int) {
    for annotator in ["kim", "noor", "日本"] {
      let plan = plan(annotator: annotator, pairs(items: items))
      var left: [[SystemID]: [SystemID: Int]] = [:]
      for comparison in plan.sequence {
        let slots = plan.presentation(of: comparison).slots
        left[slots.sorted(), default: [:]][slots[0], default: 0] += 1
      }
      #expect(left.count == 3)
      for (pair, counts) in left {
        #expect(pair.map { counts[$0] ?? 0 }.reduce(0, +) == items)
        #expect(pair.allSatisfy { abs((counts[$0] ?? 0) * 2 - items) <= 1 }, "\(counts)")
      }
    }
  }

  @Test func pairsOfUnequalNumberAreBalancedToo() {
    let few = (1...5).map { ComparedPair(item: ItemID($0), SystemID(9), SystemID(4)) }
    let plan = plan(pairs(items: 20) + few)
    let left = (61...65).map { plan.presentation(of: ComparisonID($0)).slots[0] }
    #expect([2, 3].contains(left.count { $0 == SystemID(4) }))
  }

  @Test func theTargetIsAskedForWhereItIsShown() {
    let plan = plan(pairs(items: 10))
    for number in 1...30 {
      let shown = plan.presentation(of: ComparisonID(number)).slots
      let target = asked(plan, on: number, target: SystemID(3))
      #expect(target == (shown.contains(SystemID(3)) ? SystemID(3) : nil))
    }
    #expect(plan.asked(on: ComparisonID(1), among: [], target: nil) == nil)
  }

  /// Which one is asked for can be derived again, whatever order the two are shown in.
  @Test func theQuestionIsReproducibleAndKnowsNoSlots() {
    let (one, again) = (plan(pairs(items: 50)), plan(pairs(items: 50)))
    for number in 1...150 {
      let question = asked(one, on: number)
      #expect(question != nil && question == asked(again, on: number))
      let shown = one.presentation(of: ComparisonID(number))
      #expect(
        one.asked(on: shown.comparison, among: shown.slots.reversed(), target: nil) == question)
    }
    #expect(
      (1...150).map { asked(one, on: $0) }
        != (1...150).map { asked(plan(annotator: "noor", pairs(items: 50)), on: $0) })
  }

  /// Both of a pair are asked for equally often, and wherever the one asked for stands.
  @Test func theQuestionCarriesNoInformation() {
    var counts = [[0, 0], [0, 0]]
    let all = (1...2000).map { ComparedPair(item: ItemID($0), SystemID(1), SystemID(2)) }
    for seed in 0..<4 {
      let plan = plan(seed: UInt64(seed), all)
      for number in 1...2000 {
        let left = plan.presentation(of: ComparisonID(number)).slots[0]
        counts[left.rawValue - 1][(asked(plan, on: number)?.rawValue ?? 0) - 1] += 1
      }
    }
    let chiSquare = counts.joined().reduce(0.0) {
      $0 + (Double($1) - 2000) * (Double($1) - 2000) / 2000
    }
    #expect(chiSquare < 16.27, "\(counts)")  // 0.999 quantile, 3 degrees of freedom
  }
}
