/// What is said of two responses. A tie, two bad ones and "can't judge" are three things.
public enum PairwiseChoice: Hashable, Sendable, Codable {
  /// This one is better.
  case prefers(Slot)
  /// Neither is better.
  case tie
  /// Neither is better, since both are bad.
  case bothBad
  /// It cannot be told, and why.
  case cannotJudge(reason: String)
}

/// What is said when asked which response is a system's.
public enum Guess: Hashable, Sendable, Codable {
  /// This one.
  case points(at: Slot)
  /// It cannot be told.
  case cannotTell
}
