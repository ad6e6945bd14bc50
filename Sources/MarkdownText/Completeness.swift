/// Checks that nothing of a text was lost on its way to the screen.
enum Completeness {
  /// Whether every letter and digit of the source occurs in what is shown, in the same order.
  ///
  /// Names of entities (`&amp;`) are left out, since the character they stand for is shown.
  static func holds(of source: ArraySlice<UInt8>, in shown: [UInt8]) -> Bool {
    source.withUnsafeBufferPointer { source in
      shown.withUnsafeBufferPointer { shown in
        var place = 0
        var index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < source.count {
          let byte = source[index]
          if byte == 0x26, let end = endOfEntity(source, from: index) {
            index = end
            continue
          }
          index += 1
          guard isWordByte(byte) else { continue }
          while place < shown.count, shown[place] != byte { place += 1 }
          if place == shown.count { return false }
          place += 1
        }
        return true
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func endOfEntity(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    if index < bytes.count, bytes[index] == 0x23 { index += 1 }
    let name = index
    while index < bytes.count, index - name < 32, bytes[index] < 0x80, isWordByte(bytes[index]) {
      index += 1
    }
    guard index > name, index < bytes.count, bytes[index] == 0x3B else { return nil }
    return index + 1
  }
}
