extension PercentReport {
  /// Each system's percentage, or a figure for each system with its groups.
  public var charts: [Chart] {
    let parts: [(title: String, rows: [(String, Row)])] =
      grouping == nil
      ? [(title, rows.map { ($0.system, $0) })]
      : Set(rows.map(\.system)).sorted { place($0) < place($1) }.map { system in
        (
          "\(system) in percent of \(reference.name)'s scores",
          rows.filter { $0.system == system }.map { ($0.group ?? "all", $0) }
        )
      }
    return parts.map { title, rows in
      let rows = rows.map { IntervalChart.Row(label: $0.0, estimate: $0.1.estimate) }
      return .estimates(
        IntervalChart(
          title: title, measure: "percent of \(reference.name)'s scores",
          axis: .fitting(
            rows.flatMap(\.drawnValues), including: [0],
            mark: .init(value: 100, label: reference.name), unit: " %"), beginsAtZero: true,
          rows: rows))
    }
  }

  private func place(_ system: String) -> Int {
    rows.firstIndex { $0.system == system } ?? 0
  }
}

extension PercentReport.Row {
  fileprivate var estimate: ChartEstimate {
    // As in the table: what counts is how many items there are.
    let n = itemCount
    return ChartEstimate(
      percent.map { .number($0.percent, decimals: 1, n: n) } ?? .none,
      percent?.interval.map { .range($0, decimals: 1, n: n) } ?? .none,
      n: count)
  }
}
