extension WinTieLossReport {
  /// For reading and as CSV: each system against all others, then the pairs in one table, or in
  /// one each if they are divided.
  public var tables: [Table] {
    if let grouping {
      return pairs.byPair.map { rows in
        table(
          rows.title.titleByName(on: criterion), label: grouping.noun,
          rows: rows.map { ($0.group ?? "all", $0) },
          notes: notes + notes(on: rows))
      }
    }
    let pairTable: Table
    if case .reference = selection {
      pairTable = table(
        pairTitle.title(on: criterion), label: "system",
        rows: pairs.map { ($0.system, $0) }, notes: notes + notes(on: pairs))
    } else {
      pairTable = table(
        pairTitle.title(on: criterion), label: "pair", rows: pairs.map { ($0.pair, $0) },
        notes: notes + notes(on: pairs))
    }
    guard selection == .every else { return [pairTable] }
    return [
      table(
        totalTitle.title(on: criterion), label: "system",
        rows: totals.map { ($0.system, $0) },
        notes: noteOnTotals),
      pairTable,
    ]
  }

  /// What stands for the opponent of a system's total, in CSV.
  public static let allOthers = "(all others)"

  private var noteOnTotals: [String] {
    guard comparesPairs else {
      return [
        "A ranking of k responses counts here as k−1 battles of each system. They hang together, "
          + "so the interval is too narrow and p too small."
      ]
    }
    return systems.count > 2
      ? ["All battles together: an opponent that was met more often weighs more."] : []
  }

  /// What the table of systems is about.
  var totalTitle: String { "each system against all others" }

  /// What the table of pairs is about.
  var pairTitle: String {
    if case .reference(let reference) = selection { return "each system against \(reference.name)" }
    return "pairs"
  }

  private func table(
    _ title: String, label: String, rows: [(label: String, row: WinTieLossRow)], notes: [String]
  ) -> Table {
    Table(
      title: title, label: label, isLabelWritten: grouping != nil, rows: rows,
      criterion: criterion, comparesPairs: comparesPairs, rule: rule, annotators: annotators,
      notes: notes)
  }

  /// How to read a table of pairs.
  public var notes: [String] {
    var notes = [
      "Win rate of the first named; \(rule.reading).",
      "95 %: Wilson interval. p: exact sign test, ties left out.",
    ]
    if votes == .majority {
      notes.append(
        "All votes on a comparison count as one: a winner needs more than half of them, else it "
          + "is a tie.")
    } else if annotators.count > 1 {
      notes.append(
        "Both take judgments of one item by several annotators as independent; "
          + "where annotators agree, the true uncertainty is larger.")
    }
    return notes
  }

  /// What a table of pairs counts apart, in full: its columns go where a line is too narrow.
  private func notes(on rows: [WinTieLossRow]) -> [String] {
    let all = rows.filter { $0.group == nil }
    let ties = all.reduce(0) { $0 + $1.tally.ties }
    let bad = all.reduce(0) { $0 + $1.tally.bothBad }
    let unjudged = all.reduce(0) { $0 + $1.cannotJudge }
    return rows.notesOnCorrection(under: rule)
      + (bad > 0 ? ["Bad: both are; so in \(bad) of \(ties.count(of: "tie"))."] : [])
      + (unjudged > 0 ? ["Can't: “can't judge”, said \(unjudged)×; no tie, and not in n."] : [])
  }
}

extension [WinTieLossRow] {
  /// The rows of each pair, which follow each other.
  var byPair: [[WinTieLossRow]] {
    reduce(into: []) { parts, row in
      if let last = parts.last?.last, last.system == row.system, last.opponent == row.opponent {
        parts[parts.count - 1].append(row)
      } else {
        parts.append([row])
      }
    }
  }

  /// Names the pair of the rows.
  var title: String {
    first.map { "\($0.system) against \($0.opponent ?? WinTieLossReport.allOthers)" } ?? ""
  }
}

extension String {
  /// With a capital letter first.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// As a title, with the criterion before it where a study has several.
  func title(on criterion: String?) -> String {
    criterion == nil ? capitalizedFirst : titleByName(on: criterion)
  }

  /// The same of a title that begins with a system's name, which stays as it is.
  func titleByName(on criterion: String?) -> String {
    (criterion.map { $0.capitalizedFirst + ": " } ?? "") + self
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
