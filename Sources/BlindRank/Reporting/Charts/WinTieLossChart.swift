/// Bars that are divided into wins, ties and losses.
public struct WinTieLossChart: Hashable, Sendable {
  /// One bar.
  public struct Row: Hashable, Sendable {
    /// The pair, or the group of a pair.
    public let label: String
    /// What the bar is divided into.
    public let tally: Tally
    /// The win rate of the first named, with its interval and n; where it has no value, the tally
    /// is of too few battles for a bar.
    public let rate: ChartEstimate
  }

  /// What it is about.
  public let title: String
  /// Whose wins are wins: a system's name, or nil for the first named of each pair.
  public let first: String?
  /// Who wins where the first loses; nil for the second named.
  public let second: String?
  /// From top to bottom.
  public let rows: [Row]

  /// Whether there is something to draw.
  public var isTelling: Bool { rows.contains { $0.rate.value != nil } }

  /// For a legend: wins, ties and losses in words.
  public var legend: [String] {
    ["\(first ?? "the first named") wins", "tie", "\(second ?? "the second named") wins"]
  }
}
