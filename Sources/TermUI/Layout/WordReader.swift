/// Finds the words of a text: runs of letters and digits, much as UAX #29 does.
///
/// - Marks belong to the letter before them, joiners and soft hyphens to the word.
/// - An apostrophe or a full stop between two letters or two digits is inside a word, a comma
///   between two digits, a low line between any: `don't`, `e.g`, `3,000.5`, `snake_case`.
/// - A Chinese character, a kana and whatever else is written without spaces in East Asia is a word
///   by itself. Thai, Lao and Khmer would need a dictionary: what stands between two spaces is one.
struct WordReader: Sequence, IteratorProtocol {
  private enum Kind {
    case other, letter, digit, alone, mark, joinsBoth, joinsDigits, joinsAny
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  /// Reads a range of these bytes, which must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next word.
  mutating func next() -> Range<Int>? {
    var (kind, length) = (Kind.other, 0)
    while position < end {
      (kind, length) = read(position)
      if kind == .letter || kind == .digit || kind == .alone { break }
      position += length
    }
    guard position < end else { return nil }
    let start = position
    var previous = kind
    position += length
    while position < end {
      (kind, length) = read(position)
      switch kind {
      case .mark: break
      case .letter where previous != .alone, .digit where previous != .alone: previous = kind
      case .joinsBoth, .joinsDigits, .joinsAny:
        guard position + length < end else { return start..<position }
        let following = read(position + length).kind
        let joins =
          switch kind {
          case .joinsAny: previous != .alone && (following == .letter || following == .digit)
          case .joinsDigits: previous == .digit && following == .digit
          default: previous != .alone && previous == following
          }
        guard joins else { return start..<position }
      default: return start..<position
      }
      position += length
    }
    return start..<position
  }

  private func read(_ position: Int) -> (kind: Kind, length: Int) {
    let byte = bytes[position]
    if byte >= 0x80 {
      let (scalar, length) = bytes.scalar(at: position, end: end)
      return (scalar.map(Self.kind) ?? .other, length)
    }
    if (byte | 0x20) &- 0x61 < 26 { return (.letter, 1) }
    if byte &- 0x30 < 10 { return (.digit, 1) }
    switch byte {
    case 0x27, 0x2E: return (.joinsBoth, 1)
    case 0x2C: return (.joinsDigits, 1)
    case 0x5F: return (.joinsAny, 1)
    default: return (.other, 1)
    }
  }

  /// The usual scripts by their ranges, since asking for a property takes ten times as long.
  private static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xAD, 0x200C, 0x200D, 0x2060, 0x300...0x36F, 0xFE00...0xFE0F: return .mark
    case 0xD7, 0xF7: return .other
    case 0xC0...0x24F, 0x3A3...0x3F5, 0x3F7...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: return .letter
    case 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x939, 0xE01...0xE30, 0xE40...0xE46: return .letter
    case 0x93E...0x94F, 0xE34...0xE3A, 0xE47...0xE4E: return .mark
    case 0x2018, 0x2019: return .joinsBoth
    case 0x2010...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020: return .other
    case 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FD...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      return .alone
    case 0x3099, 0x309A, 0x30FC: return .mark
    default: return kindByProperties(scalar)
    }
  }

  private static func kindByProperties(_ scalar: UInt32) -> Kind {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    default: return .other
    }
  }
}
