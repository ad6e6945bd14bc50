/// The keys somebody wants for an action, in their own words.
public struct KeyChange: Hashable, Sendable {
  /// The action's name.
  public let action: String
  /// Names of keys; none takes all keys away.
  public let keys: [String]

  /// A change.
  public init(_ action: String, _ keys: [String]) {
    self.action = action
    self.keys = keys
  }
}

/// Why a change of keys cannot be made.
public enum KeyProblem: Hashable, Sendable {
  /// No table has an action of this name.
  case unknownAction(String)
  /// No key has this name.
  case unknownKey(String, action: String)
  /// The terminal keeps this key for itself.
  case signal(String, action: String)
  /// The key would ask for two actions; `action` is the one that was changed, or changed last.
  case clash(Key, action: String, other: String)
  /// The action must have a key and would have none.
  case unreachable(action: String)
}

/// All that is wrong with some changes.
public struct KeyProblems: Error, Hashable {
  /// At least one.
  public let problems: [KeyProblem]
}
