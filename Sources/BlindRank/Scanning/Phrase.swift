/// Words to look for, as a line of a word list says them.
///
/// Places between blanks. In a place: a word, words of which one must stand there (`am|was`), a
/// list by its name (`<maker>`), or `..` for up to three words of any kind. With `?` at its end it
/// may be missing; with `!` in front what follows must be none of them. `^` in front of all: only
/// where a sentence or a clause begins. No match goes over the end of a sentence.
struct Phrase {
  /// What may stand in a place: words, each alternative one or several.
  struct Place {
    let alternatives: [[UInt64]]
    var isOptional = false
    var isForbidden = false
    var isGap = false
    /// Whether it is a name, and so what tells.
    var tells = false
  }

  /// Which words were found, and which of them tell: all, unless there is a name among them.
  struct Match {
    let words: Range<Int>
    let telling: Range<Int>
  }

  let places: [Place]
  let startsSentence: Bool

  /// The words that a match can begin with.
  var firstWords: Set<UInt64> { Set(places.first?.alternatives.compactMap(\.first) ?? []) }

  private static let widestGap = 3
  /// The lists whose words tell by themselves, whatever stands around them.
  private static let namingLists = ["name", "maker"]

  /// Names of own making, as of a study's systems: any of these, and all of it tells.
  init(anyOf names: [[UInt64]]) {
    places = [Place(alternatives: names.filter { !$0.isEmpty })]
    startsSentence = false
  }

  /// Reads a line.
  ///
  /// - Throws: what is wrong with it, for a message.
  init(_ line: String, lists: [String: [[UInt64]]]) throws(WordProblem) {
    var text = line[...]
    startsSentence = text.first == "^"
    if startsSentence { text = text.dropFirst() }
    var places: [Place] = []
    for part in text.split(separator: " ") { places.append(try Self.place(part, lists)) }
    guard let first = places.first, !first.isOptional, !first.isForbidden, !first.isGap else {
      throw WordProblem("a rule begins with a word that must be there")
    }
    self.places = places
  }

  private static func place(
    _ part: Substring, _ lists: [String: [[UInt64]]]
  ) throws(WordProblem) -> Place {
    var part = part
    if part == ".." { return Place(alternatives: [], isGap: true) }
    let isForbidden = part.first == "!"
    if isForbidden { part = part.dropFirst() }
    let isOptional = part.last == "?"
    if isOptional { part = part.dropLast() }
    if part.first == "<", part.last == ">" {
      let name = String(part.dropFirst().dropLast())
      guard let list = lists[name] else {
        throw WordProblem("there is no list \(part)")
      }
      return Place(
        alternatives: list.sorted { $0.count > $1.count }, isOptional: isOptional,
        isForbidden: isForbidden, tells: !isForbidden && namingLists.contains(name))
    }
    let alternatives = part.split(separator: "|").map { words(of: String($0)) }
    guard !alternatives.isEmpty, alternatives.allSatisfy({ !$0.isEmpty }) else {
      throw WordProblem("“\(part)” has no letter or digit")
    }
    return Place(
      alternatives: alternatives.sorted { $0.count > $1.count }, isOptional: isOptional,
      isForbidden: isForbidden)
  }

  /// The words of a text; one that begins with an apostrophe is the end of a contraction.
  static func words(of text: String) -> [UInt64] {
    let bytes = Array(text.replacing("’", with: "'").utf8)
    if bytes.first == 0x27, bytes.count > 1 {
      return [TextWords.hash(bytes.dropFirst(), after: 0x27)]
    }
    return TextWords(of: bytes).words.map(\.hash)
  }

  /// The phrase where it begins at a word, as long as can be; nil if it does not.
  func match(in text: TextWords, at start: Int) -> Match? {
    if startsSentence, !text.words[start].isFirst { return nil }
    var telling: Range<Int>?
    guard let end = match(text, place: 0, word: start, from: start, &telling) else { return nil }
    return Match(words: start..<end, telling: telling ?? start..<end)
  }

  private func match(
    _ text: TextWords, place: Int, word: Int, from start: Int, _ telling: inout Range<Int>?
  ) -> Int? {
    guard place < places.count else { return word > start ? word : nil }
    let current = places[place]
    func rest(from word: Int) -> Int? {
      match(text, place: place + 1, word: word, from: start, &telling)
    }
    if current.isForbidden {
      return current.alternatives.contains { end(of: $0, in: text, at: word, from: start) != nil }
        ? nil : rest(from: word)
    }
    if current.isGap {
      for skipped in 0...Self.widestGap where isInside(text, word, skipped, from: start) {
        if let end = rest(from: word + skipped) { return end }
      }
      return nil
    }
    for alternative in current.alternatives {
      guard let next = end(of: alternative, in: text, at: word, from: start) else { continue }
      if let end = rest(from: next) {
        if current.tells { telling = word..<next }
        return end
      }
    }
    return current.isOptional ? rest(from: word) : nil
  }

  private func isInside(_ text: TextWords, _ word: Int, _ count: Int, from start: Int) -> Bool {
    word + count <= text.count
      && (word..<word + count).allSatisfy { $0 == start || !text.words[$0].isFirst }
  }

  private func end(of words: [UInt64], in text: TextWords, at word: Int, from start: Int) -> Int? {
    guard isInside(text, word, words.count, from: start) else { return nil }
    for (offset, hash) in words.enumerated() where text.words[word + offset].hash != hash {
      return nil
    }
    return word + words.count
  }
}

/// What is wrong with a line of a word list.
struct WordProblem: Error {
  let text: String

  init(_ text: String) { self.text = text }
}
