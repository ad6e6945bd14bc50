/// What annotators are not shown, or not asked about.
public enum Withheld: Hashable, Sendable {
  /// Words of a response, which stays as it was imported.
  case text(TextSpan)
  /// An item with all its responses.
  case item(ItemID)

  /// The item that it is of.
  public var item: ItemID {
    switch self {
    case .text(let span): span.item
    case .item(let item): item
    }
  }
}

/// A place in a response.
public struct TextSpan: Hashable, Sendable {
  /// What is answered.
  public let item: ItemID
  /// Whose response.
  public let system: SystemID
  /// Which turn, from 1.
  public let turn: Int
  /// Bytes of the turn's text in UTF-8.
  public let bytes: Range<Int>

  /// Names a place.
  public init(item: ItemID, system: SystemID, turn: Int, bytes: Range<Int>) {
    self.item = item
    self.system = system
    self.turn = turn
    self.bytes = bytes
  }
}
