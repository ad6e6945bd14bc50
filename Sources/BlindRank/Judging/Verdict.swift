/// What an annotator said of an item. That nothing was said, and that something was taken back,
/// are things of their own and never a tie.
public enum Verdict: Hashable, Sendable {
  /// Ranks by slot.
  case ranking(Ranking)
  /// Left for later or for good, with the reason given, which may be empty.
  case skipped(reason: String)
  /// An earlier verdict taken back; the item is to do again.
  case withdrawn
}
