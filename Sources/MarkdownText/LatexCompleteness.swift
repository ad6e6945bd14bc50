/// Checks that nothing of a formula was lost on its way to a line.
///
/// It knows the tokens of the formula and what is shown, and not how the one became the other:
/// every character must be shown, raised, lowered or in another alphabet at most, and the symbol of
/// every command, in the order of the source. Braces, `&`, `\left`, spaces and the names of
/// environments and of commands like `\frac` need not be.
enum LatexCompleteness {
  /// Whether everything of a formula occurs in what is shown.
  static func holds(of tokens: [LatexToken], in shown: [Unicode.Scalar]) -> Bool {
    guard let (expected, accents) = expected(of: tokens) else { return false }
    var place = 0
    let letters = shown.flatMap(folded)
    for scalar in expected {
      while place < letters.count, letters[place] != scalar { place += 1 }
      if place == letters.count { return false }
      place += 1
    }
    return shown.count(where: LatexCharacters.isAccent) >= accents
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "∛": ["3", "√"]
    case "∜": ["4", "√"]
    default: LatexCharacters.isAccent(scalar) ? [] : [LatexCharacters.plain[scalar] ?? scalar]
    }
  }

  /// What must be shown, and how many accents; nil if a command is unknown.
  private static func expected(
    of tokens: [LatexToken]
  ) -> (scalars: [Unicode.Scalar], accents: Int)? {
    var expected: [Unicode.Scalar] = []
    var accents = 0
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      switch token {
      case .character(let scalar): expected += folded(scalar)
      case .command(let name):
        if let symbol = LatexSymbol.named(name) {
          expected += symbol.text.unicodeScalars.flatMap(folded)
        } else if LatexCharacters.accents[name] != nil {
          accents += 1
        } else if name == "end" {
          index = skipGroup(tokens, from: index)
        } else {
          switch LatexCommand.named(name) {
          case .begin: index = skipGroup(tokens, from: index)
          case .root: expected += degree(tokens, &index) + ["√"]
          case .modulus: expected += "mod".unicodeScalars
          case .size(let change) where change != 0: skipPoint(tokens, &index)
          case nil: return nil
          default: break
          }
        }
      default: break
      }
    }
    return (expected, accents)
  }

  private static func skipGroup(_ tokens: [LatexToken], from start: Int) -> Int {
    (tokens[start...].firstIndex(of: .close) ?? start - 1) + 1
  }

  /// The point of `\left.`, which stands for nothing.
  private static func skipPoint(_ tokens: [LatexToken], _ index: inout Int) {
    while index < tokens.count, tokens[index] == .space { index += 1 }
    if index < tokens.count, tokens[index] == .character(".") { index += 1 }
  }

  /// What stands between brackets after `\sqrt`, which is shown before it.
  private static func degree(_ tokens: [LatexToken], _ index: inout Int) -> [Unicode.Scalar] {
    var place = index
    while place < tokens.count, tokens[place] == .space { place += 1 }
    guard place < tokens.count, tokens[place] == .character("["),
      let end = tokens[place...].firstIndex(of: .character("]"))
    else { return [] }
    index = end + 1
    return tokens[place..<end].dropFirst().flatMap { token in
      if case .character(let scalar) = token { return folded(scalar) }
      return []
    }
  }
}
