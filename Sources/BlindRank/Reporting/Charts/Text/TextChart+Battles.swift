extension TextChart {
  /// `██████▓▓▓░░░`: wins, ties and losses of each row.
  func lines(of chart: WinTieLossChart) -> [String] {
    let rows = chart.rows.map { row in
      Row(label: row.label, reading: row.rate.reading) { width in
        row.rate.value == nil ? "" : row.tally.bar(width: width)
      }
    }
    let marks = zip(["█", "▓", "░"], chart.legend).map { "\($0) \($1)" }
    let legend =
      marks.joined(separator: " · ") + " · figures: win rate of the first named (95 % interval)"
    return plot(rows, on: .shares()) + drawer.wrapped(legend, indent: 1)
  }
}

extension Tally {
  /// `██████▓▓▓░░░`: wins, ties and losses as parts of a line.
  func bar(width: Int) -> String {
    func end(_ battles: Int) -> Int {
      Int((Double(battles * width) / Double(max(1, count))).rounded())
    }
    let (wins, ties) = (end(wins), end(self.wins + ties))
    return String(repeating: "█", count: wins) + String(repeating: "▓", count: ties - wins)
      + String(repeating: "░", count: width - ties)
  }
}
