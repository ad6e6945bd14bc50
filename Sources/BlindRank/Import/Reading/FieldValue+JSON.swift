extension FieldValue {
  /// The value that a text spells as JSON, as tables hold lists and objects; nil if it is none.
  init?(json text: String) {
    let bytes = Array("{\"value\": ".utf8) + Array(text.utf8) + Array("}".utf8)
    // The parser reads a little beyond the end.
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    let value = padded.withUnsafeBufferPointer { buffer -> FieldValue? in
      guard let record = JSONRecord() else { return nil }
      do {
        try record.parse(
          UnsafeBufferPointer(rebasing: buffer[..<bytes.count]), line: 1, endsFile: false)
        return record.keys == ["value"] ? try record.nested("value") : nil
      } catch {
        return nil
      }
    }
    guard let value else { return nil }
    self = value
  }
}
