/// A formula or a part of one as it is written on a line, while it is put together.
///
/// A fraction or a root on one line can be misread together with what stands beside it, so it gets
/// parentheses where something does: `\frac{1}{2}x` is `(1/2)x`.
struct LatexLine {
  /// What has to be kept apart, and from what.
  private enum Bond {
    /// From letters, digits and scripts.
    case all
    /// From scripts alone.
    case scripts
    /// A word, which a space keeps apart.
    case word
  }

  private(set) var scalars: [Unicode.Scalar] = []
  /// The end of the line that gets parentheses if what follows would be taken for a part of it.
  /// A script is not of its last part alone: it gets them from `whole` on.
  private var loose: (start: Int, whole: Int, bond: Bond)?
  /// Columns of space before what follows.
  private var space = 0
  /// The role of what was last added, with its scripts: a name and ∑ are followed by a space.
  private var last = LatexSymbol.Role.mark
  /// Whether what was last added is text.
  private var isText = false
  /// What the last script was.
  private var script: LatexToken?

  var isEmpty: Bool { scalars.isEmpty }

  // MARK: Adding

  /// A letter, a digit, a mark.
  mutating func append(_ scalar: Unicode.Scalar) {
    let binds = Self.binds(scalar) || Self.opens(scalar)
    if binds { keepApart(script: false) }
    if binds { leaveName(before: scalar) }
    add([scalar])
  }

  /// A symbol.
  mutating func append(_ symbol: LatexSymbol) {
    let text = Array(symbol.text.unicodeScalars)
    switch symbol.role {
    case .letter, .mark:
      for scalar in text { append(scalar) }
    case .infix:
      space = max(space, 1)
      add(text)
      space = 1
    case .sign:
      let isFirst = scalars.last.map { !Self.binds($0) && !Self.closes($0) } ?? true
      if !isFirst { space = max(space, 1) }
      add(text)
      space = isFirst ? 0 : 1
    case .name, .large:
      keepApart(script: false)
      if let last = scalars.last, Self.binds(last) || Self.closes(last) { space = max(space, 1) }
      add(text)
      last = symbol.role
    }
  }

  /// Text between formulas.
  mutating func append(text: [Unicode.Scalar]) {
    guard let first = text.first else { return }
    if let bond = loose?.bond, bond != .scripts, Self.binds(first) { space = max(space, 1) }
    leaveName(before: first)
    let start = add(text)
    isText = true
    loose = (start, start, .word)
  }

  /// What stood between braces.
  mutating func append(group: LatexLine) {
    guard let first = group.scalars.first else { return }
    if Self.binds(first) || Self.opens(first) { keepApart(script: false) }
    leaveName(before: first)
    let start = add(group.scalars)
    last = group.last
    isText = group.isText
    if let inner = group.loose, inner.bond == .all {
      loose = (start + inner.start, start, .all)
    } else if group.scalars.count > 1 {
      loose = (start, start, .scripts)
    }
  }

  /// A fraction.
  mutating func append(numerator: LatexLine, denominator: LatexLine) {
    var text = numerator.isNumerator ? numerator.scalars : numerator.inParentheses
    text.append("/")
    text += denominator.isDenominator ? denominator.scalars : denominator.inParentheses
    keepApart(script: false)
    var isWrapped = false
    if last == .large {
      space = max(space, 1)
    } else if let end = scalars.last, !isText,
      Self.binds(end) || Self.closes(end) || end == "/"
    {
      // 2 1/2
      let isMixed = Self.isDigit(end) && numerator.isNumber && denominator.isNumber
      isWrapped = !isMixed
      if isMixed || last == .name { space = max(space, 1) }
    }
    if isWrapped { text = ["("] + text + [")"] }
    let start = add(text)
    if !isWrapped { loose = (start, start, .all) }
  }

  /// A root: its sign, and what it is of.
  mutating func append(root sign: [Unicode.Scalar], of radicand: LatexLine) {
    keepApart(script: false)
    leaveName(before: "√")
    let isPlain = radicand.isNumber || radicand.scalars.count == 1
    let whole = add(sign)
    let start = add(isPlain ? radicand.scalars : radicand.inParentheses)
    loose = isPlain ? (start, whole, .all) : (whole, whole, .scripts)
  }

