import Testing

@testable import BlindRank

@Suite struct GamePairsTests {
  private func items(
    _ count: Int, systems: Int, skills: Int = 3
  ) -> [(item: ItemID, skill: String?, systems: [SystemID])] {
    (1...count).map { number in
      (ItemID(number), "skill \(number % skills)", (1...systems).map { SystemID($0) })
    }
  }

  /// Once its answer was told, an item must not come back.
  @Test(arguments: [2, 3, 5], [nil, SystemID(2)]) func anItemComesOnce(
    systems: Int, target: SystemID?
  ) {
    for seed in UInt64(0)..<20 {
      let pairs = GamePairs.pairs(of: items(30, systems: systems), target: target, seed: seed)
      #expect(pairs.map(\.item.rawValue) == Array(1...30))
      if let target {
        #expect(pairs.allSatisfy { $0.first == target || $0.second == target })
      }
    }
  }

  @Test func opponentsAreBalanced() {
    for seed in UInt64(0)..<50 {
      let items = items(31, systems: 4)
      let pairs = GamePairs.pairs(of: items, target: SystemID(2), seed: seed)
      func spread(_ pairs: [ComparedPair]) -> Int {
        let counts = [1, 3, 4].map { system in
          pairs.count { $0.first == SystemID(system) || $0.second == SystemID(system) }
        }
        return (counts.max() ?? 0) - (counts.min() ?? 0)
      }
      for skill in 0..<3 {
        #expect(spread(pairs.filter { $0.item.rawValue % 3 == skill }) <= 1)
      }
      #expect(spread(pairs) <= 2)
    }
  }

  @Test func anItemWithoutTheTargetOrWithoutAnotherGivesNoPair() {
    var some = items(3, systems: 3)
    some[0].systems = [SystemID(1), SystemID(3)]
    some[1].systems = [SystemID(2)]
    let pairs = GamePairs.pairs(of: some, target: SystemID(2), seed: 1)
    #expect(pairs.map(\.item) == [ItemID(3)])
  }
}
