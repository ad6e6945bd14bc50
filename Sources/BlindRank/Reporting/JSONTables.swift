import Foundation

/// Writes tables as one JSON object, with what made them.
public enum JSONTables {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = "blindrank.tables/1"

  /// `{"schema": …, "parameters": {…}, "tables": [{"title", "rows": [{key: value}], "notes"}]}`;
  /// an interval is `{"low", "high", "confidence"}`, what there is nothing to compute from null.
  ///
  /// - Throws: if a figure is no number.
  public static func render(
    _ tables: [Table], parameters: [String: Table.Value]
  ) throws -> String {
    let object: [String: Any] = [
      "schema": schema, "parameters": parameters.mapValues(json), "tables": tables.map(json),
    ]
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func json(_ table: Table) -> [String: Any] {
    let written = table.columns.indices.filter { table.columns[$0].isWritten }
    let rows = table.rows.map { row in
      Dictionary(uniqueKeysWithValues: written.map { (table.columns[$0].key, json(row[$0])) })
    }
    return ["title": table.title, "rows": rows, "notes": table.notes]
  }

  private static func json(_ value: Table.Value) -> Any {
    switch value {
    case .text(let text): text
    case .integer(let number): number
    case .rate(let rate, _): rate
    case .interval(let interval, _):
      ["low": interval.low, "high": interval.high, "confidence": interval.confidence]
    case .pValue(let p, _): p
    case .bar, .none: NSNull()
    }
  }
}
