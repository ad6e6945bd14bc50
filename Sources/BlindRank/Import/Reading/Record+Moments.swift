extension Record {
  /// A moment, in seconds since 1970 or as `2026-11-21T14:02:31Z`; nil where the field is missing, null
  /// or an empty cell.
  func optionalMoment(_ name: String) throws(FieldProblem) -> Timestamp? {
    let field = raw(name)
    var seconds: Double?
    switch field {
    case .missing, .null: return nil
    case .cell(let bytes) where bytes.isEmpty: return nil
    case .integer(let value): seconds = Double(value)
    case .number(let value): seconds = value
    case .text(let bytes), .cell(let bytes):
      let text = String(utf8: bytes)
      if let moment = Timestamp(iso: text) { return moment }
      seconds = Double(text)
    default: break
    }
    guard let seconds, (0..<Self.endOfTime).contains(seconds) else {
      throw unexpected(
        field, name, expected: "a moment in seconds since 1970, or as 2026-11-21T14:02:31Z")
    }
    return Timestamp(milliseconds: Int64((seconds * 1000).rounded()))
  }

  /// The year 10000; milliseconds since 1970 lie beyond it.
  private static var endOfTime: Double { 253_402_300_800 }
}
