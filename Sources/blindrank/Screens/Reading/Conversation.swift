import TermUI

/// One or several turns as one text.
struct Conversation {
  /// The turns under each other, each with its number where there are several.
  let body: TextBody
  /// Where each turn lies in it.
  let turns: [Range<Int>]

  /// - Parameter name: What a turn is called: `── answer 2 ──`.
  init(_ turns: [String], name: String) {
    guard turns.count > 1 else {
      body = TextBody(turns.first ?? "")
      self.turns = [0..<body.bytes.count]
      return
    }
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for (index, turn) in turns.enumerated() {
      bytes += Array("\(index > 0 ? "\n\n" : "")── \(name) \(index + 1) ──\n".utf8)
      let turn = TextBody(turn).bytes
      ranges.append(bytes.count..<bytes.count + turn.count)
      bytes += turn
    }
    body = TextBody(utf8: bytes)
    // an empty last turn leaves nothing behind
    self.turns = ranges.map { [count = body.bytes.count] in $0.clamped(to: 0..<count) }
  }
}
