import Foundation

/// Writes a report as one JSON object, with what made it.
public enum WinTieLossJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "pairs": […], "systems": […]}` with sorted keys and every figure
  /// in full; `systems` is there where totals are, and what there is nothing to compute from is
  /// null.
  ///
  /// - Parameters:
  ///   - title: the study's.
  ///   - leftOut: what was left out of it, told in the parameters.
  ///   - log: what was seen before its end; `unblinding`, null where the figures are a file's.
  public static func render(
    _ report: WinTieLossReport, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    try JSONText.render(
      figures(report).merging([
        "schema": schema,
        "parameters": parameters(of: [report], title: title).merging(leftOut.json) { $1 },
      ]) { $1 }, log: log)
  }

  /// One report as above. Of several, `"criteria": [{"criterion", "pairs", "systems"}]` in place of
  /// the last two; divided by criterion, `"pairs"` with the criteria as groups.
  public static func render(
    _ report: CriteriaReport, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    guard let first = report.reports.first else { return try JSONText.render(["schema": schema]) }
    if report.reports.count == 1, !report.isDivided {
      return try render(first, title: title, leftOut: leftOut, log: log)
    }
    var parameters = parameters(of: report.reports, title: title).merging(leftOut.json) { $1 }
    parameters["criterion"] = NSNull()
    parameters["criteria"] = report.names
    if report.isDivided { parameters["by"] = "criterion" }
    var object: [String: Any] = ["schema": schema, "parameters": parameters]
    if report.isDivided {
      object["pairs"] = json(report.rows, of: first, areDivided: true)
    } else {
      object["criteria"] = report.reports.map {
        figures($0).merging(["criterion": json($0.criterion)]) { $1 }
      }
    }
    return try JSONText.render(object, log: log)
  }

  private static func figures(_ report: WinTieLossReport) -> [String: Any] {
    var object: [String: Any] = [
      "pairs": json(report.pairs, of: report, areDivided: report.grouping != nil)
    ]
    if report.selection == .every, report.grouping == nil {
      object["systems"] = report.totals.map { row in
        figures(row, report.rule, comparesPairs: report.comparesPairs)
          .merging([
            "system": row.system, "win_rates": rates(row.tally),
            "average_win_rate": json(row.averageWinRate),
          ]) { $1 }
      }
    }
    return object
  }

  /// Rows of pairs; divided ones have a table a pair, and p is corrected within a table.
  private static func json(
    _ rows: [WinTieLossRow], of report: WinTieLossReport, areDivided: Bool
  ) -> [[String: Any]] {
    (areDivided ? rows.byPair : [rows]).flatMap { rows in
      zip(rows, rows.holmCorrected(under: report.rule)).map { row, corrected -> [String: Any] in
        figures(row, report.rule, comparesPairs: report.comparesPairs).merging([
          "system_a": row.system, "system_b": json(row.opponent), "group": json(row.group),
          "sign_test_p_holm": json(corrected), "win_rates": rates(row.tally),
        ]) { $1 }
      }
    }
  }

  /// The win rate under each tie rule: `{"half": {"win_rate", "low", "high", "n"}, …}`.
  private static func rates(_ tally: Tally) -> [String: Any] {
    var rates: [String: Any] = [:]
    for rule in TieRule.allCases {
      let interval = tally.winRateInterval(rule)
      rates[rule.rawValue] = [
        "win_rate": json(tally.winRate(rule)), "low": json(interval?.low),
        "high": json(interval?.high), "n": tally.trials(under: rule),
      ]
    }
    return rates
  }

  /// Counts, rate, interval and test of one row.
  static func figures(
    _ row: WinTieLossRow, _ rule: TieRule, comparesPairs: Bool
  ) -> [String: Any] {
    let tally = row.tally
    let interval = tally.winRateInterval(rule)
    var figures: [String: Any] = [
      "wins": tally.wins, "ties": tally.ties, "losses": tally.losses,
      "n": tally.trials(under: rule), "win_rate": json(tally.winRate(rule)),
      "low": json(interval?.low), "high": json(interval?.high),
      "sign_test_p": json(row.signTestP(under: rule)), "few_data": tally.isFew(under: rule),
    ]
    if comparesPairs {
      figures["both_bad"] = tally.bothBad
      figures["cannot_judge"] = row.cannotJudge
    }
    return figures
  }

  /// What made reports that differ in the criterion alone; the first one's is named.
  private static func parameters(
    of reports: [WinTieLossReport], title: String
  ) -> [String: Any] {
    guard let report = reports.first else { return [:] }
    let basis = JudgmentBasis(of: reports)
    var parameters: [String: Any] = [
      "study": title, "by": NSNull(), "bands": NSNull(), "system": NSNull(), "against": NSNull(),
      "reference": NSNull(), "criterion": json(report.criterion), "ties": report.rule.rawValue,
      "votes": report.votes.rawValue,
      "interval": Interval.Method.wilson.rawValue, "confidence": 0.95, "test": SignTest.name,
      "kind": json(basis.annotators.first?.kind.rawValue), "judgments": basis.judgments,
      "annotators": basis.names,
      "program": "blindrank \(blindRankVersion)",
    ]
    switch report.grouping {
    case .bands(let bands):
      parameters["by"] = "difficulty"
      parameters["bands"] = bands.bands.map(\.name)
    case let grouping?: parameters["by"] = grouping.noun
    case nil: break
    }
    switch report.selection {
    case .every: break
    case .of(let system): parameters["system"] = system.name
    case .pair(let system, let opponent):
      parameters["system"] = system.name
      parameters["against"] = opponent.name
    case .reference(let system): parameters["reference"] = system.name
    }
    return parameters
  }
}
