import BlindRank

/// A line read as an answer, whatever is asked for.
enum PlainAnswer: Equatable, Sendable {
  /// Ranks by slot; nil takes one away.
  case ranks([Slot: Int?])
  case choice(PairwiseChoice)
  case guess(Guess)
  /// It looks like an answer and is none, and why.
  case wrong(String)
}

extension PlainAnswer {
  /// `2 1 3 3`, `a=1 c=2`, `b 4`, `d -`; nil if it looks like something else.
  ///
  /// - Parameters:
  ///   - slots: How many responses there are.
  ///   - scale: The worst rank.
  static func ranks(_ line: String, slots: Int, scale: Int) -> PlainAnswer? {
    let words = line.split { " =,:;".contains($0) }.map(String.init)
    guard let first = words.first else { return nil }
    var named: [(slot: String, rank: String)] = []
    if isRank(first) {
      guard words.count <= slots else {
        return .wrong("\(words.count) ranks for \(slots) responses")
      }
      named = words.enumerated().map { (Slot($0).letter, $1) }
    } else {
      guard words.count.isMultiple(of: 2) else { return nil }
      for index in stride(from: 0, to: words.count, by: 2) {
        named.append((words[index].uppercased(), words[index + 1]))
      }
      guard named.contains(where: { $0.slot.count == 1 && isRank($0.rank) }) else { return nil }
    }
    var ranks: [Slot: Int?] = [:]
    for (letter, word) in named {
      guard let slot = (0..<slots).map({ Slot($0) }).first(where: { $0.letter == letter }) else {
        return .wrong("there is no response \(letter)")
      }
      guard ranks[slot] == nil else { return .wrong("two ranks for \(letter)") }
      guard let rank = Int(word), (1...scale).contains(rank) else {
        if word != "-" { return .wrong("\(word) is no rank; ranks go from 1 to \(scale)") }
        ranks.updateValue(nil, forKey: slot)
        continue
      }
      ranks[slot] = rank
    }
    return .ranks(ranks)
  }

  private static func isRank(_ word: String) -> Bool {
    word == "-" || word.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// `a`, `b`, `tie`, `bad`, `can't` with a reason.
  static func choice(_ line: String, slots: Int) -> PlainAnswer? {
    switch line.lowercased() {
    case "tie", "t", "0", "=": return .choice(.tie)
    case "bad", "both", "both bad": return .choice(.bothBad)
    default: break
    }
    if let slot = slot(line, of: slots) { return .choice(.prefers(slot)) }
    return cannot(line).map { .choice(.cannotJudge(reason: $0)) }
  }

  /// A response's letter, or `can't tell`.
  static func guess(_ line: String, slots: Int) -> PlainAnswer? {
    if let slot = slot(line, of: slots) { return .guess(.points(at: slot)) }
    return cannot(line).map { _ in .guess(.cannotTell) }
  }

  /// The slot with this letter, capital or not.
  static func slot(_ letter: String, of slots: Int) -> Slot? {
    (0..<slots).map { Slot($0) }.first {
      $0.letter == letter.uppercased() || String($0.index + 1) == letter
    }
  }

  /// What follows `can't`, `can't judge` or `can't tell`; nil for anything else.
  private static func cannot(_ line: String) -> String? {
    let (word, rest) = line.firstWord
    guard ["can't", "can’t", "cant", "cannot", "c"].contains(word.lowercased()) else { return nil }
    let (verb, reason) = rest.firstWord
    return ["judge", "tell", "judge:", "tell:"].contains(verb.lowercased()) ? reason : rest
  }
}
