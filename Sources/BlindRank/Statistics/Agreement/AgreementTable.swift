/// What annotators said, as small integers: a row a unit, a column an annotator.
///
/// A unit is what gets one value of each annotator: a system's rank on an item, or the outcome of
/// a pair of systems on an item. Units of one item stand together, since they hang together: they
/// were judged at one look, and are drawn together where intervals are made.
public struct AgreementTable: Hashable, Sendable {
  /// Stands where an annotator said nothing.
  public static let missing = UInt8.max
  /// How many annotators; they are 0..<annotatorCount.
  public let annotatorCount: Int
  /// The values are 0..<valueCount, at most 255; on a scale, in its order.
  public let valueCount: Int
  /// Unit by unit, the annotators' values side by side.
  public private(set) var values: [UInt8] = []
  /// The first unit of each item.
  public private(set) var itemStarts: [Int] = []

  /// An empty table.
  public init(annotatorCount: Int, valueCount: Int) {
    precondition(annotatorCount >= 0 && (1...255).contains(valueCount))
    self.annotatorCount = annotatorCount
    self.valueCount = valueCount
  }

  /// How many units.
  public var unitCount: Int { annotatorCount == 0 ? 0 : values.count / annotatorCount }
  /// How many items.
  public var itemCount: Int { itemStarts.count }

  /// Adds a unit: a value of each annotator, or nil.
  ///
  /// - Parameter startsItem: whether it is the first of another item than the unit before.
  public mutating func append(_ unit: [Int?], startsItem: Bool = true) {
    precondition(unit.count == annotatorCount, "a value or nil of each annotator")
    precondition(unit.allSatisfy { $0.map((0..<valueCount).contains) ?? true })
    if startsItem || itemStarts.isEmpty { itemStarts.append(unitCount) }
    values += unit.map { $0.map { UInt8($0) } ?? Self.missing }
  }

  /// The units of an item.
  public func units(of item: Int) -> Range<Int> {
    itemStarts[item]..<(item + 1 < itemCount ? itemStarts[item + 1] : unitCount)
  }

  /// What an annotator said of a unit; nil: nothing.
  public subscript(unit: Int, annotator: Int) -> Int? {
    let value = values[unit * annotatorCount + annotator]
    return value == Self.missing ? nil : Int(value)
  }

  /// The same units with other columns: for each unit, what is made of its number.
  public func columns(_ count: Int, _ unit: (Int) -> [Int?]) -> AgreementTable {
    var table = AgreementTable(annotatorCount: count, valueCount: valueCount)
    for item in 0..<itemCount {
      for number in units(of: item) {
        table.append(unit(number), startsItem: number == itemStarts[item])
      }
    }
    return table
  }

  /// The same table with another meaning of its values.
  public func mapped(valueCount: Int, _ meaning: (Int) -> Int) -> AgreementTable {
    var table = AgreementTable(annotatorCount: annotatorCount, valueCount: valueCount)
    table.itemStarts = itemStarts
    table.values = values.map { $0 == Self.missing ? $0 : UInt8(meaning(Int($0))) }
    return table
  }
}
