extension RatingReport {
  /// The ratings on their scale, the highest first; none where there are none.
  public var charts: [Chart] {
    guard let analysis else { return [] }
    let rows = order.compactMap { number -> IntervalChart.Row? in
      guard let rating = analysis.ratings[number] else { return nil }
      let n = analysis.battles[number]
      return IntervalChart.Row(
        label: systems[number].name,
        estimate: ChartEstimate(
          .number(rating.rating, decimals: decimals, n: n),
          rating.interval.map { .range($0, decimals: decimals, n: scatterCount(n)) } ?? .none,
          n: n))
    }
    let anchor = request.anchor.map { systems[$0].name } ?? "mean"
    return [
      .estimates(
        IntervalChart(
          title: "ratings".title(on: criterion), measure: "rating in points",
          axis: .fitting(
            rows.flatMap(\.drawnValues),
            mark: request.method == .elo
              ? nil : .init(value: request.centre, label: "\(anchor) \(request.centre.short)")),
          beginsAtZero: false, rows: rows))
    ]
  }
}
