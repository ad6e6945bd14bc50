/// The words of a text, each as a number, and where they stand.
///
/// A word is a run of letters and digits of any script; upper and lower case of a to z are the
/// same. An apostrophe begins a word of its own: `I'm` is `I` and `'m`. Words are compared by a
/// hash of 64 bits (FNV-1a), so nothing is copied.
struct TextWords {
  /// One word.
  struct Word {
    let start: Int32
    let end: Int32
    let hash: UInt64
    /// Whether a sentence, a clause or a paragraph begins with it.
    let isFirst: Bool
  }

  let words: [Word]
  var count: Int { words.count }

  /// The bytes from one word to another, the last one not included.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  init(of text: [UInt8]) {
    var words: [Word] = []
    words.reserveCapacity(text.count / 5)
    var (at, isFirst) = (0, true)
    while at < text.count {
      let gap = Self.gap(in: text, at: at)
      if gap > 0 {
        let isApostrophe = text[at] == 0x27 || (gap == 3 && text[at + 2] == 0x99)
        let next = at + gap
        if isApostrophe, next < text.count, words.last.map({ Int($0.end) == at }) == true,
          Self.gap(in: text, at: next) == 0
        {
          let end = Self.end(ofWordAt: next, in: text)
          words.append(
            Word(
              start: Int32(at), end: Int32(end), hash: Self.hash(text[next..<end], after: 0x27),
              isFirst: false))
          (at, isFirst) = (end, false)
        } else {
          isFirst = isFirst || Self.ends(text, at: at)
          at = next
        }
      } else {
        let end = Self.end(ofWordAt: at, in: text)
        words.append(
          Word(
            start: Int32(at), end: Int32(end), hash: Self.hash(text[at..<end]), isFirst: isFirst))
        (at, isFirst) = (end, false)
      }
    }
    self.words = words
  }

  /// The hash of a word; `after` an apostrophe where it stood behind one.
  static func hash(_ bytes: some Sequence<UInt8>, after mark: UInt8? = nil) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if let mark { hash = (hash ^ UInt64(mark)) &* 0x100_0000_01B3 }
    for byte in bytes { hash = (hash ^ UInt64(byte.folded)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func end(ofWordAt start: Int, in text: [UInt8]) -> Int {
    var end = start
    while end < text.count, gap(in: text, at: end) == 0 { end += 1 }
    return end
  }

  /// How many bytes there are of what belongs to no word; 0 in a word. Of what is not ASCII, the
  /// signs of Latin 1, of general punctuation and of Chinese and Japanese count as such.
  private static func gap(in text: [UInt8], at place: Int) -> Int {
    let byte = text[place]
    if byte < 0x80 { return byte.isWordASCII ? 0 : 1 }
    guard place + 1 < text.count else { return 0 }
    let next = text[place + 1]
    switch byte {
    case 0xC2: return next < 0xC0 ? 2 : 0
    case 0xE2 where next == 0x80 || next == 0x81: return min(3, text.count - place)
    case 0xE3 where next == 0x80: return min(3, text.count - place)
    case 0xEF where next == 0xBC || next == 0xBD:
      // Full-width marks, of which the comma, the colon, the question mark and their like.
      return place + 2 < text.count && next == 0xBC && text[place + 2] < 0x90 ? 3 : 0
    default: return 0
    }
  }

  /// Whether what belongs to no word ends a sentence or a clause. A full stop within a number or a
  /// name does not.
  private static func ends(_ text: [UInt8], at place: Int) -> Bool {
    let next = place + 1 < text.count ? text[place + 1] : 0x20
    switch text[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return !next.isWordASCII
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
    case 0x0A:
      var after = place + 1
      while after < text.count, text[after] == 0x20 || text[after] == 0x0D { after += 1 }
      return after < text.count && text[after] == 0x0A
    case 0xE3: return place + 2 < text.count && text[place + 2] == 0x82
    default: return false
    }
  }
}

extension UInt8 {
  /// A letter from A to Z as the small one; all else as it is.
  var folded: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether it is a letter or a digit of ASCII.
  var isWordASCII: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(folded)
  }

  /// Whether it is a blank, a tab or a line's end.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
