extension TextChart {
  /// `▒▒▒▒▒├──●───┤   ┊`: the value, its interval around it, and what it is compared with.
  func lines(of chart: IntervalChart) -> [String] {
    let rows = chart.rows.map { row in
      Row(label: row.label, reading: row.estimate.reading) { width in
        Self.drawing(of: row.estimate, in: chart, width: width)
      }
    }
    var legend = ["● \(chart.measure)"]
    if let interval = chart.rows.lazy.compactMap(\.estimate.interval).first {
      legend.append("├─┤ \((interval.confidence * 100).short) % interval")
    }
    if let mark = chart.axis.mark { legend.append("┊ \(mark.label)") }
    return plot(rows, on: chart.axis)
      + drawer.wrapped(legend.joined(separator: " · "), indent: 1)
  }

  private static func drawing(
    of estimate: ChartEstimate, in chart: IntervalChart, width: Int
  ) -> String {
    func column(_ value: Double?) -> Int? {
      value.map { Self.column(of: $0, on: chart.axis, width: width) }
    }
    let (point, mark) = (column(estimate.value), column(chart.axis.mark?.value))
    let (low, high) = (column(estimate.interval?.low), column(estimate.interval?.high))
    return (0..<width).map { place in
      if place == point { return "●" }
      if let low, let high, (low...max(low, high)).contains(place) {
        return place == low ? "├" : place == high ? "┤" : "─"
      }
      if place == mark { return "┊" }
      return chart.beginsAtZero && place < (point ?? 0) ? "▒" : " "
    }.joined()
  }
}