  /// A superscript or a subscript; false if it would be taken for a part of another one.
  mutating func append(script kind: LatexToken, _ content: LatexLine) -> Bool {
    guard script != kind else { return false }
    let isAfterOther = script != nil
    let base = last
    space = 0
    if !isAfterOther { keepApart(script: true) }
    let table =
      kind == .raise ? LatexCharacters.superscripts : LatexCharacters.subscripts
    let text = content.scalars.filter { $0 != " " }
    let changed = text.compactMap { table[$0] }
    if changed.count == text.count {
      // two that are written alike would run together
      if let last = scalars.last, !changed.isEmpty, !isAfterOther, table.values.contains(last) {
        return false
      }
      add(changed)
    } else {
      let mark: Unicode.Scalar = kind == .raise ? "^" : "_"
      let isSingle = content.scalars.count == 1 && !Self.isASCIIWord(content.scalars[0])
      add(isSingle ? [mark] + content.scalars : [mark] + content.inParentheses)
      if isSingle { loose = (scalars.count, scalars.count, .word) }
    }
    last = base
    script = kind
    return true
  }

  /// An accent on a letter, or on each of a few.
  mutating func append(accent: Unicode.Scalar, on base: LatexLine) -> Bool {
    let isLine = accent == "\u{305}" || accent == "\u{332}"
    guard !base.isEmpty, base.scalars.count <= (isLine ? 4 : 1),
      base.scalars.allSatisfy({ !LatexCharacters.isAccent($0) && $0 != " " })
    else { return false }
    for scalar in base.scalars {
      append(scalar)
      scalars.append(accent)
    }
    return true
  }

  /// A space of some columns.
  mutating func append(space columns: Int) { space = max(space, columns) }

  /// The end of a line of several.
  mutating func breakLine() {
    space = 0
    if !scalars.isEmpty, scalars.last != "\n" { add(["\n"]) }
    space = 0
  }

  /// Adds it after a space where one is due; returns where it begins.
  @discardableResult private mutating func add(_ text: [Unicode.Scalar]) -> Int {
    if space > 0, let last = scalars.last, last != "\n", last != " ", !Self.opens(last),
      let first = text.first, first != " ", first != ",", first != ";", !Self.closes(first)
    {
      scalars += Array(repeating: " ", count: space)
    }
    space = 0
    let start = scalars.count
    scalars += text
    loose = nil
    last = .mark
    isText = false
    script = nil
    return start
  }

  private mutating func leaveName(before scalar: Unicode.Scalar) {
    if last == .name || last == .large, Self.binds(scalar) { space = max(space, 1) }
  }

  private mutating func keepApart(script: Bool) {
    guard let loose else { return }
    switch loose.bond {
    case .all: break
    case .scripts: if !script { return }
    case .word:
      if !script { space = max(space, 1) }
      return
    }
    scalars.insert("(", at: script ? loose.whole : loose.start)
    scalars.append(")")
    self.loose = nil
  }

  // MARK: What it is

  private var inParentheses: [Unicode.Scalar] { ["("] + scalars + [")"] }

  private var isNumber: Bool {
    !isEmpty && scalars.allSatisfy { Self.isDigit($0) || $0 == "." || $0 == "," }
  }

  private var isWord: Bool { isText && scalars.allSatisfy { Self.binds($0) } }

  /// Whether it can stand before a slash as it is.
  private var isNumerator: Bool {
    let rest = scalars.first == "-" ? scalars.dropFirst() : scalars[...]
    return isWord
      || !rest.isEmpty
        && rest.allSatisfy { Self.binds($0) && !Self.isRoot($0) || $0 == "." || $0 == "," }
  }

  /// Whether it can stand after a slash as it is: a number, a word, a letter, or `dx`.
  private var isDenominator: Bool {
    if isEmpty { return false }
    if isNumber || isWord { return true }
    var rest = scalars[...]
    if rest.count > 1, "d∂√".unicodeScalars.contains(rest[0]) { rest = rest.dropFirst() }
    if scalars[0] == "√", rest.allSatisfy(Self.isDigit) { return true }
    guard let first = rest.first, Self.binds(first) else { return false }
    return rest.dropFirst().allSatisfy {
      LatexCharacters.plain[$0] != nil || LatexCharacters.isAccent($0)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar.isASCII && scalar.properties.isAlphabetic
  }

  /// Whether it would be read together with a letter beside it.
  private static func binds(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar.properties.isAlphabetic || LatexCharacters.plain[scalar] != nil
      || LatexCharacters.isAccent(scalar) || isRoot(scalar)
      || "∞∂∇∅°′'!".unicodeScalars.contains(scalar)
  }

  private static func isRoot(_ scalar: Unicode.Scalar) -> Bool {
    "√∛∜".unicodeScalars.contains(scalar)
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    "([{⟨⌊⌈".unicodeScalars.contains(scalar)
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    ")]}⟩⌋⌉".unicodeScalars.contains(scalar)
  }
}
