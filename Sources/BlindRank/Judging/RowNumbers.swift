/// The rows of columns that something is of, by their numbers: all of them, or those chosen.
public struct RowNumbers: RandomAccessCollection, Hashable, Sendable {
  /// Nil: all.
  private let chosen: [Int32]?
  /// How many there are.
  public let endIndex: Int

  /// All of so many rows.
  init(count: Int) {
    chosen = nil
    endIndex = count
  }

  /// These rows, in this order.
  init(_ rows: [Int32]) {
    chosen = rows
    endIndex = rows.count
  }

  /// The place of the first.
  public var startIndex: Int { 0 }
  /// The number of the row in a place.
  public subscript(place: Int) -> Int { chosen.map { Int($0[place]) } ?? place }

  /// Whether it is all rows in their order.
  var areAll: Bool { chosen == nil }

  /// Those of the rows of which something holds; the same where it holds of all.
  func chosen(where isOne: (Int) -> Bool) -> RowNumbers {
    let rows = [Int32](unsafeUninitializedCapacity: count) { rows, found in
      for row in self where isOne(row) {
        rows.initializeElement(at: found, to: Int32(row))
        found += 1
      }
    }
    return rows.count == count ? self : RowNumbers(rows)
  }
}
