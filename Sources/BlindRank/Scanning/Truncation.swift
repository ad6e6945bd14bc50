/// Whether a text breaks off.
///
/// Said only where its end shows it: a block of code that is not closed; a last word after which
/// more must come; or at the end of a long line a comma or an open bracket or, in a longer text, no
/// mark at all. Items of lists, headings, tables, verse and short lines end without one as it is.
struct Truncation {
  let openEnds: Set<UInt64>

  private static let longText = 60
  private static let longLine = 12

  /// What shows it, nil if nothing does.
  func sign(in text: [UInt8], _ words: TextWords) -> String? {
    guard words.count > 3, let last = words.words.last,
      let end = text.lastIndex(where: { !$0.isSpace })
    else { return nil }
    if opensCode(text) { return "a code block is not closed" }
    let lines = text[...end].split(separator: 0x0A).map { $0.drop(while: \.isSpace) }
      .filter { !$0.isEmpty }
    guard let line = lines.last, !isBare(line), !isVerse(lines) else { return nil }
    let inLine = words.words.count { Int($0.start) >= line.startIndex }
    let tail = text[Int(last.end)..<end + 1].filter { !$0.isSpace }
    if tail.isEmpty {
      let word = text[Int(last.start)..<Int(last.end)]
      if openEnds.contains(last.hash), word.first?.folded == word.first {
        return "it ends with “\(String(decoding: word, as: UTF8.self))”"
      }
      if words.count >= Self.longText, inLine >= Self.longLine {
        return "it ends without a full stop"
      }
    } else if inLine >= Self.longLine, let mark = tail.last,
      [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "[")].contains(mark)
    {
      return "it ends with “\(Character(UnicodeScalar(mark)))”"
    }
    return nil
  }

  /// Whether most lines before the last end without a mark, as in verse and lists: then the last
  /// may, too.
  private func isVerse(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let before = lines.dropLast()
    let unmarked = before.count { line in
      line.last { !$0.isSpace }.map { $0.isWordASCII || $0 == UInt8(ascii: ",") } ?? false
    }
    return before.count >= 3 && unmarked * 2 >= before.count
  }

  private func opensCode(_ text: [UInt8]) -> Bool {
    var isOpen = false
    let fence = Array("```".utf8)
    for line in text.split(separator: 0x0A)
    where line.drop(while: { $0.isSpace }).starts(with: fence) {
      // One that begins and ends in a line is none.
      let marks = line.count { $0 == UInt8(ascii: "`") }
      if marks < 6 { isOpen.toggle() }
    }
    return isOpen
  }

  /// Whether a line is one that needs no end mark.
  private func isBare(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = Array("#-*+|>`{}<=\"'[\t".utf8)
    guard let first = line.first else { return true }
    // A line of tags, or one that ends with who said it.
    let lastWords = line.suffix(40)
    let isSigned = lastWords.contains(UInt8(ascii: "#")) || lastWords.contains(UInt8(ascii: "\""))
    return isSigned || marks.contains(first) || first >= 0x80 || line.contains(UInt8(ascii: "|"))
      || line.contains(UInt8(ascii: "=")) || line.contains(UInt8(ascii: "@"))
      || line.contains(UInt8(ascii: "{")) || line.contains { $0 >= 0xE3 }
      || String(decoding: line, as: UTF8.self).contains("://")
  }
}
