/// The pairs of a guessing game: one an item.
///
/// The answer is told after each guess. Came an item's text back in another pair, it would be known
/// by then who wrote it, and a guess that needs no eye for style would count as one.
enum GamePairs {
  /// One pair for each item that two systems answered, among them the target if there is one; each
  /// opponent of a target equally often, in each skill and over all, as far as the items allow.
  ///
  /// - Parameters:
  ///   - items: each item once, with the systems that answered it.
  ///   - seed: the study's; the same seed and items give the same pairs for ever.
  static func pairs(
    of items: [(item: ItemID, skill: String?, systems: [SystemID])], target: SystemID?, seed: UInt64
  ) -> [ComparedPair] {
    guard let target else { return PairDesign.roundRobin(perItem: 1).pairs(of: items, seed: seed) }
    var generator = SeededGenerator(seed: seed, purpose: ["pairs", "game"])
    var inSkill: [String?: [SystemID: Int]] = [:]
    var overall: [SystemID: Int] = [:]
    var pairs = [ComparedPair?](repeating: nil, count: items.count)
    for index in generator.permutation(of: items.count) {
      let item = items[Int(index)]
      let others = Set(item.systems).subtracting([target]).sorted()
      guard item.systems.contains(target), !others.isEmpty else { continue }
      let order = generator.permutation(of: others.count).map { others[Int($0)] }
      func rarity(_ system: SystemID) -> (Int, Int) {
        (inSkill[item.skill]?[system] ?? 0, overall[system] ?? 0)
      }
      guard let opponent = order.min(by: { rarity($0) < rarity($1) }) else { continue }
      inSkill[item.skill, default: [:]][opponent, default: 0] += 1
      overall[opponent, default: 0] += 1
      pairs[Int(index)] = ComparedPair(item: item.item, target, opponent)
    }
    return pairs.compactMap { $0 }
  }
}
