/// A formula of LaTeX, as lines of text where it can be shown so, and not at all otherwise.
///
/// It is shown so only if every letter and digit of it is among what is shown, in order, every
/// command is known, and every other sign is there too; see `LatexCompleteness`.
struct LatexFormula {
  /// Longer ones are left as they are, in bytes.
  static let longest = 4000
  /// Deeper ones are left as they are.
  static let deepest = 24

  private let tokens: [LatexToken]
  private let isDisplayed: Bool
  private var index = 0
  private var depth = 0
  /// `\left` without `\right` so far.
  private var openings = 0

  /// The lines of a formula, without its marks; nil if it is to be left as it is.
  ///
  /// - Parameter isDisplayed: Whether it can be of several lines.
  static func lines(of bytes: [UInt8], isDisplayed: Bool) -> [[UInt8]]? {
    guard bytes.count <= longest, let tokens = LatexToken.tokens(of: bytes) else { return nil }
    var formula = LatexFormula(tokens: tokens, isDisplayed: isDisplayed)
    guard let line = try? formula.line(until: nil), formula.openings == 0,
      formula.index == tokens.count, LatexCompleteness.holds(of: tokens, in: line.scalars)
    else { return nil }
    let lines = line.scalars.split(separator: "\n").map { line in
      Array(String(String.UnicodeScalarView(line)).utf8)
    }
    return lines.isEmpty ? nil : lines
  }

  private init(tokens: [LatexToken], isDisplayed: Bool) {
    self.tokens = tokens
    self.isDisplayed = isDisplayed
  }

  /// Why a formula is left as it is.
  private struct Unreadable: Error {}

  // MARK: Parts

  private var next: LatexToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func skipSpace() {
    while next == .space { index += 1 }
  }

  /// What ends a part; the end of the formula ends none but the whole.
  private enum End { case brace, bracket, cell }

  private mutating func line(until end: End?) throws -> LatexLine {
    depth += 1
    guard depth <= Self.deepest else { throw Unreadable() }
    defer { depth -= 1 }
    var line = LatexLine()
    while let token = next {
      switch (token, end) {
      case (.close, .brace):
        index += 1
        return line
      case (.character("]"), .bracket):
        index += 1
        return line
      case (.align, .cell), (.newline, .cell), (.command("end"), .cell):
        return line
      case (.newline, nil) where isDisplayed:
        index += 1
        line.breakLine()
      default: try append(to: &line)
      }
    }
    guard end == nil else { throw Unreadable() }
    return line
  }

  /// Appends what is next.
  private mutating func append(to line: inout LatexLine) throws {
    guard let token = next else { throw Unreadable() }
    index += 1
    switch token {
    case .character(let scalar): line.append(scalar)
    case .space: line.append(space: 1)
    case .open: line.append(group: try self.line(until: .brace))
    case .raise, .lower:
      let script = try argument()
      guard line.append(script: token, script) else { throw Unreadable() }
    case .command(let name): try append(name, to: &line)
    case .close, .align, .newline: throw Unreadable()
    }
  }

  /// What a command or a script is given: what is between braces, or one token.
  private mutating func argument() throws -> LatexLine {
    skipSpace()
    if next == .open {
      index += 1
      return try line(until: .brace)
    }
    guard next != .raise, next != .lower else { throw Unreadable() }
    depth += 1
    guard depth <= Self.deepest else { throw Unreadable() }
    defer { depth -= 1 }
    var line = LatexLine()
    try append(to: &line)
    return line
  }

  // MARK: Commands

