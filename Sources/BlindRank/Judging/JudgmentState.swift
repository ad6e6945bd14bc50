/// How a comparison stands with one annotator.
public enum JudgmentState: Hashable, Sendable {
  /// Nothing that counts has been said.
  case toDo
  /// A verdict counts.
  case done
  /// Left out, for now or for good.
  case skipped
}
