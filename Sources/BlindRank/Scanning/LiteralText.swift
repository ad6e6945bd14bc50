/// A text to look for sign by sign, as a line of a word list says it in quotes.
///
/// Upper and lower case of a to z are the same; a blank stands for any run of white space, also
/// for none. With `^` in front: only at the beginning of a line.
struct LiteralText {
  let bytes: [UInt8]
  let startsLine: Bool

  /// - Throws: if it has nothing to begin with.
  init(_ text: Substring) throws(WordProblem) {
    startsLine = text.first == "^"
    let text = startsLine ? text.dropFirst() : text
    bytes = text.utf8.map(\.folded)
    guard let first = bytes.first, !first.isSpace else {
      throw WordProblem("a text in quotes begins with a sign that can be seen")
    }
  }

  /// Where it ends if it begins here.
  func end(in text: [UInt8], at start: Int) -> Int? {
    if startsLine {
      var before = start
      while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
      guard before == 0 || text[before - 1] == 0x0A else { return nil }
    }
    var place = start
    for byte in bytes {
      if byte.isSpace {
        while place < text.count, text[place].isSpace { place += 1 }
      } else {
        guard place < text.count, text[place].folded == byte else { return nil }
        place += 1
      }
    }
    return place
  }
}
