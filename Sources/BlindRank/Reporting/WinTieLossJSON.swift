import Foundation

/// Writes a report as one JSON object, with what made it.
public enum WinTieLossJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "pairs": […], "systems": […]}` with sorted keys and every figure
  /// in full; `systems` is there where totals are, and what there is nothing to compute from is
  /// null.
  ///
  /// - Parameter title: the study's.
  public static func render(_ report: WinTieLossReport, title: String) throws -> String {
    var object: [String: Any] = [
      "schema": schema, "parameters": parameters(of: report, title: title),
      "pairs": report.pairs.map { row in
        figures(row.tally, report.rule).merging([
          "system_a": row.system, "system_b": json(row.opponent), "group": json(row.group),
          "sign_test_p": signTest(wins: row.tally.wins, losses: row.tally.losses),
        ]) { $1 }
      },
    ]
    if report.selection == .every, report.grouping == nil {
      object["systems"] = report.totals.map { row in
        figures(row.tally, report.rule).merging(["system": row.system]) { $1 }
      }
    }
    return try JSONText.render(object)
  }

  /// Counts, rate and interval of one tally.
  static func figures(_ tally: Tally, _ rule: TieRule) -> [String: Any] {
    let interval = tally.winRateInterval(rule)
    return [
      "wins": tally.wins, "ties": tally.ties, "losses": tally.losses,
      "n": tally.trials(under: rule), "win_rate": json(tally.winRate(rule)),
      "low": json(interval?.low), "high": json(interval?.high),
      "few_data": tally.isFew(under: rule),
    ]
  }

  private static func parameters(of report: WinTieLossReport, title: String) -> [String: Any] {
    var parameters: [String: Any] = [
      "study": title, "by": NSNull(), "bands": NSNull(), "system": NSNull(), "against": NSNull(),
      "reference": NSNull(), "ties": report.rule.rawValue, "interval": "wilson",
      "confidence": 0.95, "kind": json(report.annotators.first?.kind.rawValue),
      "judgments": report.judgments.count, "annotators": report.annotators.map(\.name),
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

  private static func json(_ value: (some Any)?) -> Any { value ?? NSNull() }
}
