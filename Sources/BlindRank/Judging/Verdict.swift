/// What an annotator said of one aspect of a comparison. That nothing was said, and that something
/// was taken back, are things of their own and never a tie.
public enum Verdict: Hashable, Sendable {
  /// Ranks by slot.
  case ranking(Ranking)
  /// Which of two responses is better.
  case choice(PairwiseChoice)
  /// Where the system asked for was thought to stand.
  case guess(Guess, asked: SystemID)
  /// Left for later or for good, with the reason given, which may be empty.
  case skipped(reason: String)
  /// An earlier verdict taken back; the comparison is to do again.
  case withdrawn

  /// How a comparison stands of which this is the newest word.
  public var state: JudgmentState {
    switch self {
    case .ranking, .choice, .guess: .done
    case .skipped: .skipped
    case .withdrawn: .toDo
    }
  }
}
