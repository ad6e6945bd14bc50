/// Follows the code fences of a Markdown text from line to line (CommonMark 0.31, section 4.5).
///
/// More lenient than that in one way: a fence may be indented by any number of spaces, since models
/// put code into lists and miscount.
struct CodeFence {
  private var mark: UInt8 = 0
  private var length = 0

  /// Whether a line belongs to a code block, its fences included. To be asked of every line once.
  mutating func includes(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    let isOpen = length > 0
    guard start + 3 <= line.upperBound, bytes[start] == 0x60 || bytes[start] == 0x7E else {
      return isOpen
    }
    var end = start
    while end < line.upperBound, bytes[end] == bytes[start] { end += 1 }
    let run = end - start
    let info = bytes[end..<line.upperBound]
    if isOpen {
      if bytes[start] == mark, run >= length, info.allSatisfy({ $0 == 0x20 }) { length = 0 }
      return true
    }
    // three backticks with another one further on are code within a sentence
    guard run >= 3, bytes[start] == 0x7E || !info.contains(0x60) else { return false }
    mark = bytes[start]
    length = run
    return true
  }
}
