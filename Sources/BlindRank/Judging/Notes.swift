/// What an annotator wrote beside a judgment.
public struct Notes: Hashable, Sendable, Codable {
  /// On the item as a whole.
  public var item: String?
  /// On single responses; none is empty.
  public var responses: [Slot: String]

  /// Notes, none to begin with.
  public init(item: String? = nil, responses: [Slot: String] = [:]) {
    self.item = item
    self.responses = responses
  }

  /// Whether nothing was written.
  public var isEmpty: Bool { item == nil && responses.isEmpty }
}
