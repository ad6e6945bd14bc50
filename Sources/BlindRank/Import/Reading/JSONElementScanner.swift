/// Finds where one JSON value ends, however the bytes arrive: a small machine that knows
/// brackets, strings and escapes, and leaves all else to the parser.
struct JSONElementScanner {
  private var position = 0
  private var depth = 0
  private var isInString = false
  /// Whether the value is neither a string, a list nor an object.
  private(set) var isScalar = false

  /// The number of bytes of the value at the beginning of `bytes`; nil while its end is not
  /// among them. To go on, give the same bytes and more behind them.
  mutating func end(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    while position < bytes.count {
      let byte = bytes[position]
      if isInString {
        if byte == UInt8(ascii: "\\") {
          guard position + 1 < bytes.count else { return nil }
          position += 2
          continue
        }
        if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return position + 1 }
        }
        position += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if isScalar { return position }
        isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isScalar { return position }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return position }
        depth -= 1
        if depth == 0 { return position + 1 }
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "\t"):
        if depth == 0, isScalar { return position }
        if depth == 0, byte == UInt8(ascii: ",") { return position }
      default:
        if depth == 0 { isScalar = true }
      }
      position += 1
    }
    return nil
  }
}
