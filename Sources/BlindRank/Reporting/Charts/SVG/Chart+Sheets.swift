extension Chart {
  /// The same in charts of so few rows that each fits on a sheet of paper, where a drawing that does
  /// not is cut through its bars.
  var sheets: [Chart] {
    switch self {
    case .battles(let chart):
      // Rows of few data are not drawn, but told to those who do not see the rest.
      var parts = chart.rows.filter { $0.rate.value != nil }.divided(by: 12)
      parts[parts.count - 1] += chart.rows.filter { $0.rate.value == nil }
      return parts.map {
        .battles(
          WinTieLossChart(title: chart.title, first: chart.first, second: chart.second, rows: $0))
      }
    case .estimates(let chart):
      return chart.rows.divided(by: 14).map {
        .estimates(
          IntervalChart(
            title: chart.title, measure: chart.measure, axis: chart.axis,
            beginsAtZero: chart.beginsAtZero, rows: $0))
      }
    case .pairs: return [self]
    }
  }
}

extension Array {
  /// In lists of at most so many, as alike in length as can be; one list of nothing is one.
  fileprivate func divided(by most: Int) -> [[Element]] {
    let parts = Swift.max(1, (count + most - 1) / most)
    return (0..<parts).map { Array(self[count * $0 / parts..<count * ($0 + 1) / parts]) }
  }
}
