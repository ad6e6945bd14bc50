extension GuessReport {
  /// The share of right guesses, beside chance.
  public var charts: [Chart] {
    let rows = rows.map { row -> IntervalChart.Row in
      let (tally, n) = (row.tally, row.tally.count)
      return IntervalChart.Row(
        label: row.group ?? "all",
        estimate: ChartEstimate(
          tally.accuracy.map { .rate($0, n: n) } ?? .none,
          tally.accuracyInterval.map { .interval($0, n: n) } ?? .none, n: n))
    }
    let chance = self.rows.last?.tally.chance
    return [
      .estimates(
        IntervalChart(
          title: grouping.map { "Guesses by \($0.noun)" } ?? "Guesses",
          measure: "share of right guesses",
          axis: .shares(mark: chance.map { .init(value: $0, label: "chance") }),
          beginsAtZero: true, rows: rows))
    ]
  }
}
