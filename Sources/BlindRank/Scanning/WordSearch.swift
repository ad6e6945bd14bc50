/// Finds the words of all rules in a text at once.
struct WordSearch {
  /// Words found in a text.
  struct Hit {
    let kind: ScanKind
    let bytes: Range<Int>
    /// The rule's own words.
    let rule: String
    /// The words that tell; empty for a text in quotes.
    let telling: [UInt64]
    /// How many words of the text go before.
    let place: Int
  }

  private let phrases: [WordRules.Rule<Phrase>]
  private let literals: [WordRules.Rule<LiteralText>]
  /// The first word of a match → which phrases it may be.
  private let phrasesByWord: [UInt64: [Int]]
  /// The first byte → which texts.
  private let literalsByByte: [[Int]]

  init(_ rules: WordRules, names: [WordRules.Rule<Phrase>] = []) {
    self.init(phrases: rules.phrases + names, literals: rules.literals)
  }

  init(phrases: [WordRules.Rule<Phrase>], literals: [WordRules.Rule<LiteralText>] = []) {
    self.phrases = phrases
    self.literals = literals
    var phrasesByWord: [UInt64: [Int]] = [:]
    for (index, rule) in phrases.enumerated() {
      for word in rule.pattern.firstWords { phrasesByWord[word, default: []].append(index) }
    }
    self.phrasesByWord = phrasesByWord
    var literalsByByte = [[Int]](repeating: [], count: 256)
    for (index, rule) in literals.enumerated() {
      if let first = rule.pattern.bytes.first { literalsByByte[Int(first)].append(index) }
    }
    self.literalsByByte = literalsByByte
  }

  /// The hits of some kinds in the order of their places; of one kind no two share a word, and of
  /// several that begin together the longest counts.
  func hits(in text: [UInt8], _ words: TextWords, of kinds: Set<ScanKind>) -> [Hit] {
    var hits: [Hit] = []
    for (place, word) in words.words.enumerated() {
      for index in phrasesByWord[word.hash] ?? [] where kinds.contains(phrases[index].kind) {
        guard let match = phrases[index].pattern.match(in: words, at: place) else { continue }
        hits.append(
          Hit(
            kind: phrases[index].kind, bytes: words.bytes(match.words), rule: phrases[index].line,
            telling: words.words[match.telling].map(\.hash), place: place))
      }
    }
    for (start, byte) in text.enumerated() {
      for index in literalsByByte[Int(byte.folded)] where kinds.contains(literals[index].kind) {
        guard let end = literals[index].pattern.end(in: text, at: start) else { continue }
        hits.append(
          Hit(
            kind: literals[index].kind, bytes: start..<end, rule: literals[index].line,
            telling: [], place: 0))
      }
    }
    hits.sort {
      ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound)
    }
    var ends: [ScanKind: Int] = [:]
    return hits.filter { hit in
      guard hit.bytes.lowerBound >= ends[hit.kind] ?? 0 else { return false }
      ends[hit.kind] = hit.bytes.upperBound
      return true
    }
  }
}

extension TextWords {
  /// Whether these words stand in the text, one after another.
  func contains(_ sought: [UInt64]) -> Bool {
    guard let first = sought.first, sought.count <= count else { return false }
    return (0...count - sought.count).contains { start in
      words[start].hash == first
        && sought.indices.allSatisfy { words[start + $0].hash == sought[$0] }
    }
  }
}
