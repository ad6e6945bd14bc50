import TermUI

extension DashboardModel {
  /// The page of results, or why there is none.
  func resultLines(width: Int) -> [Line] {
    let log = Self.wrapped(figures.log, width: width).map { Line(text: $0, style: .quiet) }
    switch figures.results {
    case .hidden(let reason):
      return log + Self.wrapped(reason, width: width).map { Line(text: $0) }
    case .shown(let parts):
      return log
        + Array(parts.map { partLines($0, width: width) }.joined(separator: [Line(text: "")]))
    }
  }

  /// A table of counts and shares, then each share as a bar.
  private func partLines(_ part: DashboardFigures.Results.Part, width: Int) -> [Line] {
    let rows = part.rows
    var columns: [DashboardColumn] = [
      .init("", rows.map(\.label), isFigure: false), .init("n", rows.map { "\($0.n)" }),
    ]
    columns += zip(part.headings, 0..<3).map { heading, place in
      .init(heading, rows.map { "\($0.counts[place])" }, yielding: 1)
    }
    columns += [
      .init(part.headings.last ?? "", rows.map(\.rate)), .init("95 %", rows.map(\.interval)),
    ]
    let table = DashboardColumn.lines(columns, width: width)
    return [Line(text: part.title, style: .bold)]
      + table.enumerated().map { Line(text: $1, style: $0 == 0 ? .quiet : .plain) }
      + [Line(text: "")] + chartLines(rows, width: width) + [Line(text: "")]
      + part.notes.flatMap { Self.wrapped($0, width: width) }.map { Line(text: $0, style: .quiet) }
  }

  private func chartLines(_ rows: [DashboardFigures.Results.Row], width: Int) -> [Line] {
    let label = min(rows.map { displayWidth($0.label.printable) }.max() ?? 0, width / 3)
    let bar = min(60, width - label - 2)
    let axis = "0" + DashboardColumn.pad("50", to: bar / 2, right: true)
    return rows.map { row in
      let name = DashboardColumn.cut(row.label.printable, to: label)
      return Line(
        text: DashboardColumn.pad(name, to: label, right: false) + "  "
          + Self.bar(row, width: bar))
    } + [
      Line(
        text: String(repeating: " ", count: label + 2) + axis
          + DashboardColumn.pad("100 %", to: bar - axis.count, right: true), style: .quiet)
    ]
  }

  /// `▒▒▒▒├──●───┤  │`: the share up to the point, its interval around it, a stroke at one half.
  static func bar(_ row: DashboardFigures.Results.Row, width: Int) -> String {
    guard let share = row.share, width > 1 else { return row.rate }
    func column(_ share: Double) -> Int {
      min(width - 1, max(0, Int((share * Double(width - 1)).rounded())))
    }
    let (low, point, high) = (column(row.low), column(share), column(row.high))
    return (0..<width).map { place in
      switch place {
      case point: "●"
      case low: "├"
      case high: "┤"
      case low...high: "─"
      case ..<point: "▒"
      case width / 2: "│"
      default: " "
      }
    }.joined()
  }
}
