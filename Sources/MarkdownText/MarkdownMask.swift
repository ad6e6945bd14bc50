/// Hides from the parser what it would take for Markdown and is not.
///
/// Each character to be hidden is replaced by a control character that the text does not have, so
/// that every byte keeps its place; what comes out of the parser is turned back. Hidden are:
/// - mathematics, `\(…\)`, `\[…\]`, `$$…$$` within a paragraph, `$…$` where it is no money, and the
///   backslashes of LaTeX that CommonMark would take for escapes;
/// - the `]` of `]:`, so that a link reference definition is text and does not vanish.
///
/// The first byte of a formula is replaced by a character of its own, so that a formula is found
/// again in what the parser makes of the text, and not in what it takes for code.
struct MarkdownMask {
  /// The text for the parser.
  private(set) var bytes: [UInt8]
  /// The original of each control character used; 0 for the others.
  private(set) var originals = [UInt8](repeating: 0, count: 0x20)
  /// Whether anything is hidden.
  private(set) var isUsed = false
  /// Whether any formula is.
  private(set) var hasFormulas = false
  /// What stands for the `\` and the `$` a formula begins with.
  private(set) var formulaMarks: (backslash: UInt8, dollar: UInt8) = (0, 0)

  private static let hidden: [UInt8] = Array(#"\[]*_<&|+-=#>"#.utf8)
  private var substitutes = [UInt8](repeating: 0, count: 0x80)

  /// Masks a text; nil if it has so many control characters that none are left.
  init?(_ source: ArraySlice<UInt8>) {
    bytes = Array(source)
    var isTaken = [Bool](repeating: false, count: 0x20)
    for byte in bytes where byte < 0x20 { isTaken[Int(byte)] = true }
    var free = (Array(0x01...0x08) + Array(0x0E...0x1F)).filter { !isTaken[$0] }.makeIterator()
    for byte in Self.hidden {
      guard let substitute = free.next() else { return nil }
      substitutes[Int(byte)] = UInt8(substitute)
      originals[substitute] = byte
    }
    guard let backslash = free.next(), let dollar = free.next() else { return nil }
    formulaMarks = (UInt8(backslash), UInt8(dollar))
    originals[backslash] = 0x5C
    originals[dollar] = 0x24
    mask()
  }

  private mutating func mask() {
    let count = bytes.count
    // the end of the last paragraph searched in vain for each kind of closing mark
    var searched: [UInt8: Int] = [:]
    var index = 0
    while index < count {
      let byte = bytes[index]
      guard byte == 0x5C || byte == 0x24 || byte == 0x5D, index + 1 < count else {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      switch (byte, next) {
      case (0x5D, 0x3A):  // ]:
        hide(index)
        index += 2
      case (0x5C, 0x28), (0x5C, 0x5B):  // \( and \[
        let close: [UInt8] = [0x5C, next == 0x28 ? 0x29 : 0x5D]
        let end = find(close, from: index + 2, searched: &searched)
        hide(index..<(end ?? index + 2))
        if end != nil { markFormula(at: index) }
        index = end ?? index + 2
      case (0x24, 0x24):  // $$
        let end = find([0x24, 0x24], from: index + 2, searched: &searched)
        // $$$$ has nothing to show
        if let end, end > index + 4 { hideFormula(index..<end) }
        index = end ?? index + 2
      case (0x24, _):  // $
        let end = endOfDollars(from: index)
        if let end { hideFormula(index..<end) }
        index = end ?? index + 1
      case (0x5C, 0x29), (0x5C, 0x5D), (0x5C, 0x7B), (0x5C, 0x7D), (0x5C, 0x2C), (0x5C, 0x3B),
        (0x5C, 0x3A), (0x5C, 0x25), (0x5C, 0x26), (0x5C, 0x5C):  // \) \] \{ \} \, \; \: \% \& \\
        hide(index..<index + 2)
        index += 2
      default:
        index += byte == 0x5C ? 2 : 1
      }
    }
  }

  /// Where the paragraph's first such mark ends.
  private func find(
    _ mark: [UInt8], from start: Int, searched: inout [UInt8: Int]
  ) -> Int? {
    if let end = searched[mark[1]], start < end { return nil }
    var isBlank = false
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      if byte == mark[0], bytes[index + 1] == mark[1] { return index + 2 }
      if byte == 0x0A {
        if isBlank { break }
        isBlank = true
      } else if byte != 0x20 {
        isBlank = false
      }
      index += 1
    }
    searched[mark[1]] = index
    return nil
  }

  private mutating func hideFormula(_ range: Range<Int>) {
    hide(range)
    markFormula(at: range.lowerBound)
  }

  private mutating func markFormula(at index: Int) {
    bytes[index] = bytes[index] == 0x24 ? formulaMarks.dollar : formulaMarks.backslash
    isUsed = true
    hasFormulas = true
  }

  private mutating func hide(_ range: Range<Int>) {
    var isLineStart = false
    var isContinued = false
    var quotations = 0
    var marksLeft = 0
    for index in range {
      switch bytes[index] {
      case 0x0A:
        if !isContinued { quotations = self.quotations(at: range.lowerBound) }
        isContinued = true
        isLineStart = true
        marksLeft = quotations
      case 0x20: break
      case 0x3E where isLineStart && marksLeft > 0: marksLeft -= 1  // the quotation it is in
      case 0x2B, 0x2D, 0x3D, 0x23, 0x3E:  // + - = # > make a block only where a line begins
        if isLineStart { hide(index) }
        isLineStart = false
      default:
        hide(index)
        isLineStart = false
      }
    }
  }

  /// How many quotations the line of a byte is in.
  private func quotations(at index: Int) -> Int {
    let start = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start..<index].prefix { $0 == 0x20 || $0 == 0x3E }.count { $0 == 0x3E }
  }

  private mutating func hide(_ index: Int) {
    guard bytes[index] < 0x80 else { return }
    let substitute = substitutes[Int(bytes[index])]
    guard substitute != 0 else { return }
    bytes[index] = substitute
    isUsed = true
  }
}
