extension NameTable {
  /// A name's number, be it given as a text or as a whole number; nil for anything else and for an
  /// empty text.
  mutating func number(of field: RawField) -> Int32? {
    switch field {
    case .text(let bytes), .cell(let bytes): return bytes.isEmpty ? nil : number(of: bytes)
    case .integer(let value):
      var text = String(value)
      return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    default: return nil
    }
  }
}
