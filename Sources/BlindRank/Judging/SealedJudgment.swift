/// A row of evidence with the seal that ties it to the one before.
public struct SealedJudgment: Hashable, Sendable {
  /// What the row says.
  public let judgment: Judgment
  /// The hash of it, and of the seal before it.
  public let seal: Digest
}
