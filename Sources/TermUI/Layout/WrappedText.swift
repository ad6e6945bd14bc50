/// A text broken into lines of a width: at words, with blank lines and indentation kept, and with
/// the lines of code blocks left whole.
///
/// It holds eight bytes a line and nothing for a glyph, so that a text of megabytes is cheap.
public struct WrappedText: Equatable, Sendable {
  /// The text.
  public let body: TextBody
  /// The width it was broken for.
  public let width: Int
  /// Columns of the longest line of code, to know how far to pan.
  public let longestCodeLine: Int
  private let spans: [Span]

  private struct Span: Equatable {
    let start: UInt32
    /// The length in bytes; the highest bit says code.
    let lengthAndKind: UInt32

    init(_ range: Range<Int>, isCode: Bool) {
      start = UInt32(clamping: range.lowerBound)
      lengthAndKind = UInt32(min(range.count, 0x7FFF_FFFF)) | (isCode ? 0x8000_0000 : 0)
    }

    var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndKind & 0x7FFF_FFFF) }
    var isCode: Bool { lengthAndKind & 0x8000_0000 != 0 }
  }

  /// Breaks a text.
  ///
  /// - Parameters:
  ///   - width: Columns; less than one counts as one.
  ///   - preservesCode: Whether lines between ``` or ~~~ stay whole.
  public init(_ body: TextBody, width: Int, preservesCode: Bool = true) {
    self.body = body
    self.width = max(1, width)
    var spans: [Span] = []
    spans.reserveCapacity(body.bytes.count / 40)
    var longest = 0
    body.bytes.withUnsafeBufferPointer { bytes in
      let breaker = LineBreaker(bytes: bytes, width: max(1, width))
      var fence = CodeFence()
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfLine(from: start)
        if preservesCode, fence.includes(bytes, line: start..<end) {
          spans.append(Span(start..<end, isCode: true))
          longest = max(
            longest, displayWidth(UnsafeBufferPointer(rebasing: bytes[start..<end])))
        } else {
          Self.wrap(start..<end, with: breaker, into: &spans)
        }
        start = end + 1
      }
    }
    self.spans = spans
    longestCodeLine = longest
  }

  private static func wrap(
    _ line: Range<Int>, with breaker: LineBreaker, into spans: inout [Span]
  ) {
    let text = breaker.skipSpaces(from: line.lowerBound, to: line.upperBound)
    if text == line.upperBound {
      spans.append(Span(line.lowerBound..<line.lowerBound, isCode: false))
      return
    }
    // indentation that leaves no room is given up
    var start = text - line.lowerBound < breaker.width ? line.lowerBound : text
    while start < line.upperBound {
      let (end, next) = breaker.nextBreak(from: start, to: line.upperBound)
      spans.append(Span(start..<end, isCode: false))
      start = next
    }
  }

  /// Lines on the screen.
  public var lineCount: Int { spans.count }

  /// The bytes of a line in `body.bytes`, and whether it is code, which is never broken; nil
  /// where there is no such line.
  public func line(_ index: Int) -> (bytes: Range<Int>, isCode: Bool)? {
    guard spans.indices.contains(index) else { return nil }
    return (spans[index].range, spans[index].isCode)
  }

  /// Where a line begins in the text; what stays when the width changes.
  public func byteOffset(ofLine index: Int) -> Int {
    guard index < spans.count else { return body.bytes.count }
    return index < 0 ? 0 : Int(spans[index].start)
  }

  /// The line that shows a byte of the text: `after.line(containing: before.byteOffset(ofLine:))`
  /// keeps the reader's place.
  public func line(containing offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if Int(spans[middle].start) <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }
}
