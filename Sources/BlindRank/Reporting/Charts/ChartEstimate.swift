/// A value of a chart with its interval and n, as far as they may be shown.
public struct ChartEstimate: Hashable, Sendable {
  /// Nil where there is nothing to compute it from, or too little to tell.
  public let value: Double?
  /// Nil also where the value has none.
  public let interval: Interval?
  /// Of how many things.
  public let n: Int
  /// As a table says it: `63 % (54–71), n 120`; `few data, n 3`; `–, n 0`.
  public let reading: String

  /// Takes what stands in a table, so that both say the same.
  ///
  /// - Parameters:
  ///   - value: a rate or a number.
  ///   - interval: an interval or a range.
  init(_ value: Table.Value, _ interval: Table.Value, n: Int) {
    self.value = value.drawn
    self.interval = self.value == nil ? nil : interval.drawnInterval
    self.n = n
    let range = self.interval == nil ? "" : " (\(interval.reading))"
    reading = "\(value.reading)\(range), n \(n)"
  }

  /// A win rate under a rule.
  init(_ tally: Tally, _ rule: TieRule) {
    let n = tally.trials(under: rule)
    self.init(
      tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
      tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none, n: n)
  }
}

extension Table.Value {
  /// What a chart draws of it: nil where the table says that there are few data.
  fileprivate var drawn: Double? {
    switch self {
    case .rate(let value, let n) where n >= Tally.fewestTelling: value
    case .number(let value, _, let n) where n >= Tally.fewestTelling: value
    default: nil
    }
  }

  fileprivate var drawnInterval: Interval? {
    switch self {
    case .interval(let interval, let n) where n >= Tally.fewestTelling: interval
    case .range(let interval, _, let n) where n >= Tally.fewestTelling: interval
    default: nil
    }
  }
}
