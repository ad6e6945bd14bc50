/// How often two values meet in one unit: Krippendorff's coincidences, a row and a column a value.
///
/// A unit with m values has m(m−1) ordered pairs of values, each of which counts 1/(m−1), so that
/// each value counts once. Units with fewer than two values say nothing and are left out.
public struct CoincidenceMatrix: Hashable, Sendable {
  /// The values are 0..<valueCount.
  public let valueCount: Int
  /// Row-major and symmetric.
  public let cells: [Double]
  /// Units with two values or more.
  public let units: Int

  /// Counts units.
  ///
  /// - Parameter weights: how often each item counts; nil: once.
  public init(of counted: UnitCounts, weights: [Int32]? = nil) {
    // Whole numbers first, apart by m: they are exact, and quicker than fractions.
    var products = CoincidenceProducts(of: counted)
    counted.itemStarts.withUnsafeBufferPointer { starts in
      for item in starts.indices {
        let end = item &+ 1 < starts.count ? starts[item &+ 1] : counted.unitCount
        for _ in 0..<(weights?[item] ?? 1) {
          for unit in starts[item]..<end { products.add(counted, unit) }
        }
      }
    }
    let kinds = counted.valueCount
    var cells = [Double](repeating: 0, count: kinds * kinds)
    products.flush()
    for size in products.sizes {
      for row in 0..<kinds {
        let line = products[size, row]
        // A value does not meet itself. Of each unit, n(c) m is the sum of its line.
        let own = line.reduce(0, +) / size
        for column in 0..<kinds {
          cells[row * kinds + column] +=
            Double(line[column] - (column == row ? own : 0)) / Double(size - 1)
        }
      }
    }
    valueCount = kinds
    self.cells = cells
    units = products.units
  }

  /// How often each value stands in a unit that counts.
  public var marginals: [Double] {
    (0..<valueCount).map { row in
      cells[row * valueCount..<(row + 1) * valueCount].reduce(0, +)
    }
  }
}
