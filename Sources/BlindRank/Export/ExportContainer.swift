/// How the records of an export are written down.
public enum ExportContainer: String, CaseIterable, Sendable {
  /// A table with a header.
  case csv
  /// A JSON object a line.
  case jsonl
  /// A JSON list of objects.
  case json

  /// What stands before the first record.
  func head(_ fields: [String]) -> String {
    switch self {
    case .csv: CSVLine.render(fields)
    case .jsonl: ""
    case .json: "["
    }
  }

  /// A record; `isFirst` of its file.
  func record(_ values: [ExportValue], _ fields: [String], isFirst: Bool) -> String {
    let object = { ExportValue.object(Array(zip(fields, values))).json }
    switch self {
    case .csv: return CSVLine.render(values.map(\.cell))
    case .jsonl: return object() + "\n"
    case .json: return (isFirst ? "\n" : ",\n") + object()
    }
  }

  /// What stands after the last record.
  var foot: String { self == .json ? "\n]\n" : "" }
}
