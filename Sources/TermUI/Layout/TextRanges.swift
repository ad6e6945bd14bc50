/// Parts of a text in bytes, in order, none overlapping another; what is marked in it.
///
/// Eight bytes a range, since a letter looked for in a megabyte is found often.
public struct TextRanges: Equatable, Sendable {
  private struct Bounds: Equatable {
    let lower: UInt32
    var upper: UInt32
  }

  private var bounds: [Bounds] = []

  /// No ranges.
  public init() {}

  /// Ranges in order.
  public init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { append(range) }
  }

  /// Adds a range behind the last one; what overlaps that, and an empty one, is left out.
  public mutating func append(_ range: Range<Int>) {
    let lower = Swift.max(range.lowerBound, last?.upperBound ?? 0)
    guard lower < range.upperBound, let upper = UInt32(exactly: range.upperBound) else { return }
    bounds.append(Bounds(lower: UInt32(lower), upper: upper))
  }

  /// Makes the last range longer.
  mutating func extendLast(to end: Int) {
    guard let last = bounds.indices.last, let end = UInt32(exactly: end) else { return }
    bounds[last].upper = Swift.max(bounds[last].upper, end)
  }

  /// The first range that ends after a byte; the end where there is none.
  public func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if Int(bounds[middle].upper) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TextRanges: RandomAccessCollection {
  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of ranges.
  public var endIndex: Int { bounds.count }

  /// One of the ranges.
  public subscript(index: Int) -> Range<Int> {
    Int(bounds[index].lower)..<Int(bounds[index].upper)
  }
}
