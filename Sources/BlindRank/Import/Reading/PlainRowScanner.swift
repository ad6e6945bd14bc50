/// Splits a row of a table that has no quotes, eight bytes at a time.
enum PlainRowScanner {
  /// Sets a row's cells and answers its length with its line feed; nil if it has a quote, does not
  /// end among `bytes`, or has another number of cells.
  ///
  /// - Parameter bytes: followed by seven readable bytes, as a `ByteWindow` has them.
  static func row(
    in bytes: UnsafeBufferPointer<UInt8>, separator: UInt8,
    into cells: UnsafeMutableBufferPointer<RawField>
  ) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    let separators = ones &* UInt64(separator)
    var (position, cellStart, cell) = (0, 0, 0)
    while position < bytes.count {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      var hits = zeros(word ^ separators) | zeros(word ^ lineFeeds) | zeros(word ^ quotes)
      while hits != 0 {
        let place = position + hits.trailingZeroBitCount / 8
        guard place < bytes.count, cell < cells.count else { return nil }
        let byte = bytes[place]
        if byte == quote { return nil }
        var length = place - cellStart
        if byte == lineFeed, length > 0, bytes[place - 1] == 0x0D { length -= 1 }
        cells[cell] = .cell(UnsafeRawBufferPointer(start: base + cellStart, count: length))
        cell += 1
        if byte == lineFeed { return cell == cells.count ? place + 1 : nil }
        cellStart = place + 1
        hits &= hits &- 1
      }
      position += 8
    }
    return nil
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lineFeeds = ones &* 0x0A
  private static let quotes = ones &* 0x22
  private static let lower: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The highest bit of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~(((word & lower) &+ lower) | word | lower)
  }
}
