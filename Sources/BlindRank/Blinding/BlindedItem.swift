/// What an annotator may see of an item: everything but where the responses come from.
public struct BlindedItem: Hashable, Sendable, Identifiable {
  /// Which item; it tells nothing of the systems.
  public let id: ItemID
  /// The instruction and the turns after it.
  public let turns: [String]
  /// The ability it asks for.
  public let skill: String?
  /// How hard it is, in the study's scale.
  public let difficulty: Int?
  /// In the slots' order.
  public let responses: [BlindedResponse]

  /// Makes a blinded item; the program's own come from a presentation.
  public init(
    id: ItemID, turns: [String], skill: String?, difficulty: Int?, responses: [BlindedResponse]
  ) {
    self.id = id
    self.turns = turns
    self.skill = skill
    self.difficulty = difficulty
    self.responses = responses
  }
}

/// A response without its source.
public struct BlindedResponse: Hashable, Sendable {
  /// Where it stands.
  public let slot: Slot
  /// The answer to each turn.
  public let turns: [String]

  /// Makes a blinded response.
  public init(slot: Slot, turns: [String]) {
    self.slot = slot
    self.turns = turns
  }
}
