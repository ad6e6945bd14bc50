import Testing

@testable import BlindRank

/// What charts show, apart from how they are drawn.
@Suite struct ChartTests {
  private func battles(_ chart: Chart?) throws -> WinTieLossChart {
    guard case .battles(let chart) = chart else { throw NoSuchChart() }
    return chart
  }

  private func estimates(_ chart: Chart?) throws -> IntervalChart {
    guard case .estimates(let chart) = chart else { throw NoSuchChart() }
    return chart
  }

  private struct NoSuchChart: Error {}

  @Test func chartsSayWhatTheirTablesSay() throws {
    let report = try ReportExample.report()
    let charts = report.charts
    #expect(
      charts.map(\.title) == [
        "Each system against all others", "Pairs",
        "Win rate of the row's system against the column's",
      ])
    let totals = try estimates(charts.first)
    #expect(totals.rows.map(\.label) == report.totals.map(\.system))
    #expect(totals.axis.mark?.value == 0.5 && totals.beginsAtZero)
    let pairs = try battles(charts[1])
    let table = try #require(report.tables.last)
    let rate = try #require(table.columns.firstIndex { $0.key == "win_rate_half" })
    #expect(pairs.rows.map(\.label) == ["P – Q", "P – R", "Q – R"])
    for (bar, row) in zip(pairs.rows, table.rows) {
      #expect(
        bar.rate.reading == "\(row[rate].reading) (\(row[rate + 1].reading)), n \(bar.tally.count)")
    }
    #expect(pairs.legend == ["the first named wins", "tie", "the second named wins"])
  }

  @Test func theMapHasEachPairFromBothSides() throws {
    guard case .pairs(let map) = try ReportExample.report().charts.last else {
      throw NoSuchChart()
    }
    let (p, q) = (try #require(map.systems.firstIndex(of: "P")), map.systems.firstIndex(of: "Q"))
    let other = try #require(q)
    #expect(map.cells[p][p] == nil)
    let (one, two) = (try #require(map.cells[p][other]), try #require(map.cells[other][p]))
    #expect(one.n == two.n && abs((one.value ?? 0) + (two.value ?? 0) - 1) < 1e-12)
  }

  @Test func aDividedPairIsAChart() throws {
    let charts = try ReportExample.report(by: .skill).charts
    #expect(
      charts.map(\.title) == [
        "P against Q, by skill", "P against R, by skill",
        "Q against R, by skill",
      ])
    let chart = try battles(charts.first)
    #expect(chart.rows.map(\.label) == ["Math", "a|b", "(none)", "all"])
    #expect(chart.legend == ["P wins", "tie", "Q wins"])
    // Too few battles for a bar, and the row says so.
    #expect(chart.rows[1].rate.value == nil && chart.rows[1].rate.interval == nil)
    #expect(chart.rows[1].rate.reading == "few data, n 2")
  }

  @Test func nothingJudgedIsNothingToDraw() throws {
    let report = WinTieLossReport(
      systems: ReportExample.systems, labels: [], annotators: [],
      verdicts: VerdictTable(of: [], systemCount: 3), rule: .half)
    for chart in report.charts {
      switch chart {
      case .battles(let chart):
        #expect(!chart.isTelling && chart.rows.allSatisfy { $0.rate.reading == "–, n 0" })
      case .estimates(let chart): #expect(!chart.isTelling)
      case .pairs(let map): #expect(!map.isTelling && map.cells.joined().allSatisfy { $0 == nil })
      }
    }
  }

  @Test func ratingsStandOnAnAxisThatHoldsTheirIntervals() throws {
    let report = RatingReport(
      of: battleTable(
        systemCount: 3,
        Array(
          repeating: [
            [0, 1, 2], [1, 2, 2], [2, 0, 2], [0, 1, 1],
            [1, 2, 0], [0, 2, 2],
          ], count: 5
        ).flatMap { $0 }), systems: ratedSystems(["P", "Q", "R"]),
      RatingRequest(interval: .sandwich))
    let chart = try estimates(report.charts.first)
    #expect(chart.rows.count == 3 && chart.axis.mark?.label == "mean 1000")
    for row in chart.rows {
      let interval = try #require(row.estimate.interval)
      #expect(chart.axis.low <= interval.low && interval.high <= chart.axis.high)
    }
    let ratings = chart.rows.compactMap(\.estimate.value)
    #expect(ratings == ratings.sorted(by: >))
    // Where there are no ratings there is nothing to draw, and the table says why.
    let none = RatingReport(
      of: battleTable(systemCount: 2, []), systems: ratedSystems(["P", "Q"]),
      RatingRequest(interval: .none))
    #expect(none.charts.isEmpty)
  }

  @Test(arguments: [
    ([0.0, 1.0], ["0.0", "0.5", "1.0"]), ([-0.31, 0.9], ["-0.5", "0.0", "0.5", "1.0"]),
    ([980.0, 1012], ["980", "990", "1000", "1010", "1020"]), ([5.0, 5], ["5", "6"]),
    ([], ["0.0", "0.5", "1.0"]), ([0.0, 131], ["0", "50", "100", "150"]),
    ([-412.0, 388], ["-600", "-400", "-200", "0", "200", "400"]),
  ])
  func anAxisHasRoundNumbers(_ values: [Double], _ labels: [String]) {
    let axis = ChartAxis.fitting(values)
    #expect(axis.ticks.map(\.label) == labels)
    #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high })
    #expect(axis.place(of: axis.low) == 0 && axis.place(of: axis.high * 2 + 1) == 1)
  }
}
