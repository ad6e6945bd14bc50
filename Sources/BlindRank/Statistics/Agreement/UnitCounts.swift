/// How many annotators gave a unit each value: all that α, Fleiss' κ and raw agreement need.
public struct UnitCounts: Hashable, Sendable {
  /// The values are 0..<valueCount.
  public let valueCount: Int
  /// How many annotators could have said something.
  public let annotatorCount: Int
  /// Unit by unit, the counts of the values side by side; then `padding` that means nothing.
  let counts: [UInt16]
  /// How many annotators said something of each unit.
  public let sizes: [UInt16]
  /// The first unit of each item.
  public let itemStarts: [Int]
  /// So that eight counts can be read at once, from any unit.
  static let padding = 8

  /// How many units.
  public var unitCount: Int { sizes.count }
  /// How many items.
  public var itemCount: Int { itemStarts.count }

  /// The units of an item.
  public func units(of item: Int) -> Range<Int> {
    itemStarts[item]..<(item + 1 < itemCount ? itemStarts[item + 1] : unitCount)
  }

  /// How many items have a unit of which so many annotators, or more, said something.
  public func itemCount(judgedBy annotators: Int) -> Int {
    (0..<itemCount).count { units(of: $0).contains { sizes[$0] >= annotators } }
  }

  /// How often each value was given to a unit.
  public func row(_ unit: Int) -> [Int] {
    counts[unit * valueCount..<(unit + 1) * valueCount].map { Int($0) }
  }

  /// Takes counts as they stand in a published table, a row a unit, each unit an item of its own.
  public init(counts: [[Int]], annotatorCount: Int) {
    precondition(!counts.isEmpty && Set(counts.map(\.count)).count == 1, "rows of one length")
    valueCount = counts[0].count
    self.annotatorCount = annotatorCount
    sizes = counts.map { UInt16($0.reduce(0, +)) }
    self.counts =
      counts.flatMap { $0.map { UInt16($0) } } + Array(repeating: 0, count: Self.padding)
    itemStarts = Array(counts.indices)
  }

  /// Counts a table.
  public init(of table: AgreementTable) {
    let (kinds, columns, units) = (table.valueCount, table.annotatorCount, table.unitCount)
    precondition(columns <= Int(UInt16.max), "no more annotators than a count can hold")
    valueCount = kinds
    annotatorCount = columns
    itemStarts = table.itemStarts
    var counts = [UInt16](repeating: 0, count: units * kinds + Self.padding)
    var sizes = [UInt16](repeating: 0, count: units)
    table.values.withUnsafeBufferPointer { values in
      counts.withUnsafeMutableBufferPointer { counts in
        sizes.withUnsafeMutableBufferPointer { sizes in
          if kinds <= Self.mostPacked, columns <= Int(UInt8.max) {
            Self.countPacked(values, columns, kinds, into: counts, sizes)
          } else {
            for unit in 0..<units {
              for value in values[unit * columns..<(unit + 1) * columns]
              where value != AgreementTable.missing {
                counts[unit * kinds + Int(value)] += 1
                sizes[unit] += 1
              }
            }
          }
        }
      }
    }
    self.counts = counts
    self.sizes = sizes
  }

  /// Seven values fit in a word, a byte each, beside the missing ones.
  private static let mostPacked = 7

  /// Counts in one register, since counting in memory waits for itself where annotators agree. A
  /// missing value is 255: eight times that is, in 64 bits, a shift to the eighth byte.
  private static func countPacked(
    _ values: UnsafeBufferPointer<UInt8>, _ columns: Int, _ kinds: Int,
    into counts: UnsafeMutableBufferPointer<UInt16>, _ sizes: UnsafeMutableBufferPointer<UInt16>
  ) {
    var (place, cell) = (0, 0)
    for unit in sizes.indices {
      var word: UInt64 = 0
      for value in values[place..<place + columns] {
        word &+= 1 &<< (UInt64(value) &* 8)
      }
      sizes[unit] = UInt16(truncatingIfNeeded: columns) &- UInt16(truncatingIfNeeded: word >> 56)
      for kind in 0..<kinds {
        counts[cell + kind] = UInt16(truncatingIfNeeded: word & 0xFF)
        word >>= 8
      }
      place += columns
      cell += kinds
    }
  }
}
