/// What is judged at once: an item, and the systems whose responses to it are compared.
///
/// In a ranking study that is every item with all its responses; in a pairwise or a guess study,
/// every pair that the study draws.
public enum Comparison {}

/// Names one comparison of a study; where items are compared as a whole, by the item's number.
public typealias ComparisonID = Identifier<Comparison>

/// Two systems whose responses to an item are compared.
public struct ComparedPair: Hashable, Sendable {
  /// What both answered.
  public let item: ItemID
  /// The system with the lower id.
  public let first: SystemID
  /// The system with the higher id.
  public let second: SystemID

  /// A pair, in the order of ids.
  public init(item: ItemID, _ one: SystemID, _ other: SystemID) {
    self.item = item
    first = min(one, other)
    second = max(one, other)
  }
}

/// All comparisons of a study.
public struct Comparisons: Sendable {
  private let itemCount: Int
  private let all: [SystemID]
  /// The items that not all systems answered, with those that did.
  private let incomplete: [ItemID: [SystemID]]
  /// In the order of comparison ids; nil where each item is compared as a whole.
  private let pairs: [ComparedPair]?
  /// Comparison number − 1 → the number of the set of systems that it compares, from 0; empty
  /// where all compare the same. Worked out once: it is asked for every comparison of a study.
  let sets: [Int32]
  /// How many sets of systems there are.
  let setCount: Int

  /// Each item as a whole: its number is the comparison's.
  ///
  /// - Parameters:
  ///   - itemCount: the items are 1…itemCount.
  ///   - incomplete: the items that not all systems answered, with those that did.
  public init(itemCount: Int, systems: [SystemID], incomplete: [ItemID: [SystemID]] = [:]) {
    self.itemCount = itemCount
    all = systems.sorted()
    self.incomplete = incomplete.mapValues { $0.sorted() }
    pairs = nil
    guard !incomplete.isEmpty else {
      (sets, setCount) = ([], 1)
      return
    }
    var numbers = [all: Int32(0)]
    var sets = [Int32](repeating: 0, count: itemCount)
    for (item, systems) in self.incomplete where sets.indices.contains(item.rawValue - 1) {
      let number = numbers[systems] ?? Int32(numbers.count)
      numbers[systems] = number
      sets[item.rawValue - 1] = number
    }
    (self.sets, setCount) = (sets, numbers.count)
  }

  /// These pairs; the comparisons are 1, 2, 3 … in their order.
  public init(pairs: [ComparedPair]) {
    itemCount = 0
    all = []
    incomplete = [:]
    self.pairs = pairs
    var numbers: [Int: Int32] = [:]
    sets = pairs.map { pair in
      let key = pair.first.rawValue << 32 | pair.second.rawValue
      if let number = numbers[key] { return number }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
    setCount = numbers.count
  }

  /// How many there are.
  public var count: Int { pairs?.count ?? itemCount }
  /// Whether each item is compared as a whole, and by its own number.
  public var areItems: Bool { pairs == nil }

  /// Whether there is such a comparison.
  public func contains(_ id: ComparisonID) -> Bool {
    (1...max(1, count)).contains(id.rawValue) && count > 0
  }

  /// All of them in the order of their numbers, but for those of some items.
  public func ids(without items: Set<ItemID>) -> [ComparisonID] {
    (0..<count).map { ComparisonID($0 + 1) }.filter { !items.contains(item(of: $0)) }
  }

  /// The item of a comparison.
  public func item(of id: ComparisonID) -> ItemID {
    pairs?[id.rawValue - 1].item ?? ItemID(id.rawValue)
  }

  /// The systems compared, in the order of their ids.
  public func systems(of id: ComparisonID) -> [SystemID] {
    if let pair = pairs?[id.rawValue - 1] { return [pair.first, pair.second] }
    return incomplete.isEmpty ? all : incomplete[ItemID(id.rawValue)] ?? all
  }
}
