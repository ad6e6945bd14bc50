/// A text prepared for reading: UTF-8 bytes with one kind of line end and no tabs.
///
/// CRLF, a lone CR and Unicode's own line and paragraph separators are line feeds, tabs are spaces
/// up to the next multiple of four columns, and blank lines at the end are gone. What is hostile
/// in it stays until it is drawn.
public struct TextBody: Equatable, Sendable {
  /// Columns between two tab stops.
  public static let tabStop = 4

  /// The text; lines end in LF, the last one in nothing.
  public let bytes: [UInt8]

  /// Prepares a text.
  public init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { Self.prepare($0) }
  }

  /// Prepares UTF-8 text, which need not be valid.
  public init(utf8: [UInt8]) {
    bytes = utf8.withUnsafeBufferPointer { Self.prepare($0) }
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { bytes.isEmpty }
  /// The text again, line ends and tabs changed as said above.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  private static func prepare(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var copied = 0
    // where the line begins, or the last tab ended: at a tab stop in either case
    var stop = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      guard byte < 0x20 || byte == 0xE2 else {
        index += max(1, source.plainCount(from: index, without: 0xE2))
        continue
      }
      var length = 1
      switch byte {
      case 0x0A:
        bytes.append(contentsOf: source[copied...index])
      case 0x0D:
        bytes.append(contentsOf: source[copied..<index])
        bytes.append(0x0A)
        if index + 1 < source.count, source[index + 1] == 0x0A { length = 2 }
      case 0xE2 where isSeparator(source, at: index):
        bytes.append(contentsOf: source[copied..<index])
        bytes.append(0x0A)
        length = 3
      case 0x09:
        bytes.append(contentsOf: source[copied..<index])
        let column = displayWidth(UnsafeBufferPointer(rebasing: source[stop..<index]))
        bytes.append(contentsOf: repeatElement(0x20, count: tabStop - column % tabStop))
      default:
        index += 1
        continue
      }
      index += length
      copied = index
      stop = index
    }
    bytes.append(contentsOf: source[copied...])
    bytes.removeLast(bytes.count - endOfLastLine(bytes))
    return bytes
  }

  /// U+2028 and U+2029.
  private static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  }

  /// Where the last line that is not blank ends.
  private static func endOfLastLine(_ bytes: [UInt8]) -> Int {
    var end = bytes.count
    var index = bytes.count
    while index > 0 {
      let byte = bytes[index - 1]
      if byte == 0x0A {
        end = index - 1
      } else if byte != 0x20 {
        return end
      }
      index -= 1
    }
    return 0
  }
}
