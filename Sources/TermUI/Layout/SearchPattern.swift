/// Something to look for in a text as it is shown.
///
/// Glyphs are compared and not bytes. Two are the same if they are canonically equivalent in lower
/// case: `É` is `é`, however it is written, and `e` is not. What is not shown, such as a soft
/// hyphen, does not count, and a control character is the picture it is drawn as.
public struct SearchPattern: Equatable, Sendable {
  /// What is looked for.
  public let text: String
  /// Each glyph in lower case.
  private let letters: [String]

  /// A pattern; nil if it would show nothing.
  public init?(_ text: String) {
    var copy = text
    letters = copy.withUTF8 { GlyphReader($0).map(Self.folded) }
    self.text = text
    if letters.isEmpty { return nil }
  }

  /// Where it is in some parts of a text, which are in order; a match lies in one part, and none
  /// overlaps another.
  public func ranges(
    in bytes: UnsafeBufferPointer<UInt8>, parts: [Range<UInt32>]
  ) -> TextRanges {
    var search = Search(letters, bytes)
    for part in parts { search.read(Int(part.lowerBound)..<Int(part.upperBound)) }
    return search.found
  }

  /// Where it is in a text; a match lies in one line of the text, however that is broken.
  public func ranges(in body: TextBody) -> TextRanges {
    body.bytes.withUnsafeBufferPointer { bytes in
      var search = Search(letters, bytes)
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfLine(from: start)
        search.read(start..<end)
        start = end + 1
      }
      return search.found
    }
  }

  /// A glyph in lower case. The final sigma is a sigma.
  fileprivate static func folded(_ glyph: Glyph) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: glyph.scalars)
    let lower = String(scalars).lowercased()
    return lower == "ς" ? "σ" : lower
  }
}

/// One search through one text.
private struct Search {
  let bytes: UnsafeBufferPointer<UInt8>
  var found = TextRanges()
  /// Each letter of the pattern as the index of the first one that is the same.
  let classes: [Int]
  /// The different letters, each at its first place; of ASCII ones nothing.
  let others: [String?]
  /// The first letter if it is ASCII.
  let first: UInt8?
  /// Whether the first letter is the picture of a control character, which is ASCII in the text.
  let isFirstControl: Bool
  /// The class of each ASCII character, -1 for none.
  var ascii = [Int](repeating: -1, count: 0x80)
  /// The classes of other glyphs, as far as they were asked for: of those of one scalar of the
  /// basic plane more than the class by two, of the rest the class.
  var scalars = [Int32](repeating: 0, count: 0x10000)
  var known: [Glyph: Int] = [:]

  init(_ letters: [String], _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // strings are equal if they are canonically equivalent
    classes = letters.map { letter in letters.firstIndex(of: letter) ?? 0 }
    others = letters.map { $0.isASCII ? nil : $0 }
    first = letters.first.flatMap { $0.isASCII ? $0.utf8.first : nil }
    isFirstControl =
      letters.first?.unicodeScalars.first.map { 0x2400...0x2421 ~= $0.value } ?? false
    for (letter, index) in zip(letters, classes) where letter.isASCII {
      for byte in [letter, letter.uppercased()].compactMap(\.utf8.first) {
        ascii[Int(byte)] = index
      }
    }
  }

  mutating func read(_ part: Range<Int>) {
    var start = part.lowerBound
    while let place = candidate(in: start..<part.upperBound) {
      if let end = end(ofMatchAt: place.lowerBound, limit: part.upperBound) {
        found.append(place.lowerBound..<end)
        start = end
      } else {
        start = place.upperBound
      }
    }
  }

  /// The next glyph that is the first one looked for.
  private mutating func candidate(in range: Range<Int>) -> Range<Int>? {
    if let first {
      return bytes.firstIndex(ofASCII: first, in: range).map { $0..<$0 + 1 }
    }
    var reader = GlyphReader(bytes, range: range)
    while true {
      let plain =
        isFirstControl
        ? 0
        : bytes.asciiCount(from: reader.position, limit: range.upperBound - reader.position)
      // the last one may carry a mark
      if plain > 1 {
        reader = GlyphReader(bytes, range: reader.position + plain - 1..<range.upperBound)
      }
      let position = reader.position
      guard let glyph = reader.next() else { return nil }
      if `class`(of: glyph) == 0 { return position..<reader.position }
    }
  }

  private mutating func end(ofMatchAt start: Int, limit: Int) -> Int? {
    var reader = GlyphReader(bytes, range: start..<limit)
    for index in classes {
      guard let glyph = reader.next(), `class`(of: glyph) == index else { return nil }
    }
    return reader.position
  }

  /// The class of a glyph; one with anything but ASCII in it is never the same as one without.
  private mutating func `class`(of glyph: Glyph) -> Int {
    if glyph.isASCII { return ascii[Int(glyph.base)] }
    guard glyph.isOneScalar, glyph.base < 0x10000 else {
      if let index = known[glyph] { return index }
      let index = classByLetter(of: glyph)
      known[glyph] = index
      return index
    }
    if scalars[Int(glyph.base)] == 0 {
      scalars[Int(glyph.base)] = Int32(clamping: classByLetter(of: glyph) + 2)
    }
    return Int(scalars[Int(glyph.base)]) - 2
  }

  private func classByLetter(of glyph: Glyph) -> Int {
    let letter = SearchPattern.folded(glyph)
    return letter.isASCII ? -1 : others.firstIndex(of: letter) ?? -1
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
