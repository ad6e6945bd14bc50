/// A field's whole value, for the few fields that hold lists or objects.
indirect enum FieldValue {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double?)
  case text(String)
  case list([FieldValue])
  case object([Member])

  /// A member of an object. No tuple: the compiler goes round in circles over one of an enum in
  /// itself.
  struct Member {
    let key: String
    let value: FieldValue
  }

  /// What was found, for a finding.
  var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "the number \(value)"
    case .number(let value?): "the number \(value)"
    case .number(nil): "a very large number"
    case .text(let text): text.isEmpty ? "an empty text" : "the text “\(abbreviated(text))”"
    case .list(let values): values.isEmpty ? "an empty list" : "a list"
    case .object: "an object"
    }
  }

  /// A member of an object; nil where there is none.
  subscript(key: String) -> FieldValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A number of any spelling.
  var asNumber: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The text, or the first one of a list of texts.
  var firstText: String? {
    switch self {
    case .text(let text): text
    case .list(let values): values.first?.firstText
    default: nil
    }
  }
}
