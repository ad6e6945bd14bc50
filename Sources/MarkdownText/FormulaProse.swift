/// Tells a sentence from a formula, for marks that are also money, brackets and variables.
enum FormulaProse {
  /// Short words that are no product of variables.
  private static let words: Set<String> = [
    "or", "to", "of", "in", "at", "by", "is", "on", "if", "so", "no", "us", "my", "we", "me", "do",
    "go", "be", "he", "it", "up", "am", "the", "and", "for", "are", "was", "per", "all", "not",
    "you", "has", "see", "day", "but",
  ]

  /// Whether there are words in a text but no command of LaTeX.
  static func holds(_ text: some Collection<UInt8>) -> Bool {
    var word: [UInt8] = []
    var previous: UInt8 = 0
    var hasWord = false
    for byte in text {
      if isLetter(byte) {
        if previous == 0x5C { return false }
        word.append(byte)
      } else if !word.isEmpty {
        hasWord = hasWord || isProse(word)
        word.removeAll(keepingCapacity: true)
      }
      previous = byte
    }
    return hasWord || isProse(word)
  }

  /// Whether it is a word, and no name of a triangle.
  private static func isProse(_ word: [UInt8]) -> Bool {
    if word.count >= 4 { return word.contains { $0 >= 0x61 } }
    guard word.count >= 2 else { return false }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return words.contains(lower)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
