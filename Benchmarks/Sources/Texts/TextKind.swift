/// What the responses to an item are like.
enum TextKind {
  /// Paragraphs, code, Chinese and Japanese; all responses edited from one text, so that what
  /// differs can be marked.
  case mixed
  /// Hardly anything but tables, each response another text.
  case tables
  /// Hardly anything but Chinese and Japanese, each response another text.
  case wide
}

extension TextGenerator {
  /// So many responses of about so many bytes to one instruction.
  mutating func responses(_ kind: TextKind, count: Int, bytes: Int) -> [[UInt8]] {
    switch kind {
    case .mixed:
      let first = text(bytes: bytes)
      return [first] + (1..<max(1, count)).map { _ in edited(first) }
    case .tables: return (0..<count).map { _ in tables(bytes: bytes) }
    case .wide: return (0..<count).map { _ in wide(bytes: bytes) }
    }
  }

  /// The text with every eighth word or so another one.
  private mutating func edited(_ text: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(text.count + 4096)
    for (index, word) in text.split(separator: space, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { edited.append(space) }
      let isPlain = !word.isEmpty && word.allSatisfy { 0x61...0x7A ~= $0 }
      edited += isPlain && random.next(below: 8) == 0 ? self.word()[...] : word
    }
    return edited
  }

  private var space: UInt8 { UInt8(ascii: " ") }

  /// Tables of four columns, with a sentence between them.
  private mutating func tables(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes {
      sentence(into: &text)
      text += "\n\n| name | what it **does** | how many | `code` |\n|:--|---|--:|:-:|\n".utf8
      for _ in 0..<10 + random.next(below: 30) {
        text += "| ".utf8 + word() + " | ".utf8
        for _ in 0..<1 + random.next(below: 9) { text += word() + " ".utf8 }
        text += "| \(random.next(below: 10000)) | `".utf8 + word() + "` |\n".utf8
      }
      text += "\n".utf8
    }
    return text
  }

  private mutating func wide(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes {
      wideParagraph(into: &text, bytes: bytes - text.count)
      text += "\n\n".utf8
    }
    return text
  }
}
