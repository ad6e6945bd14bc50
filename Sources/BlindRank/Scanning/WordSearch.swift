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
    phrases = rules.phrases + names
    literals = rules.literals
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
    var ends: [ScanKind: Int] = [:]
    func add(_ found: [Hit]) {
      for kind in Set(found.map(\.kind)).sorted(by: { $0.rawValue < $1.rawValue }) {
        let longest = found.filter { $0.kind == kind }.max { $0.bytes.count < $1.bytes.count }
        guard let longest, longest.bytes.lowerBound >= ends[kind] ?? 0 else { continue }
        ends[kind] = longest.bytes.upperBound
        hits.append(longest)
      }
    }
    for (place, word) in words.words.enumerated() {
      guard let candidates = phrasesByWord[word.hash] else { continue }
      add(
        candidates.compactMap { index in
          let rule = phrases[index]
          guard kinds.contains(rule.kind), let match = rule.pattern.match(in: words, at: place)
          else { return nil }
          return Hit(
            kind: rule.kind, bytes: words.bytes(match.words), rule: rule.line,
            telling: words.words[match.telling].map(\.hash), place: place)
        })
    }
    ends = [:]
    for (start, byte) in text.enumerated() {
      let candidates = literalsByByte[Int(byte.folded)]
      guard !candidates.isEmpty else { continue }
      add(
        candidates.compactMap { index in
          let rule = literals[index]
          guard kinds.contains(rule.kind), let end = rule.pattern.end(in: text, at: start)
          else { return nil }
          return Hit(
            kind: rule.kind, bytes: start..<end, rule: rule.line, telling: [], place: 0)
        })
    }
    return hits.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
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
