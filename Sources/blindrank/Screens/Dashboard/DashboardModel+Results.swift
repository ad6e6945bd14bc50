import BlindRank
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

  /// A table of counts and shares, then the charts.
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
      + part.charts.flatMap { chartLines($0, width: width) } + [Line(text: "")]
      + part.notes.flatMap { Self.wrapped($0, width: width) }.map { Line(text: $0, style: .quiet) }
  }

  private func chartLines(_ chart: Chart, width: Int) -> [Line] {
    let lines = TextChart(lineWidth: width, width: displayWidth).lines(of: chart)
    return [Line(text: "")]
      + lines.enumerated().map { Line(text: $1, style: $0 == 0 ? .bold : .plain) }
  }
}
