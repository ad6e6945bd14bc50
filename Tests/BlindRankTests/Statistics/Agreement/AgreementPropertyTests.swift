import Testing

@testable import BlindRank

/// What holds of agreement whatever the data.
@Suite struct AgreementPropertyTests {
  private func expectClose(_ one: Coefficient, _ other: Coefficient, _ what: String) throws {
    let (here, there) = (try #require(one.value), try #require(other.value))
    #expect(abs(here - there) < 1e-12, "\(what)")
  }

  /// Eight at once in few bits, and one by one: the same numbers.
  @Test func theQuickWayIsRight() throws {
    var numbers = TestNumbers(1)
    for values in [2, 5, 7, 8] {
      let table = numbers.table(units: 60, annotators: 6, values: values)
      for metric in KrippendorffAlpha.Metric.allCases {
        try expectClose(
          KrippendorffAlpha(of: table, metric).coefficient,
          KrippendorffAlpha(of: table.mapped(valueCount: 12) { $0 }, metric).coefficient,
          "\(values) \(metric)")
      }
    }
    // More annotators than a byte can count, all but six of whom said nothing.
    let table = numbers.table(units: 40, annotators: 6, values: 5)
    let wide = table.columns(300) { unit in
      (0..<300).map { $0 < 6 ? table[unit, $0] : nil }
    }
    try expectClose(
      KrippendorffAlpha(of: table, .ordinal).coefficient,
      KrippendorffAlpha(of: wide, .ordinal).coefficient, "300 annotators")
  }

  @Test func manyUnitsDoNotOverflow() {
    let counts = UnitCounts(counts: [[200, 55], [1, 254]], annotatorCount: 255)
    let once = CoincidenceMatrix(of: counts)
    let often = CoincidenceMatrix(of: counts, weights: [70_000, 70_000])
    #expect(often.units == 140_000)
    for (one, many) in zip(once.cells, often.cells) {
      #expect(abs(one * 70_000 - many) < 1e-6 * many)
    }
  }

  /// A unit of m values counts m, whatever the values.
  @Test func coincidencesKeepTheNumberOfValues() {
    var numbers = TestNumbers(2)
    let counts = UnitCounts(of: numbers.table(units: 100, annotators: 4, values: 5))
    let values = counts.sizes.filter { $0 > 1 }.reduce(0) { $0 + Int($1) }
    let matrix = CoincidenceMatrix(of: counts)
    #expect(abs(matrix.cells.reduce(0, +) - Double(values)) < 1e-9)
    for row in 0..<5 {
      for column in 0..<5 {
        #expect(matrix.cells[row * 5 + column] == matrix.cells[column * 5 + row])
      }
    }
  }

  @Test func theOrderOfAnnotatorsDoesNotMatter() throws {
    var numbers = TestNumbers(3)
    let table = numbers.table(units: 80, annotators: 5, values: 3)
    let turned = table.columns(5) { unit in (0..<5).map { table[unit, 4 - $0] } }
    for metric in KrippendorffAlpha.Metric.allCases {
      #expect(KrippendorffAlpha(of: table, metric) == KrippendorffAlpha(of: turned, metric))
    }
    try expectClose(
      CohenKappa(of: table, 0, 3, .quadratic).coefficient,
      CohenKappa(of: turned, 1, 4, .quadratic).coefficient, "κ")
    #expect(RawAgreement(of: table) == RawAgreement(of: turned))
  }

  @Test func perfectAgreementIsOne() {
    var numbers = TestNumbers(4)
    let one = numbers.table(units: 30, annotators: 1, values: 5)
    let same = one.columns(3) { unit in Array(repeating: one[unit, 0], count: 3) }
    for metric in KrippendorffAlpha.Metric.allCases {
      #expect(KrippendorffAlpha(of: same, metric).coefficient == .value(1))
    }
    #expect(CohenKappa(of: same, 0, 1, .linear).coefficient == .value(1))
    #expect(RawAgreement(of: same).withTies.coefficient == .value(1))
    #expect(kendallTau([3, 1, 2], [30, 10, 20]) == .value(1))
    #expect(kendallTau([3, 1, 2], [-3, -1, -2]) == .value(-1))
    #expect(KendallW(of: [[1, 2, 3], [4, 5, 6]]).coefficient == .value(1))
  }

  /// Nobody listens to anybody: α is about 0, and its interval holds 0.
  @Test func chanceIsNought() throws {
    var numbers = TestNumbers(5)
    let table = AgreementTable(
      (0..<300).map { _ in [(0..<4).map { _ in numbers.next(3) }] }, values: 3)
    let counts = UnitCounts(of: table)
    let interval = try #require(
      KrippendorffAlpha.interval(of: counts, .nominal, ItemResampling(resamples: 200)).interval)
    #expect(interval.low < 0 && interval.high > 0 && interval.high - interval.low < 0.2)
  }

  @Test func aSeedDrawsTheSameItems() {
    var numbers = TestNumbers(6)
    let counts = UnitCounts(of: numbers.table(units: 40, annotators: 3, values: 4))
    func interval(_ seed: UInt64) -> Interval? {
      KrippendorffAlpha.interval(of: counts, .ordinal, ItemResampling(resamples: 100, seed: seed))
        .interval
    }
    #expect(interval(7) == interval(7) && interval(7) != nil)
    #expect(interval(7) != interval(8))
  }

  /// Items drawn whole: ten copies of each unit in its item say no more than one.
  @Test func copiesWithinAnItemDoNotNarrowTheInterval() throws {
    var numbers = TestNumbers(7)
    let table = numbers.table(units: 60, annotators: 3, values: 3)
    var copies = AgreementTable(annotatorCount: 3, valueCount: 3)
    for unit in 0..<60 {
      for copy in 0..<10 { copies.append((0..<3).map { table[unit, $0] }, startsItem: copy == 0) }
    }
    let resampling = ItemResampling(resamples: 300)
    let once = try RawAgreement(of: table).withTies.interval(resampling).get()
    let often = try RawAgreement(of: copies).withTies.interval(resampling).get()
    #expect(abs(once.low - often.low) < 1e-12 && abs(once.high - often.high) < 1e-12)
  }
}
