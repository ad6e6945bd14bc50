/// What becomes of an item to which a system has no response.
public enum MissingPolicy: String, Hashable, Sendable, CaseIterable {
  /// It is judged among the systems that have one.
  case present
  /// It is left out of the study.
  case drop
  /// The study is not made.
  case refuse
}
