extension TextChart {
  /// A shade and the share in percent for each pair; systems stand over columns as numbers.
  func lines(of chart: PairHeatMap) -> [String] {
    let names = chart.systems.enumerated().map { "\($0 + 1) \($1.shownSafely)" }
    let label = min(names.map(drawer.width).max() ?? 0, max(8, drawer.lineWidth / 3))
    let perBlock = max(1, (drawer.lineWidth - 1 - label) / Self.cellWidth)
    var lines: [String] = []
    for start in stride(from: 0, to: names.count, by: perBlock) {
      let columns = start..<min(start + perBlock, names.count)
      func line(_ head: String, _ cells: [String]) -> String {
        " " + drawer.padded(drawer.cut(head, to: label), to: label) + cells.joined()
      }
      lines.append(line("", columns.map { Self.right("\($0 + 1)") }))
      lines += names.indices.map { row in
        line(names[row], columns.map { Self.cell(chart.cells[row][$0], isSelf: row == $0) })
      }
    }
    return lines + drawer.wrapped(legend(of: chart), indent: 1)
  }

  private static let cellWidth = 6

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, cellWidth - text.count)) + text
  }

  private static func cell(_ estimate: ChartEstimate?, isSelf: Bool) -> String {
    guard let estimate else { return right(isSelf ? "\\" : "–") }
    guard let value = estimate.value else { return right("few") }
    let percent = Int((value * 100).rounded())
    return "  " + shades[min(4, max(0, percent / 20))] + right("\(percent)").dropFirst(3)
  }

  /// Of less than 20 %, 40 %, 60 %, 80 % and of more.
  private static let shades = [" ", "░", "▒", "▓", "█"]

  private func legend(of chart: PairHeatMap) -> String {
    let counts = chart.cells.joined().compactMap { $0?.n }
    let few = chart.cells.joined().contains { $0.map { $0.value == nil } ?? false }
    let hasGaps = chart.cells.indices.contains { row in
      chart.cells[row].indices.contains { $0 != row && chart.cells[row][$0] == nil }
    }
    let range = (counts.min() ?? 0, counts.max() ?? 0)
    return
      "Percent; ░ from 20, ▒ 40, ▓ 60, █ 80 · n \(range.0 == range.1 ? "" : "\(range.0)–")"
      + "\(range.1) a pair; intervals: above" + (few ? " · few: too few to tell" : "")
      + (hasGaps ? " · –: never met" : "")
  }
}
