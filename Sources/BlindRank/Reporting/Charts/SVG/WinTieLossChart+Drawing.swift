extension WinTieLossChart {
  /// A bar a row, divided into wins, ties and losses with their numbers; below it the win rate with
  /// its interval. Rows of few data are in the table only.
  func drawing(id: String) -> Drawing {
    var pen = Pen()
    let isStacked = Pen.mustStack(rows.map { ($0.label, $0.rate.reading) })
    let axis = ChartAxis.shares()
    for row in rows {
      guard let rate = row.rate.value else { continue }
      pen.heading(row.label, row.rate.reading, isStacked: isStacked)
      var x = 0.0
      for (count, style) in [
        (row.tally.wins, "wins"), (row.tally.ties, "ties"), (row.tally.losses, "losses"),
      ] {
        let width = 100 * Double(count) / Double(row.tally.count)
        pen.bar(x, 0, width: width, height: 16, style)
        // A number that does not fit stands in the table.
        if width > 9 { pen.label("\(count)", x + width / 2, 12, .middle, "on-\(style)") }
        x += width
      }
      pen.whisker(axis.percent(of: rate), row.rate.interval.map(axis.percents), 23)
      pen.skip(34)
    }
    return Drawing(
      id: id, title: title, summary: summary, width: nil, height: pen.y, shapes: pen.shapes)
  }

  private var summary: String {
    "Bars of wins, ties and losses: \(legend.joined(separator: ", ")). "
      + rows.summary { row in
        "\(row.label): \(row.tally.wins) won, \(row.tally.ties) tied, \(row.tally.losses) lost, "
          + "win rate \(row.rate.reading)"
      }
  }
}

extension Array {
  /// The first rows in words; the table has all of them.
  func summary(_ words: (Element) -> String) -> String {
    let told = prefix(12).map(words).joined(separator: "; ")
    return told + (count > 12 ? "; and \(count - 12) more in the table." : ".")
  }
}
