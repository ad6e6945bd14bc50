extension WinTieLossReport {
  /// For reading and as CSV: each system against all others, then the pairs in one table, or in
  /// one each if they are divided.
  public var tables: [Table] {
    if let grouping {
      var tables: [Table] = []
      var rows = pairs[...]
      while let first = rows.first {
        let pair = rows.prefix { $0.system == first.system && $0.opponent == first.opponent }
        rows = rows.dropFirst(pair.count)
        tables.append(
          table(
            "\(first.system) against \(first.opponent ?? "")", label: grouping.noun,
            rows: pair.map { ($0.group ?? "all", $0) }, notes: notes))
      }
      return tables
    }
    let pairTable: Table
    if case .reference(let reference) = selection {
      pairTable = table(
        "Each system against \(reference.name)", label: "system",
        rows: pairs.map { ($0.system, $0) }, notes: notes)
    } else {
      pairTable = table(
        "Pairs", label: "pair", rows: pairs.map { ("\($0.system) – \($0.opponent ?? "")", $0) },
        notes: notes)
    }
    guard selection == .every else { return [pairTable] }
    return [
      table(
        "Each system against all others", label: "system", rows: totals.map { ($0.system, $0) },
        notes: [Self.noteOnTotals]),
      pairTable,
    ]
  }

  /// What stands for the opponent of a system's total, in CSV.
  public static let allOthers = "(all others)"

  private static let noteOnTotals =
    "A ranking of k responses counts here as k−1 battles of each system. They hang together, "
    + "so the interval is too narrow and p too small."

  private func table(
    _ title: String, label: String, rows: [(label: String, row: WinTieLossRow)], notes: [String]
  ) -> Table {
    Table(
      title: title, label: label, isLabelWritten: grouping != nil, rows: rows, rule: rule,
      annotators: annotators, notes: notes)
  }

  private var notes: [String] {
    var notes = [
      "Win rate of the first named; \(rule.reading).",
      "95 %: Wilson interval. p: exact sign test, ties left out.",
    ]
    if annotators.count > 1 {
      notes.append(
        "Both take judgments of one item by several annotators as independent; "
          + "where annotators agree, the true uncertainty is larger.")
    }
    return notes
  }
}

extension TieRule {
  /// For a note below a table.
  var reading: String {
    switch self {
    case .half: "a tie is half a win"
    case .dropped: "ties are left out, of n too"
    case .losses: "a tie counts as a loss"
    }
  }
}

extension Table {
  /// n, wins, ties, losses, a bar, the win rate with its interval and the sign test.
  ///
  /// - Parameter isLabelWritten: whether the label says more than the systems, which are written
  ///   anyway.
  init(
    title: String, label: String, isLabelWritten: Bool,
    rows: [(label: String, row: WinTieLossRow)], rule: TieRule, annotators: [Annotator],
    notes: [String]
  ) {
    let rate = "win_rate_\(rule.rawValue)"
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted().joined(separator: " ")
    self.init(
      title: title,
      columns: [
        .init("system", key: "system_a", .text, isDrawn: false),
        .init("opponent", key: "system_b", .text, isDrawn: false),
        .init(label, key: label, .text, isWritten: isLabelWritten),
        .init("n", key: "n"), .init("wins", key: "wins", yielding: 1),
        .init("ties", key: "ties", yielding: 1), .init("losses", key: "losses", yielding: 1),
        .init("", key: "bar", .bar), .init("win rate", key: rate),
        .init("95 %", key: rate + "_95", .interval), .init("p", key: "sign_test_p", yielding: 2),
        .init("few data", key: "few_data", .text, isDrawn: false),
        .init("annotators", key: "annotators", .text, isDrawn: false),
      ],
      rows: rows.map { label, row in
        let n = row.tally.trials(under: rule)
        return [
          .text(row.system), .text(row.opponent ?? WinTieLossReport.allOthers), .text(label),
          .integer(n), .integer(row.tally.wins), .integer(row.tally.ties),
          .integer(row.tally.losses), .bar(row.tally),
          row.tally.winRate(rule).map { .rate($0, n: n) } ?? .none,
          row.tally.winRateInterval(rule).map { .interval($0, n: n) } ?? .none,
          .pValue(signTest(wins: row.tally.wins, losses: row.tally.losses), n: n),
          .flag(row.tally.isFew(under: rule)), .text(kinds),
        ]
      },
      notes: notes)
  }
}
