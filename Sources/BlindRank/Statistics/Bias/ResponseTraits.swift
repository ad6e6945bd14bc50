/// What can be counted in a response's raw Markdown: its length, lists and code.
public struct ResponseTraits: Hashable, Sendable {
  /// Runs of characters that are no white space: `don't` is one word, `a - b` three. Languages
  /// written without spaces are not counted well.
  public let words: Int
  /// Whether a line begins a list item (`- `, `* `, `+ `, `1. ` or `1) `), code apart.
  public let hasList: Bool
  /// Whether a line opens a fenced code block: three backticks or tildes or more.
  public let hasCode: Bool

  /// Reads the turns of a response, each by itself.
  public init(of turns: [String]) {
    var (words, hasList, hasCode) = (0, false, false)
    for turn in turns {
      words += turn.split(whereSeparator: \.isWhitespace).count
      var fence: (mark: Character, length: Int)?
      for line in turn.split(whereSeparator: \.isNewline) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        let run = text.prefix { $0 == text.first }
        let isFence = run.count >= 3 && (run.first == "`" || run.first == "~")
        if let open = fence {
          let isBare = text.dropFirst(run.count).allSatisfy(\.isWhitespace)
          if isFence, run.first == open.mark, run.count >= open.length, isBare { fence = nil }
        } else if isFence, let mark = run.first {
          fence = (mark, run.count)
          hasCode = true
        } else {
          hasList = hasList || Self.isListItem(text)
        }
      }
    }
    self.words = words
    self.hasList = hasList
    self.hasCode = hasCode
  }

  private static func isListItem(_ line: Substring) -> Bool {
    let digits = line.prefix { ("0"..."9").contains($0) }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, rest.dropFirst().first?.isWhitespace == true else { return false }
    // CommonMark's limit; a year at the start of a line is no item.
    if !digits.isEmpty { return digits.count <= 9 && (mark == "." || mark == ")") }
    return mark == "-" || mark == "*" || mark == "+"
  }
}
