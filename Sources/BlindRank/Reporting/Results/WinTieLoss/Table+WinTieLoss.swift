extension Table {
  /// n, wins, ties, losses, a bar, the win rate with its interval and the sign test.
  ///
  /// - Parameters:
  ///   - isLabelWritten: whether the label says more than the systems, which are written anyway.
  ///   - criterion: what the verdicts are about, where a study has several.
  ///   - comparesPairs: whether there may be two bad responses and such as cannot be judged.
  ///   - isFull: whether p is corrected for the number of rows, and files for machines have the
  ///     win rates by other rules and on average over opponents.
  init(
    title: String, label: String, isLabelWritten: Bool,
    rows: [(label: String, row: WinTieLossRow)], criterion: String? = nil,
    comparesPairs: Bool = false, isFull: Bool = true, rule: TieRule, annotators: [Annotator],
    notes: [String]
  ) {
    let rate = "win_rate_\(rule.rawValue)"
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted().joined(separator: " ")
    let hasBad = rows.contains { $0.row.tally.bothBad > 0 }
    let holm = isFull ? rows.map(\.row).holmCorrected(under: rule) : rows.map { _ in nil }
    let others = isFull ? TieRule.allCases.filter { $0 != rule } : []
    let hasUnjudged = rows.contains { $0.row.cannotJudge > 0 }
    self.init(
      title: title,
      columns: [
        .init(
          "criterion", key: "criterion", .text, isDrawn: false, isWritten: criterion != nil),
        .init("system", key: "system_a", .text, isDrawn: false),
        .init("opponent", key: "system_b", .text, isDrawn: false),
        .init(label, key: label, .text, isWritten: isLabelWritten),
        .init("n", key: "n"), .init("wins", key: "wins", yielding: 1),
        .init("ties", key: "ties", yielding: 1),
        .init("bad", key: "both_bad", isDrawn: hasBad, isWritten: comparesPairs, yielding: 3),
        .init("losses", key: "losses", yielding: 1),
        .init(
          "can't", key: "cannot_judge", isDrawn: hasUnjudged, isWritten: comparesPairs,
          yielding: 3),
        .init("", key: "bar", .bar), .init("win rate", key: rate),
        .init("95 %", key: rate + "_95", .interval), .init("p", key: "sign_test_p", yielding: 2),
        // Where both don't fit, the plain p gives way to this one.
        .init(
          "p Holm", key: "sign_test_p_holm", isDrawn: holm.count { $0 != nil } > 1,
          isWritten: isFull, yielding: 1),
      ]
        + others.flatMap { other in
          [
            Column(other.rawValue, key: "win_rate_\(other.rawValue)", isDrawn: false),
            Column(
              "95 %", key: "win_rate_\(other.rawValue)_95", .interval, isDrawn: false),
          ]
        } + [
          .init(
            "average", key: "average_win_rate", isDrawn: false, isWritten: isFull),
          .init("few data", key: "few_data", .text, isDrawn: false),
          .init("annotators", key: "annotators", .text, isDrawn: false),
        ],
      rows: zip(rows, holm).map { labelled, corrected in
        let (label, row) = labelled
        let n = row.tally.trials(under: rule)
        return [
          .text(criterion ?? ""), .text(row.system),
          .text(row.opponent ?? WinTieLossReport.allOthers), .text(label), .integer(n),
          .integer(row.tally.wins), .integer(row.tally.ties), .integer(row.tally.bothBad),
          .integer(row.tally.losses), .integer(row.cannotJudge), .bar(row.tally),
          row.tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
          row.tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none,
          row.signTestP(under: rule).map { .pValue($0, n: n) } ?? .none,
          corrected.map { .pValue($0, n: n) } ?? .none,
        ] + others.flatMap { row.rate(under: $0) } + [
          row.averageWinRate.map { .rate($0, n: n) } ?? .none,
          .flag(row.tally.isFew(under: rule)), .text(kinds),
        ]
      },
      notes: notes)
  }
}

extension WinTieLossRow {
  /// The win rate and its interval under a rule.
  fileprivate func rate(under rule: TieRule) -> [Table.Value] {
    let n = tally.trials(under: rule)
    return [
      tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
      tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none,
    ]
  }
}
