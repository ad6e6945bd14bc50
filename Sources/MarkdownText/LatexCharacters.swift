/// Characters that stand for another one, raised, lowered or in another alphabet.
enum LatexCharacters {
  typealias Table = [Unicode.Scalar: Unicode.Scalar]

  /// Raised, where Unicode has it.
  static let superscripts = table(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθϕχ′∘−",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′°⁻")

  /// Lowered, where Unicode has it.
  static let subscripts = table(
    "0123456789+-=()aehijklmnoprstuvxβγρϕχ−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋")

  /// `\mathbb`.
  static let doubleStruck = alphabet(
    capitals: 0x1D538, smalls: 0x1D552,
    except: table("CHNPQRZ", "ℂℍℕℙℚℝℤ"))

  /// `\mathcal` and `\mathscr`; of the small letters some are the same in all fonts, so none.
  static let script = alphabet(
    capitals: 0x1D49C, smalls: nil, except: table("BEFHILMR", "ℬℰℱℋℐℒℳℛ"))

  /// What stands on the letter before it.
  static let accents: [String: Unicode.Scalar] = [
    "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "overline": "\u{305}",
    "vec": "\u{20D7}", "tilde": "\u{303}", "widetilde": "\u{303}", "dot": "\u{307}",
    "ddot": "\u{308}", "check": "\u{30C}", "breve": "\u{306}", "acute": "\u{301}",
    "grave": "\u{300}", "not": "\u{338}", "underline": "\u{332}",
  ]

  /// The plain character of each raised, lowered or changed one.
  static let plain: Table = {
    var plain: Table = [:]
    for table in [superscripts, subscripts, doubleStruck, script] {
      for (character, changed) in table where plain[changed] == nil && character != "−" {
        plain[changed] = character
      }
    }
    return plain
  }()

  /// Whether a character is drawn on the one before it.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || (0x20D0...0x20FF).contains(scalar.value)
  }

  private static func table(_ from: String, _ to: String) -> Table {
    Table(zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }

  private static func alphabet(capitals: UInt32, smalls: UInt32?, except: Table) -> Table {
    var alphabet = except
    for (first, start) in [(UInt32(0x41), capitals), (0x61, smalls)] {
      guard let start else { continue }
      for index in 0..<UInt32(26) {
        guard let letter = Unicode.Scalar(first + index),
          let changed = Unicode.Scalar(start + index), alphabet[letter] == nil
        else { continue }
        alphabet[letter] = changed
      }
    }
    return alphabet
  }
}
