extension TextDifference {
  /// The lines of a text.
  struct Lines {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where each line is.
    private(set) var ranges: [Range<Int>] = []
    /// Whether each line has a word, and not only signs or nothing.
    private(set) var hasWords: [Bool] = []

    var count: Int { ranges.count }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      var start = 0
      while start < bytes.count {
        let end = bytes.endOfLine(from: start)
        ranges.append(start..<end)
        var words = WordReader(bytes, range: start..<end)
        hasWords.append(words.next() != nil)
        start = end + 1
      }
    }

    /// The words of a line.
    func wordCount(_ index: Int) -> Int {
      var count = 0
      for _ in WordReader(bytes, range: ranges[index]) { count += 1 }
      return count
    }
  }

  /// What is compared of some lines: indentation, words, and each other character that is no space.
  struct Tokens {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where each token is, in order.
    private(set) var ranges: [Range<Int>] = []
    private var isWord: [Bool] = []
    /// How many of them are words.
    private(set) var wordCount = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: ArraySlice<Range<Int>>) {
      self.bytes = bytes
      for line in lines { read(line) }
    }

    private mutating func read(_ line: Range<Int>) {
      var start = line.lowerBound
      while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
      if start == line.upperBound { return }
      append(line.lowerBound..<start, isWord: false)
      for word in WordReader(bytes, range: start..<line.upperBound) {
        readMarks(start..<word.lowerBound)
        append(word, isWord: true)
        start = word.upperBound
      }
      readMarks(start..<line.upperBound)
    }

    private mutating func readMarks(_ range: Range<Int>) {
      var reader = GlyphReader(bytes, range: range)
      while true {
        let start = reader.position
        guard let glyph = reader.next() else { return }
        if glyph != .space { append(start..<reader.position, isWord: false) }
      }
    }

    private mutating func append(_ range: Range<Int>, isWord: Bool) {
      guard !range.isEmpty else { return }
      ranges.append(range)
      self.isWord.append(isWord)
      if isWord { wordCount += 1 }
    }

    /// Adds those tokens, nil for all, to what is marked, with the spaces between two of them;
    /// returns how many of them are words.
    func mark(_ flags: [Bool]?, in marks: inout TextRanges) -> Int {
      var words = 0
      var isPreviousMarked = false
      for index in ranges.indices {
        let isMarked = flags?[index] ?? true
        defer { isPreviousMarked = isMarked }
        guard isMarked else { continue }
        if isWord[index] { words += 1 }
        if isPreviousMarked {
          marks.extendLast(to: ranges[index].upperBound)
        } else {
          marks.append(ranges[index])
        }
      }
      return words
    }
  }

  /// Gives equal bytes equal numbers. It keeps no copy: the texts must outlive it.
  struct TokenTable {
    private struct Key: Hashable {
      let bytes: UnsafeBufferPointer<UInt8>

      static func == (left: Key, right: Key) -> Bool { left.bytes.elementsEqual(right.bytes) }

      func hash(into hasher: inout Hasher) {
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      }
    }

    private var numbers: [Key: Int32] = [:]

    /// The number of some bytes, a new one if they were not seen before.
    mutating func number(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32 {
      let next = Int32(clamping: numbers.count)
      let key = Key(bytes: UnsafeBufferPointer(rebasing: bytes[range]))
      if let known = numbers[key] { return known }
      numbers[key] = next
      return next
    }
  }
}
