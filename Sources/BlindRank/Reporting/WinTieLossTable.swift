/// Wins, ties and losses in rows, each with its rate and interval.
public enum WinTieLossTable {
  /// One row of it.
  public struct Row: Hashable, Sendable {
    /// What the battles have in common: a skill, a pair, a system.
    public let label: String
    /// How they ended.
    public let tally: Tally

    /// Makes a row.
    public init(_ label: String, _ tally: Tally) {
      self.label = label
      self.tally = tally
    }
  }

  /// The table: n, wins, ties, losses, a bar, the win rate with its interval and the sign test.
  ///
  /// - Parameter label: what the rows are: `skill`, `pair`.
  public static func make(
    title: String, label: String, rows: [Row], rule: TieRule = .half, notes: [String] = []
  ) -> Table {
    Table(
      title: title,
      columns: [
        .init(label, key: label), .init("n", key: "n"), .init("wins", key: "wins"),
        .init("ties", key: "ties"), .init("losses", key: "losses"), .init("", key: "bar"),
        .init("win rate", key: "win_rate_\(rule.rawValue)"),
        .init("95 %", key: "win_rate_\(rule.rawValue)_95"), .init("p", key: "sign_test_p"),
      ],
      rows: rows.map { row in
        let n = rule == .dropped ? row.tally.wins + row.tally.losses : row.tally.count
        return [
          .text(row.label), .integer(row.tally.count), .integer(row.tally.wins),
          .integer(row.tally.ties), .integer(row.tally.losses), .bar(row.tally),
          row.tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
          row.tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none,
          .pValue(signTest(wins: row.tally.wins, losses: row.tally.losses), n: n),
        ]
      },
      notes: notes)
  }
}
