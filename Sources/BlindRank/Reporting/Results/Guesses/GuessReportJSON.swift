import Foundation

/// Writes a report of guesses as one JSON object, with what made it.
public enum GuessReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "guesses": […], "confusion": […], "battles": […]}` with sorted
  /// keys and every figure in full.
  ///
  /// `blinding` (Bang's index of each system asked for and James's of all), `confusion` (counts that are not 0; where an annotator could not tell, `pointed_at` is
  /// null) and `battles` are there where the guesses are not divided. What there is nothing to
  /// compute from is null.
  ///
  /// - Parameters:
  ///   - title: the study's.
  ///   - leftOut: what was left out of it, told in the parameters.
  ///   - log: what was seen before its end; `unblinding`, null where the figures are a file's.
  public static func render(
    _ report: GuessReport, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    var object: [String: Any] = [
      "schema": schema,
      "parameters": parameters(of: report, title: title).merging(leftOut.json) { $1 },
      "guesses": report.rows.map(figures),
    ]
    if report.grouping == nil {
      object["confusion"] = confusion(of: report)
      object["blinding"] = blinding(of: report)
      object["battles"] = report.results.flatMap { result in
        report.battleRows(of: result).map { row in
          WinTieLossJSON.figures(row, report.rule, comparesPairs: report.comparesPairs).merging([
            "system_a": row.system, "system_b": json(row.opponent), "guess": json(row.group),
            "criterion": json(result.criterion),
          ]) { $1 }
        }
      }
    }
    return try JSONText.render(object, log: log)
  }

  private static func figures(_ row: GuessRow) -> [String: Any] {
    let (tally, test) = (row.tally, row.tally.test)
    let hasGuesses = tally.count > 0
    let interval = tally.accuracyInterval
    return [
      "group": json(row.group), "n": tally.count, "right": tally.right,
      "cannot_tell": tally.cantTell, "accuracy": json(tally.accuracy), "low": json(interval?.low),
      "high": json(interval?.high), "chance": json(tally.chance), "test": test.method.rawValue,
      "p_two_sided": json(hasGuesses ? test.twoSided : nil),
      "p_greater": json(hasGuesses ? test.greater : nil),
      "longest_streak": row.longestStreak, "few_data": tally.isFew,
    ]
  }

  private static func confusion(of report: GuessReport) -> [[String: Any]] {
    let confusion = report.confusion
    return report.systems.flatMap { asked in
      let counts: [(String?, Int)] =
        report.systems.map { ($0.name, confusion[asked.id, $0.id]) }
        + [(nil, confusion.cantTell(asked.id))]
      return counts.filter { $0.1 > 0 }.map { name, count -> [String: Any] in
        ["asked": asked.name, "pointed_at": json(name), "n": count]
      }
    }
  }

  private static func blinding(of report: GuessReport) -> [[String: Any]] {
    report.blindingRows.map { row -> [String: Any] in
      [
        "index": row.index.rawValue, "asked": json(row.system), "n": json(row.count),
        "value": json(row.value), "undefined": json(row.obstacle?.rawValue),
        "standard_error": json(row.standardError),
        "low": json(row.interval?.low), "high": json(row.interval?.high),
        "interval": json(row.interval?.method.rawValue),
        "confidence": json(row.interval?.confidence),
      ]
    }
  }

  private static func parameters(of report: GuessReport, title: String) -> [String: Any] {
    var parameters: [String: Any] = [
      "study": title, "by": json(report.grouping?.noun), "bands": NSNull(),
      "ties": report.rule.rawValue, "interval": Interval.Method.wilson.rawValue,
      "confidence": 0.95,
      "kind": json(report.annotators.first?.kind.rawValue), "guesses": report.records.count,
      "annotators": report.annotators.map(\.name), "program": "blindrank \(blindRankVersion)",
    ]
    if case .bands(let bands) = report.grouping {
      parameters["by"] = "difficulty"
      parameters["bands"] = bands.bands.map(\.name)
    }
    return parameters
  }
}
