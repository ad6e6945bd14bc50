extension RougeReport {
  /// A figure for each band of the references' length, then one for all, with a bar for each system;
  /// all on one axis.
  public var charts: [Chart] {
    let all = rows.map(\.chartRow)
    let axis = ChartAxis.fitting(all.flatMap(\.drawnValues), including: [0])
    let bands = telling
    return (bands.count > 1 ? bands : []).map { band in
      chart("\(title): \(band) words", axis, rows.filter { $0.band == band })
    } + [chart(title, axis, rows.filter { $0.band == nil })]
  }

  /// The bands that have items, in their order.
  private var telling: [String] {
    (bands.bands.map(\.name) + [ReportGroup.other.name]).filter { name in
      rows.contains { $0.band == name }
    }
  }

  private func chart(_ title: String, _ axis: ChartAxis, _ rows: [Row]) -> Chart {
    .estimates(
      IntervalChart(
        title: title, measure: "ROUGE-L", axis: axis, beginsAtZero: true, rows: rows.map(\.chartRow)
      ))
  }
}

extension RougeReport.Row {
  /// As in the table.
  fileprivate var chartRow: IntervalChart.Row {
    let n = fMeasure.count
    return IntervalChart.Row(
      label: system,
      estimate: ChartEstimate(
        fMeasure.coefficient.value.map { .number($0, decimals: 3, n: n) } ?? .none,
        interval.map { .range($0, decimals: 3, n: n) } ?? .none, n: n))
  }
}
