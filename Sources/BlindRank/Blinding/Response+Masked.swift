extension Response {
  /// What is shown in the place of masked words, however many.
  static let mask = "▇▇▇"

  /// The response with a mask in each of these places; those of other responses count for nothing.
  func masked(by spans: [TextSpan]) -> Response {
    let own = spans.filter { $0.item == item && $0.system == system }
    guard !own.isEmpty else { return self }
    return Response(
      item: item, system: system,
      turns: turns.enumerated().map { index, text in
        Self.masked(text, at: own.filter { $0.turn == index + 1 }.map(\.bytes))
      })
  }

  /// Ranges that meet become one. One that begins or ends within a character takes all of it, so
  /// that nothing of it is left.
  private static func masked(_ text: String, at ranges: [Range<Int>]) -> String {
    guard !ranges.isEmpty else { return text }
    let bytes = Array(text.utf8)
    func isInside(_ place: Int) -> Bool {
      place > 0 && place < bytes.count && bytes[place] & 0xC0 == 0x80
    }
    var shown: [UInt8] = []
    var done = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      var start = min(max(0, range.lowerBound), bytes.count)
      var end = min(max(0, range.upperBound), bytes.count)
      guard start < end else { continue }
      while isInside(start) { start -= 1 }
      while isInside(end) { end += 1 }
      if start > done || done == 0 {
        shown += bytes[done..<max(start, done)] + Array(mask.utf8)
      }
      done = max(done, end)
    }
    return String(decoding: shown + bytes[done...], as: UTF8.self)
  }
}
