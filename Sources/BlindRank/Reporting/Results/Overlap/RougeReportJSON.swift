import Foundation

/// Writes overlap with references as one JSON object, with what made it.
public enum RougeReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "systems", "unblinding"}` with sorted keys and every figure in full;
  /// what there is nothing to compute from is null.
  ///
  /// - Parameter title: the study's.
  public static func render(_ report: RougeReport, title: String) throws -> String {
    try JSONText.render(
      [
        "schema": schema,
        "parameters": [
          "study": title, "words": "lower case, runs of a-z and 0-9, no stemmer",
          "bands": report.bands.bands.map(\.name), "items": report.itemCount,
          "without_reference": report.withoutReference, "without_words": report.withoutWords,
          "excluded_items": report.excluded, "interval": "percentile bootstrap over items",
          "confidence": ItemResampling.confidence, "resamples": report.resampling.resamples,
          "seed": String(report.resampling.seed), "program": "blindrank \(blindRankVersion)",
        ] as [String: Any],
        "systems": report.rows.map { row in
          let value = row.fMeasure.coefficient.value
          return [
            "system": row.system, "reference_words": json(row.band), "rouge_l": json(value),
            "low": json(row.interval?.low), "high": json(row.interval?.high),
            "no_interval": json(value == nil ? nil : row.drawn.obstacle?.rawValue),
            "precision": json(value == nil ? nil : row.precision),
            "recall": json(value == nil ? nil : row.recall), "n": row.fMeasure.count,
            "few_data": row.isFew,
          ] as [String: Any]
        },
      ], log: report.log)
  }
}
