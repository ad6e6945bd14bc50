/// Values with their intervals on one axis: win rates, ratings, percentages of a reference,
/// coefficients of agreement.
public struct IntervalChart: Hashable, Sendable {
  /// One value.
  public struct Row: Hashable, Sendable {
    /// Whose it is.
    public let label: String
    /// The value, its interval and n.
    public let estimate: ChartEstimate
  }

  /// What it is about.
  public let title: String
  /// What the values are: `win rate`.
  public let measure: String
  /// What they are measured against.
  public let axis: ChartAxis
  /// Whether 0 is where values begin, so that they can be drawn as bars.
  public let beginsAtZero: Bool
  /// From top to bottom.
  public let rows: [Row]

  /// Whether there is something to draw.
  public var isTelling: Bool { rows.contains { $0.estimate.value != nil } }
}
