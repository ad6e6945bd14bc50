/// Writes tables as CSV (RFC 4180): every figure in full, none of the drawing.
public enum CSVTable {
  /// A header of the columns' keys, then a line a row; tables with the same columns follow each
  /// other under one header, others after a blank line.
  ///
  /// An interval is two columns, `…_low` and `…_high`; what there is nothing to compute from is
  /// empty.
  public static func render(_ tables: [Table]) -> String {
    var text = ""
    var header: [String] = []
    for table in tables {
      let columns = table.columns.indices.filter { table.columns[$0].isWritten }
      let keys = columns.flatMap { key(table.columns[$0]) }
      if keys != header {
        text += (header.isEmpty ? "" : "\r\n") + CSVLine.render(keys)
        header = keys
      }
      for row in table.rows {
        text += CSVLine.render(columns.flatMap { fields(row[$0], of: table.columns[$0]) })
      }
    }
    return text
  }

  private static func key(_ column: Table.Column) -> [String] {
    column.kind == .interval ? [column.key + "_low", column.key + "_high"] : [column.key]
  }

  private static func fields(_ value: Table.Value, of column: Table.Column) -> [String] {
    switch value {
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .rate(let rate, _), .certainty(let rate, _): [String(rate)]
    case .interval(let interval, _): [String(interval.low), String(interval.high)]
    case .pValue(let p, _): [String(p)]
    case .number(let number, _, _): [String(number)]
    case .range(let interval, _, _): [String(interval.low), String(interval.high)]
    case .flag(let flag): [String(flag)]
    case .bar, .none: Array(repeating: "", count: key(column).count)
    }
  }
}
