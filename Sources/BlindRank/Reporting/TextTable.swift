/// Draws tables for a terminal.
public struct TextTable: Sendable {
  /// Tells how many columns a text takes on a terminal; this module does not know.
  let width: @Sendable (String) -> Int
  /// How many columns a line may have; only the bars give way to it.
  let lineWidth: Int

  /// Fewer battles than this are too few to print a rate of.
  public static let smallestTelling = 5
  /// A bar is never wider, and one that would be narrower than the least is left out.
  private static let barWidths = 6...20

  /// Makes a drawer.
  public init(lineWidth: Int = 80, width: @escaping @Sendable (String) -> Int) {
    self.lineWidth = lineWidth
    self.width = width
  }

  /// The table in lines, figures to the right, with its notes below.
  public func render(_ table: Table) -> String {
    let barWidth = barWidth(of: table)
    let drawn = table.columns.indices.filter {
      table.columns[$0].isDrawn && (barWidth > 0 || table.columns[$0].kind != .bar)
    }
    let cells =
      [drawn.map { table.columns[$0].heading }]
      + table.rows.map { row in drawn.map { text(row[$0], barWidth: barWidth) } }
    let widths = drawn.indices.map { column in cells.map { width($0[column]) }.max() ?? 0 }
    var lines = [table.title]
    for (number, row) in cells.enumerated() {
      var line = ""
      for (column, text) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - width(text))
        line += column == 0 ? " " : "  "
        line += isFigure(table.columns[drawn[column]]) ? padding + text : text + padding
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
      if number == 0 {
        lines.append(" " + String(repeating: "─", count: widths.reduce(2 * (widths.count - 1), +)))
      }
    }
    lines += table.notes.map { " " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the other columns leave of a line; 0 if that is too little for a bar.
  private func barWidth(of table: Table) -> Int {
    let others = table.columns.indices.filter {
      table.columns[$0].isDrawn && table.columns[$0].kind != .bar
    }
    let used = others.map { column in
      ([table.columns[column].heading] + table.rows.map { text($0[column], barWidth: 0) })
        .map(width).max() ?? 0
    }.reduce(1 + 2 * others.count, +)
    let left = lineWidth - used
    return left < Self.barWidths.lowerBound ? 0 : min(left, Self.barWidths.upperBound)
  }

  private func isFigure(_ column: Table.Column) -> Bool {
    column.kind == .figure || column.kind == .interval
  }

  private func text(_ value: Table.Value, barWidth: Int) -> String {
    switch value {
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .rate(let rate, let n):
      return n < Self.smallestTelling ? "few data" : percent(rate, n: n) + " %"
    case .interval(let interval, let n):
      return n < Self.smallestTelling
        ? "" : percent(interval.low, n: n) + "–" + percent(interval.high, n: n)
    case .pValue(let p, let n):
      if n < Self.smallestTelling { return "" }
      return p < 0.001 ? "<0.001" : p.formatted(decimals: p < 0.1 ? 3 : 2)
    case .bar(let tally): return bar(tally, width: barWidth)
    case .none: return "–"
    }
  }

  /// A decimal of a percent means something from about a thousand battles on.
  private func percent(_ rate: Double, n: Int) -> String {
    (rate * 100).formatted(decimals: n < 1000 ? 0 : 1)
  }

  private func bar(_ tally: Tally, width: Int) -> String {
    guard tally.count >= Self.smallestTelling else { return "·" }
    func end(_ battles: Int) -> Int {
      Int((Double(battles * width) / Double(tally.count)).rounded())
    }
    let (wins, ties) = (end(tally.wins), end(tally.wins + tally.ties))
    return String(repeating: "█", count: wins) + String(repeating: "▓", count: ties - wins)
      + String(repeating: "░", count: width - ties)
  }
}

extension Double {
  /// With so many decimals, rounded half to even; `-0` becomes `0`.
  func formatted(decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = Int64((self * power).rounded(.toNearestOrEven))
    guard decimals > 0 else { return String(scaled) }
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
