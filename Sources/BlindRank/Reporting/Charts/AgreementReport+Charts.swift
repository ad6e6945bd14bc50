extension AgreementReport {
  /// The coefficients of all annotators together, then those of people and model judges.
  public var charts: [Chart] {
    [("agreement", figures), ("people and model judges", humanJudge)].compactMap { title, figures in
      guard !figures.isEmpty else { return nil }
      let rows = figures.map {
        IntervalChart.Row(label: "\($0.label), \($0.data.rawValue)", estimate: $0.estimate)
      }
      let values = rows.flatMap(\.drawnValues)
      return .estimates(
        IntervalChart(
          title: title.title(on: criterion), measure: "coefficient",
          axis: .fitting(values, including: [0, 1]), beginsAtZero: false, rows: rows))
    }
  }
}

extension AgreementFigure {
  fileprivate var estimate: ChartEstimate {
    let n = isFew ? count : max(count, Tally.fewestTelling)
    return ChartEstimate(
      coefficient.value.map { .number($0, decimals: 2, n: n) } ?? .none,
      interval.map { .range($0, decimals: 2, n: n) } ?? .none, n: count)
  }
}
