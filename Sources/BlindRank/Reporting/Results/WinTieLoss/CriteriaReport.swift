/// Wins, ties and losses on the criteria of a study: a report each. What was said of different
/// things is never added up.
public struct CriteriaReport: Sendable {
  /// One for each criterion, alike but for that.
  public let reports: [WinTieLossReport]
  /// Whether the rows of a pair are the criteria; otherwise each criterion has tables of its own.
  public let isDivided: Bool

  /// Puts reports side by side; those to be divided by criterion are not divided otherwise.
  public init(_ reports: [WinTieLossReport], isDivided: Bool = false) {
    precondition(
      !isDivided || reports.allSatisfy { $0.grouping == nil }, "tables are divided once")
    self.reports = reports
    self.isDivided = isDivided
  }

  /// Whether nothing has been judged.
  public var isEmpty: Bool { reports.allSatisfy { $0.verdicts.count == 0 } }

  /// Who judged how much, and on what.
  public var basis: String {
    let names = reports.compactMap(\.criterion)
    let last = names.count > 1 ? names.suffix(1).map { " and " + $0 }.joined() : ""
    let list = (last.isEmpty ? names : names.dropLast()).joined(separator: ", ") + last
    return JudgmentBasis(of: reports).text + (list.isEmpty || isEmpty ? "" : ": " + list)
  }

  /// For reading and as CSV: those of each report, or one a pair with a row for each criterion.
  public var tables: [Table] {
    guard isDivided, let first = reports.first else { return reports.flatMap(\.tables) }
    return rows.byPair.map { rows in
      Table(
        title: rows.title, label: "criterion", isLabelWritten: true,
        rows: rows.map { ($0.group ?? "", $0) }, comparesPairs: first.comparesPairs,
        rule: first.rule, annotators: first.annotators,
        notes: first.notes + rows.notesOnCorrection(under: first.rule)
          + (rows.contains { $0.tally.bothBad > 0 } ? ["Bad: those ties in which both are."] : [])
          + (rows.contains { $0.cannotJudge > 0 }
            ? ["Can't: “can't judge”; no tie, and not in n."] : []))
    }
  }

  /// The pairs, each with a row for each criterion.
  var rows: [WinTieLossRow] {
    let rows = zip(names, reports).flatMap { name, report in report.pairs.map { $0.named(name) } }
    var order: [[String?]] = []
    for row in rows where !order.contains([row.system, row.opponent]) {
      order.append([row.system, row.opponent])
    }
    return order.flatMap { pair in rows.filter { [$0.system, $0.opponent] == pair } }
  }

  /// The criteria's; the only verdict of a study is the one on the whole.
  var names: [String] { reports.map { $0.criterion ?? Aspect.overall.text } }
}
