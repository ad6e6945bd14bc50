/// A ranking being made: slots may still lack a rank.
public struct DraftRanking: Hashable, Sendable, Codable {
  /// By slot; nil: not ranked yet.
  public private(set) var ranks: [Int?]

  /// A draft with nothing ranked.
  public init(slots: Int) {
    ranks = Array(repeating: nil, count: slots)
  }

  /// A draft as it was left.
  public init(ranks: [Int?]) {
    self.ranks = ranks
  }

  /// A finished ranking, to be revised.
  public init(_ ranking: Ranking) {
    ranks = ranking.ranks
  }

  /// The rank of a slot, nil while it has none.
  public subscript(slot: Slot) -> Int? {
    get { ranks[slot.index] }
    set { ranks[slot.index] = newValue }
  }

  /// Whether no slot has a rank.
  public var isEmpty: Bool { ranks.allSatisfy { $0 == nil } }
  /// Whether every slot has a rank.
  public var isComplete: Bool { !ranks.isEmpty && ranks.allSatisfy { $0 != nil } }
  /// The slots without a rank, in order.
  public var unranked: [Slot] {
    ranks.indices.filter { ranks[$0] == nil }.map { Slot($0) }
  }

  /// The order as it stands, best first: `C > A = D`. Empty while nothing is ranked.
  public var sentence: String {
    let ranked = ranks.enumerated().compactMap { index, rank in rank.map { ($0, Slot(index)) } }
    let groups = Dictionary(grouping: ranked, by: \.0).sorted { $0.key < $1.key }
    return groups.map { $0.value.map(\.1.letter).joined(separator: " = ") }
      .joined(separator: " > ")
  }
}
