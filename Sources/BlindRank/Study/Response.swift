/// One system's text for one item.
public struct Response: Hashable, Sendable {
  /// What it answers.
  public let item: ItemID
  /// Who wrote it.
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
