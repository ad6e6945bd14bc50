/// One system's text for one item.
public struct Response: Hashable, Sendable {
  public let item: ItemID
  public let system: SystemID
  /// The answer to each turn of the item, in order; one for a single instruction. Never empty,
  /// though a text in it may be.
  public let turns: [String]

  /// Makes a response.
  public init(item: ItemID, system: SystemID, turns: [String]) {
    self.item = item
    self.system = system
    self.turns = turns
  }
}
