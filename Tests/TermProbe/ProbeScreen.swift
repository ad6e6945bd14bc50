import TermUI

/// Shows its size, samples of hostile text and styles, and the last events.
struct ProbeScreen: Screen {
  enum Message: Sendable {
    case event(TerminalEvent)
    case noted(String)
  }

  enum Effect: Equatable, Sendable {
    case quit, crash, complain, exit, openAgain
    case write(String)
  }

  let process: Int32
  private var size = Size(width: 0, height: 0)
  private var random = RandomFrame()
  private var last = "none"
  private var previous = "none"
  private var count = 0

  init(process: Int32) {
    self.process = process
  }

  /// Each ends in a bar, so that a wrong width shows.
  static let samples = [
    "CJK 日本語テキスト 한국어 中文|", "emoji 😀🚀|", "joined 👩‍👩‍👧‍👦|", "flag 🇯🇵|", "selector ❤️|",
    "skin 👍🏽|", "keycap 1️⃣|", "marks e\u{301}a\u{300}\u{316}|", "\u{301}lone|",
    "escape \u{1B}[31mRED\u{1B}]0;hostile\u{7}\u{9B}31m\u{1B}[?1049l|",
    "bidi a\u{202E}evil\u{202C}|",
    "devanagari नमस्ते|", "thai สวัสดี|", "arabic مرحبا|", "new \u{1FAE9}|",
  ]

  mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .noted(let text):
      note(text)
      return []
    case .event(let event):
      if case .resized(let size) = event { self.size = size }
      note("\(event)")
      count += 1
      guard case .key(let key) = event else { return [] }
      if key == .character("r") { return [.write(random.draw(size: size))] }
      let effects: [Key: Effect] = [
        .character("q"): .quit, .character("f"): .crash, .character("e"): .complain,
        .character("x"): .exit, .character("o"): .openAgain,
      ]
      return effects[key].map { [$0] } ?? []
    }
  }

  private mutating func note(_ text: String) {
    previous = last
    last = text
  }

  func draw(into buffer: inout CellBuffer, in area: Rect) {
    if let frame = random.frame {
      buffer = frame
      return
    }
    buffer.put("TermProbe \(area.width)x\(area.height)", x: 0, y: 0, style: .bold)
    buffer.put("update \(count): \(size.width)x\(size.height)", x: 30, y: 0)
    for (row, sample) in Self.samples.enumerated() {
      buffer.put(sample, x: 1, y: 1 + row)
    }
    buffer.put("process \(process)", x: 60, y: 16)
    buffer.put("reverse", x: 0, y: 17, style: .reverse)
    buffer.put("underline", x: 10, y: 17, style: .underline)
    buffer.put("warning", x: 20, y: 17, style: .warning)
    buffer.put("quiet", x: 30, y: 17, style: .quiet)
    buffer.put("dim", x: 40, y: 17, style: .dim)
    buffer.put("before: \(previous)", x: 0, y: 18)
    buffer.put("last: \(last)", x: 0, y: 19)
    // the corners, where a careless terminal layer wraps or scrolls
    buffer.put("日", x: area.width - 2, y: 0)
    buffer.put("┌", x: 0, y: area.height - 1)
    buffer.put("┘", x: area.width - 1, y: area.height - 1)
  }
}
