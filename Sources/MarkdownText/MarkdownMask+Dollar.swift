extension MarkdownMask {
  /// Where the formula that a single dollar sign begins ends; nil if it is none.
  ///
  /// As pandoc has it: no space after the first sign nor before the second, and no digit after
  /// that. A formula is on one line, and the signs of prices, shells and templates are left alone:
  /// what has words but no command, and what touches a letter, is none.
  func endOfDollars(from start: Int) -> Int? {
    let first = start + 1
    guard first < bytes.count, !Self.isSpace(bytes[first]) else { return nil }
    if start > 0, Self.isWord(bytes[start - 1]), bytes[first] != 0x5E, bytes[first] != 0x5F {
      return nil
    }
    var index = first
    while index < bytes.count, bytes[index] != 0x24 {
      switch bytes[index] {
      case 0x0A, 0x60: return nil  // the end of the line, `
      case 0x5C: index += 2
      default: index += 1
      }
    }
    guard index < bytes.count, index > first, !Self.isSpace(bytes[index - 1]), isEnd(index + 1)
    else { return nil }
    return FormulaProse.holds(bytes[first..<index]) ? nil : index + 1
  }

  /// Whether a formula can end before a byte: not before a word, except as in `$n$th`.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    if byte == 0x28 || byte == 0x7B || byte == 0x5F { return false }  // ( { _
    guard Self.isWord(byte) else { return true }
    let word = bytes[index...].prefix(3)
    return word.count >= 2 && !(word.count == 3 && word.last.map(Self.isWord) ?? false)
      && ["th", "st", "nd", "rd"].contains { word.starts(with: $0.utf8) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
