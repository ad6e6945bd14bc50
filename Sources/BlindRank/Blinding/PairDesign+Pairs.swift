extension PairDesign {
  /// The pairs that are compared, in the order of items.
  func pairs(
    of items: [(item: ItemID, skill: String?, systems: [SystemID])], seed: UInt64
  ) -> [ComparedPair] {
    items.flatMap { item, _, systems in
      systems.indices.flatMap { first in
        systems[(first + 1)...].compactMap { second in
          switch self {
          case .all: ComparedPair(item: item, systems[first], second)
          case .reference(let reference):
            reference == second || reference == systems[first]
              ? ComparedPair(item: item, systems[first], second) : nil
          case .roundRobin: ComparedPair(item: item, systems[first], second)
          }
        }
      }
    }
  }
}
