/// Writes a table as CSV (RFC 4180): every figure in full, none of the drawing.
public enum CSVTable {
  /// A header of the columns' keys, then a line a row. An interval is two columns, `…_low` and
  /// `…_high`; what there is nothing to compute from is empty.
  public static func render(_ table: Table) -> String {
    let drawn = table.columns.indices.filter { !isBar($0, of: table) }
    var lines = [drawn.flatMap { header($0, of: table) }]
    lines += table.rows.map { row in
      drawn.flatMap { column in fields(row[column], width: header(column, of: table).count) }
    }
    return lines.map { $0.map(escaped).joined(separator: ",") + "\r\n" }.joined()
  }

  static func isBar(_ column: Int, of table: Table) -> Bool {
    table.rows.contains { if case .bar = $0[column] { true } else { false } }
  }

  private static func header(_ column: Int, of table: Table) -> [String] {
    let key = table.columns[column].key
    let isInterval = table.rows.contains {
      if case .interval = $0[column] { true } else { false }
    }
    return isInterval ? [key + "_low", key + "_high"] : [key]
  }

  private static func fields(_ value: Table.Value, width: Int) -> [String] {
    switch value {
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .rate(let rate, _): [String(rate)]
    case .interval(let interval, _): [String(interval.low), String(interval.high)]
    case .pValue(let p, _): [String(p)]
    case .bar, .none: Array(repeating: "", count: width)
    }
  }

  /// Quoted where CSV needs it. A text that a spreadsheet would take for a formula gets an
  /// apostrophe in front.
  private static func escaped(_ field: String) -> String {
    var field = field
    if let first = field.first, "=+-@\t\r".contains(first), Double(field) == nil {
      field = "'" + field
    }
    guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return field
    }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
