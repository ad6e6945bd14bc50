import Foundation

/// Reads the judging screen as a person does: which letter stands over which text.
struct JudgingScreenReader {
  let terminal: PseudoTerminal

  /// The letters over the columns in which each of some texts begins; in columns layout.
  func letters(over texts: [String]) throws -> [String: String] {
    let lines = terminal.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0) }
    guard let titles = lines.firstIndex(where: { $0.contains("│") }) else {
      throw ScreenFailure(what: "columns", reason: "none", screen: terminal.text)
    }
    var letters: [String: String] = [:]
    var start = 0
    let bounds = lines[titles].indices.filter { lines[titles][$0] == "│" } + [Int.max]
    for end in bounds {
      func cell(_ line: [Character]) -> String {
        String(line[min(start, line.count)..<min(end, line.count)])
      }
      let letter = cell(lines[titles]).first { $0.isLetter && $0.isUppercase }
      let body = lines[(titles + 1)...].map(cell).joined(separator: " ")
      for text in texts where body.contains(text) {
        letters[text] = letter.map(String.init)
      }
      start = end == Int.max ? start : end + 1
    }
    guard letters.count == texts.count else {
      throw ScreenFailure(what: "\(texts)", reason: "only \(letters)", screen: terminal.text)
    }
    return letters
  }

  /// The item in front, from `item 3 of 12`.
  var item: Int? {
    guard let range = terminal.text.range(of: "item ") else { return nil }
    return Int(terminal.text[range.upperBound...].prefix { $0.isNumber })
  }
}
