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
}
