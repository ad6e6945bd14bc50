/// The orders in which one annotator meets a study: of the comparisons, and of the slots in each.
///
/// Derived from the study's seed and the annotator's name alone, so anyone can derive it again.
///
/// The slots are balanced: over the comparisons that have the same systems, each system stands in
/// each slot equally often, give or take one. To that end those comparisons, in a random order of
/// their own, are cut into blocks as long as there are systems, and each block is a random Latin
/// square. Where pairs are compared, the ones left over are balanced over all pairs. The order of
/// judging is another one, so that the comparisons of a block do not follow
/// each other and the last of a block cannot be told from those before.
public struct PresentationPlan: Sendable {
  private let seed: UInt64
  private let annotator: String
  /// What is compared.
  public let comparisons: Comparisons
  /// Comparison number − 1 → its place among those that have the same systems.
  private let places: [Int32]
  /// Who stands left where the balance of a pair leaves it open.
  private let leftovers: [ComparisonID: SystemID]
  /// The comparisons in the order this annotator judges them.
  public let sequence: [ComparisonID]

  /// Plans for one annotator.
  public init(seed: UInt64, annotator: String, order: ItemOrder, comparisons: Comparisons) {
    self.seed = seed
    self.annotator = annotator
    self.comparisons = comparisons
    let count = comparisons.count
    switch order {
    case .file:
      sequence = (1...max(1, count)).prefix(count).map { ComparisonID($0) }
    case .shuffled:
      var generator = SeededGenerator(seed: seed, purpose: ["items", annotator])
      sequence = generator.permutation(of: count).map { ComparisonID(Int($0) + 1) }
    }
    var generator = SeededGenerator(seed: seed, purpose: ["blocks", annotator])
    var places = [Int32](repeating: 0, count: count)
    var used = [Int32](repeating: 0, count: comparisons.setCount)
    for index in generator.permutation(of: count) {
      let set = comparisons.sets.isEmpty ? 0 : Int(comparisons.sets[Int(index)])
      places[Int(index)] = used[set]
      used[set] += 1
    }
    self.places = places
    leftovers = Self.leftovers(comparisons, places, used, seed: seed, annotator: annotator)
  }

  /// Who stands left in the last comparison of each pair that occurs an odd number of times, so
  /// that over all pairs, too, each system stands left as often as right, give or take one.
  private static func leftovers(
    _ comparisons: Comparisons, _ places: [Int32], _ used: [Int32], seed: UInt64,
    annotator: String
  ) -> [ComparisonID: SystemID] {
    guard !comparisons.areItems else { return [:] }
    let last = places.indices.filter { index in
      let count = used[Int(comparisons.sets[index])]
      return count % 2 == 1 && places[index] == count - 1
    }.map { ComparisonID($0 + 1) }
    var generator = SeededGenerator(seed: seed, purpose: ["sides", annotator])
    let sides = BalancedSides.sides(
      of: last.map { (comparisons.systems(of: $0)[0], comparisons.systems(of: $0)[1]) },
      with: &generator)
    return Dictionary(uniqueKeysWithValues: zip(last, sides.map(\.left)))
  }

  /// The order of slots for one comparison.
  public func presentation(of comparison: ComparisonID) -> Presentation {
    let item = comparisons.item(of: comparison)
    let systems = comparisons.systems(of: comparison)
    guard !systems.isEmpty else {
      return Presentation(comparison: comparison, item: item, slots: [])
    }
    let place = Int(places[comparison.rawValue - 1])
    if let left = leftovers[comparison] {
      return Presentation(
        comparison: comparison, item: item, slots: [left] + systems.filter { $0 != left })
    }
    let (block, row) = place.quotientAndRemainder(dividingBy: systems.count)
    let group = systems.map { String($0.rawValue) }.joined(separator: ",")
    var generator = SeededGenerator(
      seed: seed, purpose: ["slots", annotator, group, String(block)])
    return Presentation(
      comparison: comparison, item: item, slots: Self.latinRow(row, of: systems, with: &generator))
  }

  /// The system that a guess on a comparison is about: the study's target, or else one of those
  /// shown, drawn by chance. Nil if the target is not among them.
  ///
  /// - Parameter slots: the systems shown; the draw does not depend on their order.
  func asked(on comparison: ComparisonID, among slots: [SystemID], target: SystemID?) -> SystemID? {
    if let target { return slots.contains(target) ? target : nil }
    guard !slots.isEmpty else { return nil }
    var generator = SeededGenerator(
      seed: seed, purpose: ["asked", annotator, String(comparison.rawValue)])
    return slots.sorted()[generator.next(below: slots.count)]
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
