/// Splits UTF-8 text into glyphs, with nothing left in it that a terminal could obey.
///
/// Responses come from models and files, so they are hostile until read by this:
/// - C0 control characters become their pictures (`␛`), DEL becomes `␡`, C1 ones U+FFFD;
/// - what terminals have no width for, or do not agree on one, becomes U+FFFD, and so do bytes
///   that are not UTF-8;
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
      let (scalar, length) = bytes.scalar(at: position, end: end)
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
      // ASCII or an ideograph after a base ends it without being decoded
      if let glyph, position < end, bytes[position] < 0x80 || 0xE4...0xE9 ~= bytes[position] {
        return glyph
      }
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
}
