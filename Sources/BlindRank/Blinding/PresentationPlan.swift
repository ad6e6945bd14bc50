/// The orders in which one annotator meets a study: of the items, and of the slots in each.
///
/// Derived from the study's seed and the annotator's name alone, so anyone can derive it again.
///
/// The slots are balanced: over the items that have the same systems, each system stands in each
/// slot equally often, give or take one. To that end those items, in a random order of their
/// own, are cut into blocks as long as there are systems, and each block is a random Latin
/// square. The order of judging is another one, so that the items of a block do not follow each
/// other and the last of a block cannot be told from those before.
public struct PresentationPlan: Sendable {
  private let seed: UInt64
  private let annotator: String
  private let systems: [SystemID]
  private let incomplete: [ItemID: [SystemID]]
  /// Item number − 1 → its place among the items that have the same systems.
  private let places: [Int32]
  /// The items in the order this annotator judges them.
  public let items: [ItemID]

  /// Plans for one annotator.
  ///
  /// - Parameters:
  ///   - itemCount: the items are 1…itemCount.
  ///   - systems: all systems of the study.
  ///   - incomplete: the items that not all systems answered, with those that did.
  public init(
    seed: UInt64, annotator: String, itemCount: Int, order: ItemOrder, systems: [SystemID],
    incomplete: [ItemID: [SystemID]]
  ) {
    self.seed = seed
    self.annotator = annotator
    self.systems = systems.sorted()
    self.incomplete = incomplete.mapValues { $0.sorted() }
    switch order {
    case .file:
      items = (1...max(1, itemCount)).prefix(itemCount).map { ItemID($0) }
    case .shuffled:
      var generator = SeededGenerator(seed: seed, purpose: ["items", annotator])
      items = generator.permutation(of: itemCount).map { ItemID(Int($0) + 1) }
    }
    var generator = SeededGenerator(seed: seed, purpose: ["blocks", annotator])
    var places = [Int32](repeating: 0, count: itemCount)
    var complete: Int32 = 0
    var others: [[SystemID]: Int32] = [:]
    for index in generator.permutation(of: itemCount) {
      if let systems = incomplete.isEmpty ? nil : self.incomplete[ItemID(Int(index) + 1)] {
        places[Int(index)] = others[systems, default: 0]
        others[systems, default: 0] += 1
      } else {
        places[Int(index)] = complete
        complete += 1
      }
    }
    self.places = places
  }

  /// The order of slots for one item.
  public func presentation(of item: ItemID) -> Presentation {
    let systems = incomplete[item] ?? systems
    guard !systems.isEmpty else { return Presentation(item: item, slots: []) }
    let place = Int(places[item.rawValue - 1])
    let (block, row) = place.quotientAndRemainder(dividingBy: systems.count)
    let group = systems.map { String($0.rawValue) }.joined(separator: ",")
    var generator = SeededGenerator(
      seed: seed, purpose: ["slots", annotator, group, String(block)])
    return Presentation(
      item: item, slots: Self.latinRow(row, of: systems, with: &generator))
  }

  /// A row of a random Latin square: the cyclic one with rows, columns and symbols permuted.
  private static func latinRow(
    _ row: Int, of systems: [SystemID], with generator: inout SeededGenerator
  ) -> [SystemID] {
    let count = systems.count
    let rows = generator.permutation(of: count)
    let columns = generator.permutation(of: count)
    let symbols = generator.permutation(of: count)
    return (0..<count).map { column in
      systems[Int(symbols[(Int(rows[row]) + Int(columns[column])) % count])]
    }
  }
}
