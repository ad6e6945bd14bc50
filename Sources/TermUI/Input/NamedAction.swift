/// An action whose keys can be changed by its name.
public protocol NamedAction: Hashable, Sendable {
  /// What a file of keys calls it, such as `next-response`; empty where its keys stay as they are.
  var name: String { get }
  /// Whether it must always have a key, because a screen without it would be a trap.
  var isEssential: Bool { get }
}

extension NamedAction {
  /// Few are.
  public var isEssential: Bool { false }
}
