/// Two systems whose responses to one item are compared; it says nothing of who stands where.
public struct ComparedPair: Hashable, Sendable {
  /// What both answered.
  public let item: ItemID
  /// The system of the lower id.
  public let first: SystemID
  /// The system of the higher id.
  public let second: SystemID

  /// Makes a pair; the order in which the systems are named does not matter.
  public init(item: ItemID, _ one: SystemID, _ other: SystemID) {
    self.item = item
    first = min(one, other)
    second = max(one, other)
  }
}
