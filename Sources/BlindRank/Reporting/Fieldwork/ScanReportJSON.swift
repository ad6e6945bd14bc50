import Foundation

/// Writes what a scan found as one JSON object.
public enum ScanReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", "rates": […], "looks": […], "findings": […]}` with sorted keys and
  /// every figure in full. What there is nothing to compute from is null.
  ///
  /// - Parameter title: the study's.
  public static func render(_ report: ScanReport, title: String) throws -> String {
    try JSONText.render([
      "schema": schema,
      "parameters": [
        "study": title, "items": report.items, "systems": report.systems.count,
        "interval": "wilson", "difference_interval": "newcombe", "confidence": 0.95,
        "blind": report.isBlind, "program": "blindrank \(blindRankVersion)",
      ] as [String: Any],
      "rates": report.rates.filter { !report.isBlind || $0.system == nil }.map(object),
      "looks": report.isBlind ? [] : report.looks.map(object),
      "findings": report.entries.map { object($0, in: report) },
      "named": report.named.map { object($0, isBlind: report.isBlind) },
    ])
  }

  private static func object(_ rate: ScanRate) -> [String: Any] {
    [
      "what": rate.what, "system": json(rate.system?.name),
      "of": rate.isOfItems ? "items" : "responses", "n": rate.n, "with": rate.count,
      "share": json(rate.n > 0 ? Double(rate.count) / Double(rate.n) : nil),
      "low": json(rate.interval?.low), "high": json(rate.interval?.high),
      "difference_low": json(rate.excess?.low), "difference_high": json(rate.excess?.high),
      "apart": json(rate.difference?.rawValue),
    ]
  }

  private static func object(_ named: NamedSystem, isBlind: Bool) -> [String: Any] {
    var object: [String: Any] = [
      "text": named.text, "matched": named.excerpt.matched, "before": named.excerpt.before,
      "after": named.excerpt.after,
    ]
    if !isBlind { object["system"] = named.system.name }
    return object
  }

  private static func object(_ entry: ScanReport.Entry, in report: ScanReport) -> [String: Any] {
    let finding = entry.finding
    var object: [String: Any] = [
      "finding": finding.kind.rawValue, "item": entry.key, "turn": finding.turn,
      "state": entry.state.rawValue, "what": report.reason(finding),
      "matched": json(finding.excerpt?.matched), "before": json(finding.excerpt?.before),
      "after": json(finding.excerpt?.after), "start_byte": json(finding.bytes?.lowerBound),
      "end_byte": json(finding.bytes?.upperBound),
    ]
    if !report.isBlind { object["systems"] = finding.systems.map(report.name) }
    return object
  }
}
