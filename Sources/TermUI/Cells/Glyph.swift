/// What one cell, or two neighbouring ones, show: a scalar with up to four marks on it.
///
/// There is no way to make one that a terminal could obey: the text it is made from goes through
/// `GlyphReader`. Five scalars of 21 bits and the width are packed into two words, since a frame
/// has thousands of these and each is compared with the one before it.
public struct Glyph: Hashable, Sendable {
  /// The base and two marks, 21 bits each.
  private var low: UInt64
  /// Two more marks, and the width in the two highest bits.
  private var high: UInt64

  /// The most marks a cell can hold; ncurses has room for no more.
  static let maximumMarks = 4

  /// A scalar already known to be printable, and its width.
  init(base: UInt32, width: Int) {
    low = UInt64(base)
    high = UInt64(width) << 62
  }

  /// The first glyph of a text, or a space where there is none.
  public init(_ character: Character) {
    var text = String(character)
    self = text.withUTF8 { bytes in
      var reader = GlyphReader(bytes)
      return reader.next() ?? .space
    }
  }

  /// An empty cell.
  public static let space = Glyph(base: 0x20, width: 1)
  /// The end of a text that goes on.
  public static let ellipsis = Glyph(base: 0x2026, width: 1)
  /// The right half of the wide glyph to the left.
  static let continuation = Glyph(base: 0, width: 0)
  /// Stands for what cannot be shown.
  static let replacement = Glyph(base: 0xFFFD, width: 1)

  /// Columns: 1 or 2, and 0 for the right half of a wide one.
  public var width: Int { Int(high >> 62) }

  /// The scalar the marks stand on.
  var base: UInt32 { UInt32(truncatingIfNeeded: low) & 0x1F_FFFF }

  /// Whether this is one ASCII character without a mark.
  var isASCII: Bool { low < 0x80 && high << 2 == 0 }

  /// Whether there is no mark on the base.
  var isOneScalar: Bool { low <= 0x1F_FFFF && high << 2 == 0 }

  /// The base scalar and its marks, in order.
  public var scalars: [Unicode.Scalar] {
    withScalars { $0.compactMap { Unicode.Scalar($0) } }
  }

  /// The scalars as numbers, without an allocation.
  func withScalars<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 + Glyph.maximumMarks) { buffer in
      buffer[0] = base
      var count = 1
      while count <= Glyph.maximumMarks {
        let mark = mark(count)
        if mark == 0 { break }
        buffer[count] = mark
        count += 1
      }
      return body(UnsafeBufferPointer(rebasing: buffer[0..<count]))
    }
  }

  /// Mark 1 to 4, 0 where there is none.
  private func mark(_ number: Int) -> UInt32 {
    switch number {
    case 1: return UInt32(truncatingIfNeeded: low >> 21) & 0x1F_FFFF
    case 2: return UInt32(truncatingIfNeeded: low >> 42) & 0x1F_FFFF
    case 3: return UInt32(truncatingIfNeeded: high) & 0x1F_FFFF
    default: return UInt32(truncatingIfNeeded: high >> 21) & 0x1F_FFFF
    }
  }

  /// Puts a mark on the base; a fifth one is left out.
  mutating func add(mark scalar: UInt32) {
    let scalar = UInt64(scalar)
    if mark(1) == 0 {
      low |= scalar << 21
    } else if mark(2) == 0 {
      low |= scalar << 42
    } else if mark(3) == 0 {
      high |= scalar
    } else if mark(4) == 0 {
      high |= scalar << 21
    }
  }
}