  private mutating func append(_ name: String, to line: inout LatexLine) throws {
    if let symbol = LatexSymbol.named(name) {
      line.append(symbol)
      return
    }
    if let accent = LatexCharacters.accents[name] {
      let base = try argument()
      guard line.append(accent: accent, on: base) else { throw Unreadable() }
      return
    }
    switch LatexCommand.named(name) {
    case .fraction:
      let numerator = try argument()
      line.append(numerator: numerator, denominator: try argument())
    case .choose:
      let all = try argument()
      let chosen = try argument()
      var inner = all
      inner.append(text: Array(" choose ".unicodeScalars))
      inner.append(group: chosen)
      append(inner, between: ("(", ")"), to: &line)
    case .root: try appendRoot(to: &line)
    case .text: line.append(text: try text())
    case .font: line.append(group: try argument())
    case .name:
      line.append(
        LatexSymbol(
          text: String(String.UnicodeScalarView(try argument().scalars)), role: .name))
    case .alphabet(let table):
      let letters = try argument().scalars.map { letter in
        guard let changed = table[letter] else { throw Unreadable() }
        return changed
      }
      for letter in letters { line.append(letter) }
    case .box:
      let inner = try argument()
      line.append("[")
      line.append(text: [" "])
      line.append(group: inner)
      line.append(text: [" "])
      line.append("]")
    case .modulus:
      var inner = LatexLine()
      inner.append(LatexSymbol(text: "mod", role: .name))
      inner.append(space: 1)
      inner.append(group: try argument())
      line.append(space: 1)
      append(inner, between: ("(", ")"), to: &line)
    case .tag:
      line.append(space: 3)
      append(try argument(), between: ("(", ")"), to: &line)
    case .nothing: break
    case .size(let change):
      openings += change
      guard openings >= 0 else { throw Unreadable() }
      skipSpace()
      if next == .character("."), change != 0 { index += 1 }
    case .space(let columns): line.append(space: columns)
    case .begin: try appendEnvironment(to: &line)
    case nil: throw Unreadable()
    }
  }

  private func append(
    _ inner: LatexLine, between marks: (Unicode.Scalar, Unicode.Scalar), to line: inout LatexLine
  ) {
    line.append(marks.0)
    line.append(group: inner)
    line.append(marks.1)
  }

  private mutating func appendRoot(to line: inout LatexLine) throws {
    var sign: [Unicode.Scalar] = ["√"]
    skipSpace()
    if next == .character("[") {
      index += 1
      let degree = try self.line(until: .bracket).scalars
      switch degree {
      case ["3"]: sign = ["∛"]
      case ["4"]: sign = ["∜"]
      default:
        let raised = degree.compactMap { LatexCharacters.superscripts[$0] }
        guard raised.count == degree.count, !raised.isEmpty else { throw Unreadable() }
        // ⁿ after a letter would be its exponent
        line.append(space: 1)
        sign = raised + sign
      }
    }
    line.append(root: sign, of: try argument())
  }

  /// Text between braces, in which nothing is a formula.
  private mutating func text() throws -> [Unicode.Scalar] {
    skipSpace()
    guard next == .open else { throw Unreadable() }
    index += 1
    var text: [Unicode.Scalar] = []
    while let token = next {
      index += 1
      switch token {
      case .close: return text
      case .space: text.append(" ")
      case .character(let scalar): text.append(scalar)
      case .command(let name):
        guard let symbol = LatexSymbol.named(name), symbol.role == .mark else {
          throw Unreadable()
        }
        text += symbol.text.unicodeScalars
      default: throw Unreadable()
      }
    }
    throw Unreadable()
  }

  // MARK: Environments

  private mutating func appendEnvironment(to line: inout LatexLine) throws {
    let name = try text()
    guard let kind = LatexEnvironment(name) else { throw Unreadable() }
    let canBreak = depth == 1 && isDisplayed && kind == .lines
    var inner = LatexLine()
    var isFirst = true
    while true {
      let cell = try self.line(until: .cell)
      if canBreak {
        line.append(group: cell)
      } else if !cell.isEmpty || kind != .lines {
        // a row that ends in \\ has an empty one after it
        if next != .command("end") || !cell.isEmpty || isFirst { inner.append(group: cell) }
      }
      guard let token = next else { throw Unreadable() }
      index += 1
      isFirst = false
      if token == .command("end") { break }
      if canBreak {
        if token == .newline { line.breakLine() } else { line.append(space: 1) }
      } else {
        skipSpace()
        if token == .align {
          kind.separate(&inner)
        } else if next != .command("end") {
          inner.append(";")
          inner.append(space: 1)
        }
      }
    }
    guard try text() == name else { throw Unreadable() }
    if canBreak { return }
    guard let (open, close) = kind.marks else {
      line.append(group: inner)
      return
    }
    for scalar in open { line.append(scalar) }
    line.append(group: inner)
    for scalar in close { line.append(scalar) }
  }
}
