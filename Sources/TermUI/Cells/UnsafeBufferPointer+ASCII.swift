extension UnsafeBufferPointer<UInt8> {
  /// How many bytes from `start` on are ASCII, counting at most `limit`; eight at a time.
  func asciiCount(from start: Int, limit: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    let end = Swift.min(count, start + limit)
    var position = start
    while position + 8 <= end {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      position += 8
    }
    while position < end, self[position] < 0x80 { position += 1 }
    return position - start
  }

  /// How many of the first columns of a text can be left out without a look at them, since they
  /// are ASCII; none where there are so few that it is not worth it.
  func asciiToLeaveOut(of range: Range<Int>, columns: Int) -> Int {
    guard columns > 64 else { return 0 }
    // the last one may carry a mark
    return Swift.max(
      0, asciiCount(from: range.lowerBound, limit: Swift.min(columns, range.count)) - 1)
  }

  /// The first place in a range with an ASCII character, a letter in either case; nil where there
  /// is none. Eight bytes at a time.
  func firstIndex(ofASCII character: UInt8, in range: Range<Int>) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    let lower = character | 0x20
    let isLetter = lower &- 0x61 < 26
    let wanted = isLetter ? lower : character
    let fold: UInt8 = isLetter ? 0x20 : 0
    let folds = UInt64(fold) &* 0x0101_0101_0101_0101
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) | folds
      if word.hasByte(wanted) { break }
      position += 8
    }
    while position < range.upperBound {
      if self[position] | fold == wanted { return position }
      position += 1
    }
    return nil
  }

  /// The first place from `start` on with a line feed, or the end; eight bytes at a time.
  func endOfLine(from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var position = start
    while position + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word.hasByte(0x0A) { break }
      position += 8
    }
    while position < count, self[position] != 0x0A { position += 1 }
    return position
  }

  /// How many bytes from `start` on, in steps of eight, hold neither a control character nor a
  /// byte of this value; there may be more.
  func plainCount(from start: Int, without byte: UInt8) -> Int {
    let bytes = UnsafeRawBufferPointer(self)
    var position = start
    while position + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if word.hasControl || word.hasByte(byte) { break }
      position += 8
    }
    return position - start
  }
}

// Eight bytes at once (Warren, "Hacker's Delight", 2nd edition, section 6-1).
extension UInt64 {
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether one of the eight bytes has this value.
  fileprivate func hasByte(_ byte: UInt8) -> Bool {
    let difference = self ^ (UInt64(byte) &* Self.lowBits)
    return (difference &- Self.lowBits) & ~difference & Self.highBits != 0
  }

  /// Whether one of the eight bytes is less than 0x20.
  fileprivate var hasControl: Bool {
    (self &- 0x20 &* Self.lowBits) & ~self & Self.highBits != 0
  }
}
