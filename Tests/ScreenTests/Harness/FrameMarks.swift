/// Follows synchronized output (`ESC [ ? 2026 h` … `l`) through output that comes in pieces.
struct FrameMarks {
  /// Whether a frame has begun and not ended, or may just be beginning.
  var isWithin: Bool { isOpen || matched > 0 }
  private var isOpen = false
  private var matched = 0
  private static let mark = Array("\u{1B}[?2026".utf8)

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if matched == Self.mark.count {
        isOpen = byte == UInt8(ascii: "h")
        matched = 0
      } else if byte == Self.mark[matched] {
        matched += 1
      } else {
        matched = byte == Self.mark[0] ? 1 : 0
      }
    }
  }
}
