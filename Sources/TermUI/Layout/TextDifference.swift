/// What two texts do not have in common: by lines first, then by words in those that differ.
///
/// Compared are words, marks of punctuation and the indentation of lines; other spaces, line ends
/// and blank lines are not.
public struct TextDifference: Equatable, Sendable {
  /// What only the left one has, in bytes of it.
  public private(set) var left = TextRanges()
  /// What only the right one has.
  public private(set) var right = TextRanges()
  /// The words both have at the same place, of all words of both: 0…1, and 1 for two texts
  /// without words.
  public private(set) var share = 1.0

  /// `share` in percent, rounded so that 100 says all and 0 none.
  public var percentage: Int {
    share == 0 || share == 1 ? Int(share * 100) : min(max(1, Int((share * 100).rounded())), 99)
  }

  /// Steps from one line to another, and from one word to another within what differs.
  static let mostSteps = 1000
  /// The work for all of that together, in steps times steps: a key is waiting.
  static let mostWork = 1_000_000
  /// A part with less than this in common is different as a whole: a few common words would only
  /// confuse.
  static let leastInCommon = 0.3

  /// Compares two texts; nil if they differ in so many places that it would take long.
  public init?(_ left: TextBody, _ right: TextBody) {
    let isDone = left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in compare(left, right) }
    }
    if !isDone { return nil }
  }

  private mutating func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let leftLines = Lines(left)
    let rightLines = Lines(right)
    var table = TokenTable()
    guard
      let script = EditScript(
        leftLines.ranges.map { table.number(of: left, $0) },
        rightLines.ranges.map { table.number(of: right, $0) }, limit: Self.mostSteps)
    else { return false }
    var words = 0
    var different = 0
    var work = Self.mostWork - script.steps * script.steps
    var (x, y) = (0, 0)
    while x < leftLines.count || y < rightLines.count {
      let start = (x, y)
      // both differ from here to the next line they share that has a word in it
      var end = (x, y)
      while true {
        while x < leftLines.count, script.removed[x] { x += 1 }
        while y < rightLines.count, script.added[y] { y += 1 }
        end = (x, y)
        while x < leftLines.count, y < rightLines.count, !script.removed[x], !script.added[y],
          !leftLines.hasWords[x]
        {
          x += 1
          y += 1
        }
        let goesOn =
          x < leftLines.count && script.removed[x] || y < rightLines.count && script.added[y]
        if !goesOn { break }
      }
      (x, y) = end
      if end != start {
        let first = Tokens(left, leftLines.ranges[start.0..<x])
        let second = Tokens(right, rightLines.ranges[start.1..<y])
        guard let result = mark(first, second, &work) else { return false }
        different += result
        words += first.wordCount + second.wordCount
      }
      while x < leftLines.count, y < rightLines.count, !script.removed[x], !script.added[y] {
        words += 2 * leftLines.wordCount(x)
        x += 1
        y += 1
      }
    }
    share = words == 0 ? 1 : Double(words - different) / Double(words)
    return true
  }

  /// Marks what differs between two parts; returns the words of both that do, nil if that takes
  /// too much work.
  private mutating func mark(_ first: Tokens, _ second: Tokens, _ work: inout Int) -> Int? {
    var table = TokenTable()
    let numbers = (
      first.ranges.map { table.number(of: first.bytes, $0) },
      second.ranges.map { table.number(of: second.bytes, $0) }
    )
    var script: EditScript?
    if !numbers.0.isEmpty, !numbers.1.isEmpty {
      let all = numbers.0.count + numbers.1.count
      // with more steps too little is in common, so that the part is different as a whole
      let useful = all - Int((Self.leastInCommon * Double(all)).rounded(.up))
      let possible = min(Self.mostSteps, Int(Double(max(0, work)).squareRoot()))
      script = EditScript(numbers.0, numbers.1, limit: min(useful, possible))
      if script == nil, possible < useful { return nil }
      let steps = script?.steps ?? useful
      work -= steps * steps
    }
    return first.mark(script?.removed, in: &left) + second.mark(script?.added, in: &right)
  }
}
