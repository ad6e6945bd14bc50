/// The order in which the responses of one comparison are shown to one annotator: which system
/// stands in which slot.
///
/// Outside this module it is opaque: what a screen may know is a `BlindedItem`.
public struct Presentation: Hashable, Sendable {
  /// What is compared.
  public let comparison: ComparisonID
  /// What the responses answer.
  public let item: ItemID
  /// The system in slot A, in slot B …
  let slots: [SystemID]

  init(comparison: ComparisonID, item: ItemID, slots: [SystemID]) {
    self.comparison = comparison
    self.item = item
    self.slots = slots
  }

  /// How many responses are shown.
  public var count: Int { slots.count }
  /// All places responses are shown at.
  var everySlot: Set<Slot> { Set(slots.indices.map { Slot($0) }) }

  /// What the annotator may see of an item: its responses in the slots' order, without their
  /// source and without the words that are masked. All that annotators see comes from here.
  ///
  /// - Precondition: every system of the presentation has a response among `responses`.
  func blind(_ item: Item, _ responses: [Response], masks: [TextSpan]) -> BlindedItem {
    let bySystem = Dictionary(
      responses.map { ($0.system, $0.masked(by: masks)) }, uniquingKeysWith: { first, _ in first })
    return BlindedItem(
      id: item.id, turns: item.turns, skill: item.skill, difficulty: item.difficulty,
      responses: slots.enumerated().map { index, system in
        BlindedResponse(slot: Slot(index), turns: bySystem[system]?.turns ?? [""])
      })
  }
}
