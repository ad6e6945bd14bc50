/// A value of an exported record.
indirect enum ExportValue {
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case list([ExportValue])
  /// In this order.
  case object([(String, ExportValue)])
  /// Nothing there to say.
  case none

  /// A text, or nothing.
  init(_ text: String?) { self = text.map { .text($0) } ?? .none }

  /// A number, or nothing.
  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .none }

  /// Compact, on one line.
  var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.0) + ": " + $0.1.json }.joined(separator: ", ") + "}"
    case .none: "null"
    }
  }

  /// As a cell of a table holds it: lists and objects as JSON, and nothing as nothing.
  var cell: String {
    switch self {
    case .text(let text): text
    case .none: ""
    default: json
    }
  }
}
