/// The win rate of every system against every other.
public struct PairHeatMap: Hashable, Sendable {
  /// What it is about.
  public let title: String
  /// From top to bottom and from left to right, the best first.
  public let systems: [String]
  /// The row's system against the column's; nil where the two are one or never met.
  public let cells: [[ChartEstimate?]]

  /// Whether there is something to draw.
  public var isTelling: Bool { cells.joined().contains { $0?.value != nil } }
}
