/// How long a text is, for people.
public struct TextCount: Equatable, Sendable {
  /// Runs of letters and digits, and each Chinese character and kana.
  ///
  /// Much as UAX #29 counts: `don't`, `3,000.5` and `snake_case` are one word each, `well-known`
  /// is two, and marks of Markdown are none.
  public private(set) var words = 0
  /// Unicode scalars, spaces and line ends included, as `wc -m` counts them.
  public private(set) var characters = 0

  /// Counts parts of a text; nil for all of it.
  public init(_ body: TextBody, parts: [Range<Int>]? = nil) {
    body.bytes.withUnsafeBufferPointer { bytes in
      for part in parts ?? [0..<bytes.count] {
        for _ in WordReader(bytes, range: part) { words += 1 }
        for byte in UnsafeBufferPointer(rebasing: bytes[part]) where byte & 0xC0 != 0x80 {
          characters += 1
        }
      }
    }
  }
}
