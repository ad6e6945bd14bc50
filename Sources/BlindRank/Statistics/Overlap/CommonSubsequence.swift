/// How long the longest sequence of words is that two texts have in common, in the same order but
/// with others between them.
///
/// Bit by bit, 64 words of the one text at a time (M. Crochemore, C. S. Iliopoulos, Y. J. Pinzon
/// and J. F. Reid, Information Processing Letters 80, 2001): a word of the other text costs one
/// addition for each 64.
struct CommonSubsequence {
  /// How many words the one text has.
  let count: Int
  /// By word: a bit for each place in the text where it stands.
  private var places: [Substring: [UInt64]] = [:]

  /// Takes one text; it can be compared with many.
  init(of words: [Substring]) {
    count = words.count
    for (place, word) in words.enumerated() {
      places[word, default: Array(repeating: 0, count: (count + 63) / 64)][place / 64] |=
        1 << (place % 64)
    }
  }

  /// The length for another text.
  func length(with words: [Substring]) -> Int {
    // A bit that is 0: up to here the sequence is one longer than up to the place before.
    var rows = Array(repeating: UInt64.max, count: (count + 63) / 64)
    for word in words {
      guard let found = places[word] else { continue }
      var isCarried = false
      for index in rows.indices {
        let row = rows[index]
        let (half, first) = row.addingReportingOverflow(row & found[index])
        let (sum, second) = half.addingReportingOverflow(isCarried ? 1 : 0)
        rows[index] = sum | (row & ~found[index])
        isCarried = first || second
      }
    }
    // Behind the text's end nothing ever matches, so those bits stay 1.
    return rows.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
