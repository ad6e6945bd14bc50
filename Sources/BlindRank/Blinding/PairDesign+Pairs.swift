extension PairDesign {
  /// The pairs to compare: items in the order given, the pairs of an item in the order of ids.
  ///
  /// An item has none if fewer than two systems answered it, or if the reference did not; such
  /// an item does not occur in the result.
  ///
  /// - Parameters:
  ///   - items: each item once, with the systems that answered it in any order.
  ///   - seed: the study's; the same seed and items give the same pairs for ever.
  public func pairs(
    of items: [(item: ItemID, skill: String?, systems: [SystemID])], seed: UInt64
  ) -> [ComparedPair] {
    switch self {
    case .all:
      return items.flatMap { item, _, systems in
        let systems = Set(systems).sorted()
        return systems.indices.flatMap { first in
          systems[(first + 1)...].map { ComparedPair(item: item, systems[first], $0) }
        }
      }
    case .reference(let reference):
      return items.flatMap { item, _, systems in
        let systems = Set(systems)
        guard systems.contains(reference) else { return [ComparedPair]() }
        return systems.subtracting([reference]).map { ComparedPair(item: item, reference, $0) }
          .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      }
    case .roundRobin(let perItem):
      return RoundRobin(items, perItem: perItem, seed: seed).pairs
    }
  }
}
