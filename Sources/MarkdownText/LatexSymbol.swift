/// What a command of LaTeX is shown as.
struct LatexSymbol: Equatable, Sendable {
  /// How it stands among its neighbours.
  enum Role: Sendable {
    /// As a letter: α, ∞.
    case letter
    /// With a space on both sides: ×, ≤.
    case infix
    /// As `infix`, but as a sign with none after it: ±.
    case sign
    /// A word with spaces around it: sin.
    case name
    /// With a space after it and its limits: ∑.
    case large
    /// As any other character: {, ⌊.
    case mark
  }

  /// What is shown.
  let text: String
  /// How it stands among its neighbours.
  let role: Role

  /// The symbol of a command; nil for one that is none, or is unknown.
  static func named(_ name: String) -> LatexSymbol? { table[name] }

  /// Every command of the tables.
  static let table: [String: LatexSymbol] = {
    var table: [String: LatexSymbol] = [:]
    for (role, words) in LatexSymbolTable.all {
      let words = words.split { $0 == " " || $0 == "\n" }
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        table[String(words[index])] = LatexSymbol(text: String(words[index + 1]), role: role)
      }
    }
    for name in LatexSymbolTable.names.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table[String(name)] = LatexSymbol(text: String(name), role: .name)
    }
    return table
  }()
}
