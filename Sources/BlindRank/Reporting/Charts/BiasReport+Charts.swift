extension BiasReport {
  /// How often the response won that was shown first, is longer, or has a list or code.
  public var charts: [Chart] {
    guard !judgments.isEmpty, comparesPairs || !traits.isEmpty else { return [] }
    func row(_ label: String, _ wins: Int, _ losses: Int) -> IntervalChart.Row {
      IntervalChart.Row(
        label: label, estimate: ChartEstimate(Tally(wins: wins, losses: losses), .dropped))
    }
    let first =
      comparesPairs ? [row("the one shown first", firstShown.first, firstShown.second)] : []
    let rows =
      first
      + Trait.allCases.compactMap { trait in
        traits[trait].map { row(trait.reading, $0.more, $0.less) }
      }
    return [
      .estimates(
        IntervalChart(
          title: "which response wins".title(on: criterion),
          measure: "share of decided battles won",
          axis: .shares(mark: .init(value: 0.5, label: "50 %")), beginsAtZero: false, rows: rows))
    ]
  }
}
