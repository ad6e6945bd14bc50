import TermUI

/// One letter for each style of a frame. Usual ones have the same letter in every file.
struct StyleAlphabet {
  private static let usual: [(Character, Style)] = [
    (".", .plain), ("b", .bold), ("d", .dim), ("r", .reverse), ("u", .underline),
    ("a", .accent), ("w", Style(colour: .warning)), ("c", .caution), ("g", .good), ("q", .quiet),
    ("A", .bold.with(.accent)), ("R", .bold.with(.accent).with(.reverse)), ("W", .warning),
    ("Q", .quiet.with(.reverse)), ("B", .bold.with(.reverse)), ("U", .bold.with(.underline)),
  ]
  private var used: [(letter: Character, style: Style)] = []
  private var unusual = 0

  mutating func letter(for style: Style) -> Character {
    if let known = used.first(where: { $0.style == style }) { return known.letter }
    let letter = Self.usual.first { $0.1 == style }?.0 ?? nextUnusual()
    used.append((letter, style))
    return letter
  }

  /// `1` to `9`, then Greek ones.
  private mutating func nextUnusual() -> Character {
    let letters = Array("123456789αβγδεζηθικλμνξοπρστυφχψω")
    defer { unusual += 1 }
    return unusual < letters.count ? letters[unusual] : "?"
  }

  /// What the letters used mean: `b bold, R bold reverse accent`.
  var legend: String {
    used.sorted { $0.letter < $1.letter }.map { "\($0.letter) \(Self.words($0.style))" }
      .joined(separator: ", ")
  }

  private static func words(_ style: Style) -> String {
    let flags: [(Style.Flags, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
    ]
    var words = flags.filter { style.flags.contains($0.0) }.map(\.1)
    if style.colour != .standard { words.append("\(style.colour)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
