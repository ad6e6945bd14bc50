/// A figure as values: what it shows, apart from how it is drawn.
public enum Chart: Hashable, Sendable {
  /// Wins, ties and losses of pairs, or of the groups of one pair.
  case battles(WinTieLossChart)
  /// Values with their intervals on one axis.
  case estimates(IntervalChart)
  /// Every system against every other.
  case pairs(PairHeatMap)

  /// What it is about.
  public var title: String {
    switch self {
    case .battles(let chart): chart.title
    case .estimates(let chart): chart.title
    case .pairs(let chart): chart.title
    }
  }

  /// Whether there is something to draw.
  public var isTelling: Bool {
    switch self {
    case .battles(let chart): chart.isTelling
    case .estimates(let chart): chart.isTelling
    case .pairs(let chart): chart.isTelling
    }
  }
}
