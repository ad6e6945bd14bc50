/// What came of an effect.
public enum Step<Message: Sendable>: Sendable {
  /// Nothing the screen need know.
  case done
  /// These things happened, in this order.
  case messages([Message])
  /// The screen is left. The other effects of the same update are still performed.
  case quit

  /// One thing happened.
  public static func message(_ message: Message) -> Step {
    .messages([message])
  }
}

/// Why a run ended.
public enum RunEnd: Equatable, Sendable {
  /// An effect asked for it.
  case quit
  /// This signal did.
  case terminated(Int32)
  /// The terminal is gone.
  case hangup
}
