/// One field of a record as it lies in the reader's memory. Lasts until the next record is read.
enum RawField {
  case missing
  case null
  case bool(Bool)
  case integer(Int64)
  /// An integer beyond 64 bits with a sign, or a number with a point or an exponent.
  case number(Double?)
  /// A JSON string: valid UTF-8.
  case text(UnsafeRawBufferPointer)
  /// A cell of a table: valid UTF-8 that may stand for any type.
  case cell(UnsafeRawBufferPointer)
  case list
  case object

  /// What was found, for a finding: `the number 1.5`.
  var description: String {
    switch self {
    case .missing: "no such field"
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "the number \(value)"
    case .number(let value?): "the number \(value)"
    case .number(nil): "a very large number"
    case .text(let bytes), .cell(let bytes):
      bytes.isEmpty ? "an empty text" : "the text “\(abbreviated(String(utf8: bytes)))”"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension RawField {
  /// A whole number, also one written `2.0`, as tables with empty cells often have it.
  var wholeNumber: Int? {
    switch self {
    case .integer(let value): Int(value)
    case .number(let value?): Int(exactly: value)
    case .cell(let bytes):
      Int(String(utf8: bytes))
        ?? (bytes.suffix(2).elementsEqual(".0".utf8)
          ? Int(String(utf8: UnsafeRawBufferPointer(rebasing: bytes.dropLast(2)))) : nil)
    default: nil
    }
  }
}

extension String {
  /// A text of bytes known to be UTF-8.
  init(utf8 bytes: UnsafeRawBufferPointer) {
    self.init(decoding: bytes, as: UTF8.self)
  }
}
