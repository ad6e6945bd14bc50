import Foundation

/// Writes scores in percent of a reference's as one JSON object, with what made them.
public enum PercentReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "systems"}` with sorted keys and every figure in full; what there is
  /// nothing to compute from is null.
  ///
  /// - Parameters:
  ///   - title: what the scores were read from.
  ///   - leftOut: what was left out of it.
  public static func render(
    _ report: PercentReport, title: String, leftOut: LeftOut = LeftOut()
  ) throws -> String {
    let parameters: [String: Any] = [
      "study": title, "reference": report.reference.name,
      "interval": "percentile bootstrap over items", "confidence": ItemResampling.confidence,
      "resamples": report.resampling.resamples, "seed": String(report.resampling.seed),
      "by": json(report.grouping?.noun), "n": report.count, "unreadable": report.unreadable,
      "program": "blindrank \(blindRankVersion)",
    ]
    return try JSONText.render([
      "schema": schema, "parameters": parameters.merging(leftOut.json) { $1 },
      "systems": report.rows.map { row in
        [
          "system": row.system, "group": json(row.group), "percent": json(row.percent?.percent),
          "low": json(row.percent?.interval?.low), "high": json(row.percent?.interval?.high),
          "no_interval": json(row.percent?.drawn.obstacle?.rawValue),
          "n": row.count, "items": row.itemCount, "undefined": json(row.cause),
          "few_data": row.isFew,
        ] as [String: Any]
      },
    ])
  }
}
