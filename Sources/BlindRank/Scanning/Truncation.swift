/// Whether a text breaks off.
///
/// Said only where its end shows it: a block of code that is not closed; a last word after which
/// more must come; a comma, a dash or an open bracket; or, of longer texts, a line of running text
/// without an end mark. Items of lists, headings, tables and short lines end without one as it is.
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
    let tail = text[Int(last.end)...end].filter { !$0.isSpace }
    let line = text[...end].split(separator: 0x0A).last?.drop(while: \.isSpace) ?? []
    if tail.isEmpty {
      if openEnds.contains(last.hash), text[Int(last.start)].folded == text[Int(last.start)] {
        return
          "it ends with “\(String(decoding: text[Int(last.start)..<Int(last.end)], as: UTF8.self))”"
      }
      let inLine = words.words.count { Int($0.start) >= line.startIndex }
      if words.count >= Self.longText, inLine >= Self.longLine, !isBare(line) {
        return "it ends without a full stop"
      }
    } else if words.count >= Self.longLine, let mark = tail.last,
      [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "[")].contains(mark), !isBare(line)
    {
      return "it ends with “\(Character(UnicodeScalar(mark)))”"
    }
    return nil
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
    return marks.contains(first) || first >= 0x80 || line.contains(UInt8(ascii: "|"))
      || line.contains(UInt8(ascii: "=")) || line.contains(UInt8(ascii: "@"))
      || line.contains(UInt8(ascii: "{")) || line.contains { $0 >= 0xE3 }
      || String(decoding: line, as: UTF8.self).contains("://")
  }
}
