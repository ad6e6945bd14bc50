/// Whether verdicts without a winner took longer: time at work against verdict.
public struct VerdictTimes: Hashable, Sendable {
  /// Times of one kind of verdicts.
  public struct Group: Hashable, Sendable {
    /// How many.
    public let count: Int
    /// In milliseconds; nil without any.
    public let median: Double?
  }

  /// Verdicts with a winner; rankings without equal ranks.
  public let decided: Group
  /// Ties and both-bad ones; rankings with equal ranks.
  public let tied: Group
  /// How often a tied verdict took longer than a decided one, less how often it took shorter, over
  /// all pairs of one each: −1…1, 0 no relation. Nil unless there are both.
  ///
  /// The rank-biserial correlation: E. E. Cureton, "Rank-biserial correlation", Psychometrika 21
  /// (1956).
  public let correlation: Double?

  /// Takes times at work in milliseconds.
  public init(decided: [Int64], tied: [Int64]) {
    let (decided, tied) = (decided.sorted(), tied.sorted())
    self.decided = Group(count: decided.count, median: Self.median(decided))
    self.tied = Group(count: tied.count, median: Self.median(tied))
    guard !decided.isEmpty, !tied.isEmpty else {
      correlation = nil
      return
    }
    var (balance, below, upTo) = (0, 0, 0)
    for time in tied {
      while below < decided.count, decided[below] < time { below += 1 }
      while upTo < decided.count, decided[upTo] <= time { upTo += 1 }
      balance += below - (decided.count - upTo)
    }
    correlation = Double(balance) / Double(decided.count * tied.count)
  }

  /// Takes the verdicts of judgments that were timed: not the imported ones, whose time is unknown.
  public init(of judgments: some Sequence<Judgment>) {
    var (decided, tied): ([Int64], [Int64]) = ([], [])
    for judgment in judgments where judgment.isJudged && !judgment.action.isImported {
      if judgment.battles.contains(where: { $0.outcome == .tie || $0.outcome == .bothBad }) {
        tied.append(judgment.active)
      } else {
        decided.append(judgment.active)
      }
    }
    self.init(decided: decided, tied: tied)
  }

  private static func median(_ sorted: [Int64]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }
}
