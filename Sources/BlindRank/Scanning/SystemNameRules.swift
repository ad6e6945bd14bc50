/// What a study's systems are called in a text: their whole names, and the parts that are no
/// ordinary words.
enum SystemNameRules {
  private static let shortestPart = 4
  /// What a rule that finds a system's name begins with.
  static let prefix = "the study's system "

  /// A rule that finds each system's name.
  static func rules(
    of systems: [System], ordinary: Set<UInt64>
  ) -> [WordRules.Rule<Phrase>] {
    systems.compactMap { system in
      let words = TextWords(of: Array(system.name.utf8))
      let whole = words.words.map(\.hash)
      var names = whole.count == 1 && isOrdinary(system.name, whole[0], ordinary) ? [] : [whole]
      for (index, word) in words.words.enumerated() where whole.count > 1 {
        let part = Array(system.name.utf8)[words.bytes(index..<index + 1)]
        let text = String(decoding: part, as: UTF8.self)
        if !isOrdinary(text, word.hash, ordinary) { names.append([word.hash]) }
      }
      names = names.filter { !$0.isEmpty }
      guard !names.isEmpty else { return nil }
      return WordRules.Rule(
        kind: .selfNaming, pattern: Phrase(anyOf: names.sorted { $0.count > $1.count }),
        line: prefix + system.name)
    }
  }

  /// Too short, a number or a size (`7b`, `v1`), or a word of everyday use.
  private static func isOrdinary(_ text: String, _ hash: UInt64, _ ordinary: Set<UInt64>) -> Bool {
    let letters = text.unicodeScalars.count { !(0x30...0x39).contains($0.value) }
    return letters < shortestPart - 1 || text.unicodeScalars.count < shortestPart
      || ordinary.contains(hash)
  }
}
