import Testing

@testable import BlindRank

/// Charts in characters.
@Suite struct TextChartTests {
  @Sendable private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
  }

  private static let names = [
    "P", "日本語のシステム", "A system with a name that is long enough to be cut", "tiny",
  ]

  /// Three systems that met, and one that met only one of them, twice.
  private static var battles: WinTieLossReport {
    let rows =
      (0..<1200).map { [$0 % 2, $0 % 3 == 0 ? 2 : 1 - $0 % 2, $0 % 7 < 4 ? 0 : $0 % 3] }
      .filter { $0[0] != $0[1] } + [[0, 3, 0], [0, 3, 1]]
    return WinTieLossReport(
      systems: ratedSystems(names), labels: [], annotators: [],
      verdicts: VerdictTable(
        battles: battleTable(systemCount: 4, rows), unjudged: BattleTable(systemCount: 4),
        item: [], annotator: [], comparison: []), rule: .half)
  }

  /// Values on both sides of zero, of thousands, and of too few battles.
  private static var estimates: [Chart] {
    func chart(_ values: [(Double, Double, Int)], mark: Double) -> Chart {
      let rows = zip(names, values).map { name, value in
        IntervalChart.Row(
          label: name,
          estimate: ChartEstimate(
            .number(value.0, decimals: 0, n: value.2),
            .range(
              Interval(low: value.0 - value.1, high: value.0 + value.1, .wilson), decimals: 0,
              n: value.2),
            n: value.2))
      }
      return .estimates(
        IntervalChart(
          title: "ratings", measure: "rating in points",
          axis: .fitting(
            rows.flatMap(\.drawnValues), mark: .init(value: mark, label: "mean \(mark.short)")),
          beginsAtZero: false, rows: rows))
    }
    return [
      chart([(-250, 40, 90), (-10, 90, 90), (180.5, 0, 90), (7, 7, 3)], mark: 0),
      chart([(123_456, 900, 5000), (120_000, 4000, 5000)], mark: 121_000),
    ]
  }

  private static var all: [Chart] {
    get throws {
      try battles.charts + estimates + ReportExample.report(by: .skill).charts.prefix(1)
    }
  }

  @Test(arguments: [80, 40])
  func looksAsKept(_ columns: Int) throws {
    let drawer = TextChart(lineWidth: columns, width: Self.width)
    try GoldenFile(name: "charts-\(columns).txt").check(
      Self.all.map(drawer.render).joined(separator: "\n"))
  }

  @Test func noLineIsTooLong() throws {
    for columns in 24...140 {
      let drawer = TextChart(lineWidth: columns, width: Self.width)
      for line in try Self.all.map(drawer.render).joined().split(separator: "\n") {
        #expect(Self.width(String(line)) <= columns && line.last != " ", "\(columns): \(line)")
      }
    }
  }

  @Test func everyRowSaysItsNumber() throws {
    let text = TextChart(lineWidth: 100, width: Self.width).render(
      try #require(Self.battles.charts.first))
    #expect(text.split(separator: "\n").count { $0.contains(", n ") } == 4)
    #expect(text.contains("┊ 50 %") && text.contains("├─┤ 95 % interval"))
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test func namesAreSafe() {
    let row = IntervalChart.Row(
      label: "\u{1B}[2J\u{202E}", estimate: ChartEstimate(.none, .none, n: 0))
    let chart = IntervalChart(
      title: "\u{9B}t", measure: "m\n", axis: .fitting([]), beginsAtZero: false, rows: [row])
    let text = TextChart(width: Self.width).render(.estimates(chart))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isUnseen }, "\(text.debugDescription)")
    #expect(text.contains("–, n 0"))
  }
}
