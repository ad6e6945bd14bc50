/// The marks around a formula.
enum FormulaMark {
  /// `\(…\)`.
  case parentheses
  /// `\[…\]`.
  case brackets
  /// `$$…$$`.
  case dollars
  /// `$…$`.
  case dollar

  /// The kind that begins a text; nil if none does.
  init?(_ text: some Collection<UInt8>) {
    switch (text.first, text.dropFirst().first) {
    case (0x5C, 0x28): self = .parentheses
    case (0x5C, 0x5B): self = .brackets
    case (0x24, 0x24): self = .dollars
    case (0x24, _): self = .dollar
    default: return nil
    }
  }

  /// What ends the formula.
  var close: [UInt8] {
    switch self {
    case .parentheses: [0x5C, 0x29]
    case .brackets: [0x5C, 0x5D]
    case .dollars: [0x24, 0x24]
    case .dollar: [0x24]
    }
  }

  /// Whether it has lines of its own.
  var isDisplayed: Bool { self == .brackets || self == .dollars }

  /// The formula in a text with its marks, as lines; nil if it is to be shown as it is.
  func lines(of text: [UInt8], isDisplayed: Bool) -> [[UInt8]]? {
    let formula = Array(text.dropFirst(close.count).dropLast(close.count))
    // \[1\] and \[x\] are more often brackets that no link was to be made of
    if self == .brackets, !formula.contains(where: Self.isSign) { return nil }
    if FormulaProse.holds(formula) { return nil }
    return LatexFormula.lines(of: formula, isDisplayed: isDisplayed)
  }

  private static func isSign(_ byte: UInt8) -> Bool { #"\^_=+-*/<>"#.utf8.contains(byte) }
}
