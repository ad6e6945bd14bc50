@testable import BlindRank

/// Tables written as they are read: a row a unit, a column an annotator.
extension AgreementTable {
  /// - Parameter rows: items of units; a negative value is missing.
  init(_ items: [[[Int]]], values: Int) {
    self.init(annotatorCount: items.first?.first?.count ?? 0, valueCount: values)
    for item in items {
      for (number, unit) in item.enumerated() {
        append(unit.map { $0 < 0 ? nil : $0 }, startsItem: number == 0)
      }
    }
  }
}

/// Random numbers for tests, the same in every run.
struct TestNumbers {
  private var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed, purpose: ["test"]) }

  mutating func next(_ bound: Int) -> Int { generator.next(below: bound) }

  /// Annotators who agree more often than not, and miss one unit in six.
  mutating func table(units: Int, annotators: Int, values: Int) -> AgreementTable {
    AgreementTable(
      (0..<units).map { _ in
        let common = next(values)
        return [
          (0..<annotators).map { _ in
            next(6) == 0 ? -1 : next(2) == 0 ? common : next(values)
          }
        ]
      }, values: values)
  }
}
