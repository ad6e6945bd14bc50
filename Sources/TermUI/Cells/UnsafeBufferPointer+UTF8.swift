extension UnsafeBufferPointer<UInt8> {
  /// The scalar at a place, nil where the bytes are not UTF-8, and the bytes it takes.
  ///
  /// Of wrong bytes the longest start of a valid sequence counts as one, as Unicode recommends
  /// (section 3.9, table 3-7), so that a damaged character is one U+FFFD.
  @inline(__always)
  func scalar(at position: Int, end: Int) -> (scalar: UInt32?, length: Int) {
    let first = self[position]
    if first < 0x80 { return (UInt32(first), 1) }
    // the usual case of wide text: Chinese, Japanese, Korean, and no surrogate
    if first & 0xF0 == 0xE0, position + 2 < end {
      let (second, third) = (self[position + 1], self[position + 2])
      let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, 0x800..<0xD800 ~= scalar {
        return (scalar, 3)
      }
    }
    return scalarOfAnyKind(at: position, end: end)
  }

  private func scalarOfAnyKind(at position: Int, end: Int) -> (scalar: UInt32?, length: Int) {
    let first = self[position]
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: count = 2
    case 0xE0:
      count = 3
      second = 0xA0...0xBF
    case 0xED:
      count = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: count = 3
    case 0xF0:
      count = 4
      second = 0x90...0xBF
    case 0xF4:
      count = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: count = 4
    default: return (nil, 1)
    }
    var scalar = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      guard position + offset < end else { return (nil, offset) }
      let byte = self[position + offset]
      guard (offset == 1 ? second : 0x80...0xBF).contains(byte) else { return (nil, offset) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, count)
  }
}
