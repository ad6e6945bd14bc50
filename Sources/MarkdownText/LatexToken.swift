/// A piece of a formula's source.
enum LatexToken: Equatable {
  /// A backslash and a name, or a backslash and one other character.
  case command(String)
  /// Any other character.
  case character(Unicode.Scalar)
  /// White space, however much, or `~`.
  case space
  /// `{` and `}`.
  case open, close
  /// `^` and `_`.
  case raise, lower
  /// `&`.
  case align
  /// `\\`, with the distance that can follow it.
  case newline

  /// The tokens of a formula; nil if it has what no formula has.
  static func tokens(of bytes: some Sequence<UInt8>) -> [LatexToken]? {
    let scalars = Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
    var tokens: [LatexToken] = []
    tokens.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case " ", "\n", "\t", "~", "\u{A0}":
        if tokens.last != .space { tokens.append(.space) }
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.raise)
      case "_": tokens.append(.lower)
      case "&": tokens.append(.align)
      case "$", "`", "\u{7F}", "\u{FFFD}": return nil
      case "\\":
        guard let token = command(scalars, &index) else { return nil }
        tokens.append(token)
      default:
        guard scalar.value >= 0x20, !LatexCharacters.isAccent(scalar) else { return nil }
        tokens.append(.character(scalar))
      }
    }
    return tokens
  }

  private static func command(_ scalars: [Unicode.Scalar], _ index: inout Int) -> LatexToken? {
    let start = index
    while index < scalars.count, isLetter(scalars[index]) { index += 1 }
    if index > start {
      return .command(String(String.UnicodeScalarView(scalars[start..<index])))
    }
    guard index < scalars.count else { return nil }
    index += 1
    switch scalars[start] {
    case "\\":
      skipDistance(scalars, &index)
      return .newline
    case "\n", "\t": return .command(" ")
    default: return .command(String(scalars[start]))
    }
  }

  /// `[4pt]` after `\\`.
  private static func skipDistance(_ scalars: [Unicode.Scalar], _ index: inout Int) {
    var end = index
    guard end < scalars.count, scalars[end] == "[" else { return }
    end += 1
    while end < scalars.count, ("0"..."9").contains(scalars[end]) || scalars[end] == "." {
      end += 1
    }
    let digits = end - index - 1
    while end < scalars.count, isLetter(scalars[end]) { end += 1 }
    guard digits > 0, end < scalars.count, scalars[end] == "]" else { return }
    let unit = String(String.UnicodeScalarView(scalars[(index + 1 + digits)..<end]))
    if ["pt", "em", "ex", "mm", "cm", "in"].contains(unit) { index = end + 1 }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
