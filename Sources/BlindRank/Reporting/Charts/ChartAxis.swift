/// What values of a chart are measured against, from left to right.
public struct ChartAxis: Hashable, Sendable {
  /// A place on it that is written beside it.
  public struct Tick: Hashable, Sendable {
    /// Where.
    public let value: Double
    /// What is written: `50 %`.
    public let label: String
  }

  /// The value at its left end.
  public let low: Double
  /// The value at its right end; larger.
  public let high: Double
  /// From left to right.
  public let ticks: [Tick]
  /// What values are compared with: `50 %: both alike`; nil where there is no such value.
  public let mark: Tick?

  /// How far from its left end a value stands, 0…1; what lies beyond an end stands at it.
  public func place(of value: Double) -> Double {
    min(1, max(0, (value - low) / (high - low)))
  }

  /// Shares, 0 to 100 %.
  static func shares(mark: Tick? = nil) -> ChartAxis {
    ChartAxis(
      low: 0, high: 1,
      ticks: [0, 25, 50, 75, 100].map { Tick(value: Double($0) / 100, label: "\($0) %") },
      mark: mark)
  }

  /// Round numbers around all that is drawn.
  ///
  /// - Parameters:
  ///   - values: the values and the ends of their intervals.
  ///   - includes: what is on the axis in any case.
  ///   - unit: follows each number.
  static func fitting(
    _ values: [Double], including includes: [Double] = [], mark: Tick? = nil, unit: String = ""
  ) -> ChartAxis {
    let all = values + includes + (mark.map { [$0.value] } ?? [])
    let (least, most) = (all.min() ?? 0, all.max() ?? 1)
    let step = step(for: most > least ? most - least : max(1, abs(most)))
    let first = (least / step).rounded(.down)
    let last = max(first + 1, (most / step).rounded(.up))
    let decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
    return ChartAxis(
      low: first * step, high: last * step,
      ticks: stride(from: first, through: last, by: 1).map {
        Tick(value: $0 * step, label: ($0 * step).formatted(decimals: decimals) + unit)
      }, mark: mark)
  }

  /// 1, 2 or 5 times a power of ten, so that an extent has two to five of them.
  private static func step(for extent: Double) -> Double {
    var power = 1.0
    while power * 10 <= extent { power *= 10 }
    while power > extent, power > 0.01 { power /= 10 }
    let steps = extent / power
    return steps < 2 ? power / 2 : steps <= 5 ? power : power * 2
  }
}

extension IntervalChart.Row {
  /// Everything of it that must fit on an axis.
  var drawnValues: [Double] {
    [estimate.value, estimate.interval?.low, estimate.interval?.high].compactMap { $0 }
  }
}
