import CNcurses

/// Columns a text takes on the screen once it has been made safe.
///
/// A line feed or a tab counts as the one-column picture it is drawn as.
public func displayWidth(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { displayWidth($0) }
}

/// Columns of UTF-8 text.
public func displayWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let ascii = bytes.asciiCount(from: 0, limit: bytes.count)
  if ascii == bytes.count { return ascii }
  var reader = GlyphReader(bytes)
  var width = 0
  while let glyph = reader.next() { width += glyph.width }
  return width
}

/// What becomes of one scalar on its way to the screen.
enum ScalarKind {
  /// Takes one column.
  static let narrow: Int8 = 1
  /// Takes two columns.
  static let wide: Int8 = 2
  /// Takes none, and is drawn on the one before.
  static let mark: Int8 = 0
  /// Has no place on the screen: drawn as U+FFFD.
  static let unprintable: Int8 = -1
  /// Would change how its neighbours are drawn, differently in every terminal: left out.
  static let dropped: Int8 = -2

  /// The kind of each scalar of the basic plane, asked for once (0.4 ms).
  private static let basicPlane: [Int8] = {
    var kinds = [Int8](repeating: 0, count: 0x10000)
    kinds.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      cn_wcwidths(0, Int32(buffer.count), start)
      for scalar in 0..<UInt32(buffer.count) where isDropped(scalar) {
        buffer[Int(scalar)] = dropped
      }
      for scalar in 0..<UInt32(buffer.count) where isNumberSign(scalar) {
        buffer[Int(scalar)] = unprintable
      }
    }
    return kinds
  }()

  /// The kind of a scalar that is not a control character.
  static func of(_ scalar: UInt32) -> Int8 {
    if scalar < 0x10000 { return basicPlane[Int(scalar)] }
    if isDropped(scalar) { return dropped }
    return isNumberSign(scalar) ? unprintable : Int8(cn_wcwidth(scalar))
  }

  /// Arabic, Syriac and Kaithi signs drawn around the digits that follow. They are format
  /// characters, and terminals give them a column, none, or that of the digits.
  private static func isNumberSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Joiners, variation selectors, tags, bidirectional and other format characters.
  ///
  /// A text must not be able to reorder the line it stands in, and what terminals make of a
  /// joined emoji differs by up to six columns.
  private static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x13430...0x1345F,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return true
    default:
      return false
    }
  }
}
