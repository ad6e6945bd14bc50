/// Wins, ties and losses in rows, each with its rate and interval.
public enum WinTieLossTable {
  /// One row of it.
  public struct Row: Hashable, Sendable {
    /// Who the tally is seen from.
    public let system: String
    /// Against whom.
    public let opponent: String
    /// What the row is called: a skill, a pair, a system.
    public let label: String
    /// How they ended.
    public let tally: Tally

    /// Makes a row.
    public init(system: String, opponent: String, label: String, _ tally: Tally) {
      self.system = system
      self.opponent = opponent
      self.label = label
      self.tally = tally
    }
  }

  /// The table: n, wins, ties, losses, a bar, the win rate with its interval and the sign test.
  ///
  /// - Parameters:
  ///   - label: what the rows are: `skill`, `pair`.
  ///   - isGrouped: whether the label says more than system and opponent, which files for
  ///     machines have in columns of their own.
  public static func make(
    title: String, label: String, isGrouped: Bool, rows: [Row], rule: TieRule,
    notes: [String] = []
  ) -> Table {
    let rate = "win_rate_\(rule.rawValue)"
    return Table(
      title: title,
      columns: [
        .init("system", key: "system", .text, isDrawn: false),
        .init("opponent", key: "opponent", .text, isDrawn: false),
        .init(label, key: label, .text, isWritten: isGrouped),
        .init("n", key: "n"), .init("wins", key: "wins"), .init("ties", key: "ties"),
        .init("losses", key: "losses"), .init("", key: "bar", .bar),
        .init("win rate", key: rate), .init("95 %", key: rate + "_95", .interval),
        .init("p", key: "sign_test_p"),
      ],
      rows: rows.map { row in
        let n = rule == .dropped ? row.tally.wins + row.tally.losses : row.tally.count
        return [
          .text(row.system), .text(row.opponent), .text(row.label), .integer(row.tally.count),
          .integer(row.tally.wins), .integer(row.tally.ties), .integer(row.tally.losses),
          .bar(row.tally), row.tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
          row.tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none,
          .pValue(signTest(wins: row.tally.wins, losses: row.tally.losses), n: n),
        ]
      },
      notes: notes)
  }
}
