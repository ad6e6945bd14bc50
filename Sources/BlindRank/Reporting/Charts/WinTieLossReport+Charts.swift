extension WinTieLossReport {
  /// The figures of the tables: each system's win rate, the pairs, and all of them as a map; or one
  /// for each pair that is divided.
  public var charts: [Chart] {
    let rows = pairs
    if let grouping {
      return rows.byPair.map { .battles(chart(of: $0, by: grouping.noun)) }
    }
    let pairs = Chart.battles(
      WinTieLossChart(
        title: pairTitle.title(on: criterion), first: nil, second: reference?.name,
        rows: rows.map { $0.bar(label: reference == nil ? $0.pair : $0.system, rule) }))
    guard selection == .every else { return [pairs] }
    return [.estimates(totalChart), pairs] + (systems.count > 2 ? [.pairs(heatMap(of: rows))] : [])
  }

  private var reference: System? {
    if case .reference(let system) = selection { return system }
    return nil
  }

  private func chart(of rows: [WinTieLossRow], by noun: String) -> WinTieLossChart {
    WinTieLossChart(
      title: "\(rows.title), by \(noun)".titleByName(on: criterion), first: rows.first?.system,
      second: rows.first?.opponent, rows: rows.map { $0.bar(label: $0.group ?? "all", rule) })
  }

  private var totalChart: IntervalChart {
    IntervalChart(
      title: totalTitle.title(on: criterion), measure: "win rate",
      axis: .shares(mark: .init(value: 0.5, label: "50 %")), beginsAtZero: true,
      rows: totals.map { .init(label: $0.system, estimate: ChartEstimate($0.tally, rule)) })
  }

  private func heatMap(of rows: [WinTieLossRow]) -> PairHeatMap {
    let names = totals.map(\.system)
    var tallies: [[String]: Tally] = [:]
    for row in rows {
      guard let opponent = row.opponent else { continue }
      tallies[[row.system, opponent]] = row.tally
      tallies[[opponent, row.system]] = row.tally.reversed
    }
    return PairHeatMap(
      title: "win rate of the row's system against the column's".title(on: criterion),
      systems: names,
      cells: names.map { row in
        names.map { column in
          tallies[[row, column]].flatMap { $0.count > 0 ? ChartEstimate($0, rule) : nil }
        }
      })
  }
}

extension CriteriaReport {
  /// Those of each report, or one a pair with a bar for each criterion.
  public var charts: [Chart] {
    guard isDivided, let rule = reports.first?.rule else { return reports.flatMap(\.charts) }
    return rows.byPair.map { rows in
      .battles(
        WinTieLossChart(
          title: "\(rows.title), by criterion", first: rows.first?.system,
          second: rows.first?.opponent, rows: rows.map { $0.bar(label: $0.group ?? "", rule) }))
    }
  }
}

extension WinTieLossRow {
  /// `P – Q`.
  var pair: String { "\(system) – \(opponent ?? WinTieLossReport.allOthers)" }

  /// Its bar.
  func bar(label: String, _ rule: TieRule) -> WinTieLossChart.Row {
    WinTieLossChart.Row(label: label, tally: tally, rate: ChartEstimate(tally, rule))
  }
}
