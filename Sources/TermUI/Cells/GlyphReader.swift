/// Splits UTF-8 text into glyphs, with nothing left in it that a terminal could obey.
///
/// Responses come from models and files, so they are hostile until read by this:
/// - C0 control characters become their pictures (`␛`), DEL becomes `␡`, C1 ones U+FFFD;
/// - what the terminal has no width for, and bytes that are not UTF-8, become U+FFFD;
/// - joiners, variation selectors, bidirectional and other format characters are left out;
/// - a mark with nothing to stand on stands on `◌`, and a glyph has at most four marks.
///
/// The bytes must outlive the reader; it does not copy them.
public struct GlyphReader: IteratorProtocol, Sequence {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first byte not read yet; after `next()`, always between two glyphs.
  public private(set) var position: Int
  private let end: Int

  /// Reads all of these bytes.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(bytes, range: 0..<bytes.count)
  }

  /// Reads a range of these bytes.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    position = Swift.max(0, range.lowerBound)
    end = Swift.min(bytes.count, range.upperBound)
  }

  /// The next glyph, or nil at the end.
  public mutating func next() -> Glyph? {
    guard position < end else { return nil }
    let first = bytes[position]
    // the usual case: a printable ASCII character that no mark can follow
    if first >= 0x20, first < 0x7F, position + 1 == end || bytes[position + 1] < 0x80 {
      position += 1
      return Glyph(base: UInt32(first), width: 1)
    }
    return nextOfAnyKind()
  }

  private mutating func nextOfAnyKind() -> Glyph? {
    var glyph: Glyph?
    while position < end {
      let (scalar, length) = decode()
      let (shown, kind) = Self.show(scalar)
      switch kind {
      case ScalarKind.dropped:
        break
      case ScalarKind.mark:
        if glyph == nil { glyph = Glyph(base: 0x25CC, width: 1) }
        glyph?.add(mark: shown)
      default:
        if let glyph { return glyph }
        glyph = Glyph(base: shown, width: Int(kind))
      }
      position += length
      // ASCII after a base ends it without being decoded
      if let glyph, position < end, bytes[position] < 0x80 { return glyph }
    }
    return glyph
  }

  /// What is drawn for a scalar (nil: not UTF-8), and its kind.
  private static func show(_ scalar: UInt32?) -> (UInt32, Int8) {
    guard let scalar else { return (0xFFFD, ScalarKind.narrow) }
    if scalar < 0x20 { return (0x2400 + scalar, ScalarKind.narrow) }
    if scalar < 0x7F { return (scalar, ScalarKind.narrow) }
    if scalar == 0x7F { return (0x2421, ScalarKind.narrow) }
    if scalar < 0xA0 { return (0xFFFD, ScalarKind.narrow) }
    let kind = ScalarKind.of(scalar)
    return kind == ScalarKind.unprintable ? (0xFFFD, ScalarKind.narrow) : (scalar, kind)
  }

  /// The scalar at the position, nil where the bytes are not UTF-8, and the bytes it takes.
  ///
  /// Of wrong bytes the longest start of a valid sequence counts as one, as Unicode recommends
  /// (section 3.9, table 3-7), so that a damaged character is one U+FFFD.
  private func decode() -> (UInt32?, Int) {
    let first = bytes[position]
    if first < 0x80 { return (UInt32(first), 1) }
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
      let byte = bytes[position + offset]
      guard (offset == 1 ? second : 0x80...0xBF).contains(byte) else { return (nil, offset) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, count)
  }
}
