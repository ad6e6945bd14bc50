extension String {
  /// Lines shorter than this were ended on purpose.
  private static var shortestWrappedLine: Int { 60 }

  /// The text without the line ends that only kept its lines from growing too long, so that it can
  /// be wrapped to any width.
  ///
  /// Those are the ones where the next word would have made a long line the longest of its
  /// paragraph. What begins with a space or the mark of a list stays on a line of its own.
  public var unwrapped: String {
    var paragraph: [Substring] = []
    var result: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        result += Self.joined(paragraph) + [""]
        paragraph = []
      } else {
        paragraph.append(line)
      }
    }
    return (result + Self.joined(paragraph)).joined(separator: "\n")
  }

  private static func joined(_ lines: [Substring]) -> [String] {
    let widths = lines.map { displayWidth(String($0)) }
    let widest = Swift.max(shortestWrappedLine, widths.max() ?? 0)
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      let word = String(line.prefix { !$0.isWhitespace })
      let isWrapped =
        index > 0 && widths[index - 1] >= shortestWrappedLine
        && widths[index - 1] + 1 + displayWidth(word) > widest && !word.isEmpty
        && !isListMark(word)
      if isWrapped {
        result[result.count - 1] += gap(after: lines[index - 1]) + line
      } else {
        result.append(String(line))
      }
    }
    return result
  }

  /// Chinese and Japanese have no spaces; Korean has.
  private static func gap(after line: Substring) -> String {
    guard let last = line.last, let scalar = last.unicodeScalars.first else { return "" }
    let isKorean = (0xAC00...0xD7A3).contains(scalar.value)
    return Glyph(last).width == 2 && !isKorean ? "" : " "
  }

  /// `-`, `*`, `•`, `+`, `#`, `>`, `|`, `1.` and `2)`.
  private static func isListMark(_ word: String) -> Bool {
    if let last = word.last, ".)".contains(last), word.dropLast().allSatisfy(\.isNumber) {
      return true
    }
    return word.allSatisfy { "-*•+#>|".contains($0) }
  }
}
