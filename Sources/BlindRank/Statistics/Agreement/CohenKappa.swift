/// Cohen's κ: agreement of two annotators beyond what their own habits make likely.
///
/// κ = 1 − Σ w(i,j) o(i,j) / Σ w(i,j) e(i,j), with o the share of units that the one called i and
/// the other j, e the product of their shares, and w = 0 for i = j, else 1 (plain), |i−j| (linear)
/// or (i−j)² (quadratic). Sources: J. Cohen, Educational and Psychological Measurement 20 (1960);
/// weighted: Psychological Bulletin 70 (1968).
public struct CohenKappa: Hashable, Sendable {
  /// What a disagreement weighs.
  public enum Weighting: String, Hashable, Sendable, CaseIterable {
    case none, linear, quadratic
  }

  /// What a disagreement weighs.
  public let weighting: Weighting
  /// κ, 1 if both agree and about 0 by chance.
  public let coefficient: Coefficient
  /// What both judged.
  public let units: Int
  /// What both called the same.
  public let agreeing: Int

  /// Computes κ of two annotators of a table.
  public init(
    of table: AgreementTable, _ first: Int, _ second: Int, _ weighting: Weighting = .none
  ) {
    self.init(
      of: (0..<table.unitCount).lazy.compactMap { unit in
        guard let one = table[unit, first], let other = table[unit, second] else { return nil }
        return (one, other)
      }, valueCount: table.valueCount, weighting)
  }

  /// Computes κ of pairs of values from 0..<valueCount.
  public init(
    of pairs: some Sequence<(first: Int, second: Int)>, valueCount kinds: Int,
    _ weighting: Weighting = .none
  ) {
    var cells = [Int](repeating: 0, count: kinds * kinds)
    for pair in pairs { cells[pair.first * kinds + pair.second] += 1 }
    self.init(cells, kinds, weighting)
  }

  /// The bootstrap interval over items of two annotators of a table.
  public static func interval(
    of table: AgreementTable, _ first: Int, _ second: Int, _ resampling: ItemResampling,
    _ weighting: Weighting = .none
  ) -> ItemResampling.Outcome {
    let kinds = table.valueCount
    // By item and cell, since the units of an item are drawn together.
    var (items, places, counts): ([Int], [Int], [Int]) = ([], [], [])
    var ofItem = [Int](repeating: 0, count: kinds * kinds)
    for item in 0..<table.itemCount {
      for unit in table.units(of: item) {
        guard let one = table[unit, first], let other = table[unit, second] else { continue }
        ofItem[one * kinds + other] += 1
      }
      for place in ofItem.indices where ofItem[place] > 0 {
        items.append(item)
        places.append(place)
        counts.append(ofItem[place])
        ofItem[place] = 0
      }
    }
    guard !items.isEmpty else { return .failure(.undefined) }
    return resampling.interval(
      items: table.itemCount, telling: Set(items).count, within: -.infinity...1
    ) { weights in
      var cells = [Int](repeating: 0, count: kinds * kinds)
      for entry in items.indices {
        cells[places[entry]] += Int(weights[items[entry]]) * counts[entry]
      }
      return CohenKappa(cells, kinds, weighting).coefficient.value
    }
  }

  private init(_ cells: [Int], _ kinds: Int, _ weighting: Weighting) {
    let rows = (0..<kinds).map { row in (0..<kinds).reduce(0) { $0 + cells[row * kinds + $1] } }
    let columns = (0..<kinds).map { column in
      (0..<kinds).reduce(0) { $0 + cells[$1 * kinds + column] }
    }
    self.weighting = weighting
    units = rows.reduce(0, +)
    agreeing = (0..<kinds).reduce(0) { $0 + cells[$1 * kinds + $1] }
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<kinds {
      for column in 0..<kinds {
        let weight = Double(weighting.weight(row, column))
        observed += weight * Double(cells[row * kinds + column])
        expected += weight * Double(rows[row]) * Double(columns[column])
      }
    }
    coefficient =
      units == 0
      ? .undefined(.noOverlap)
      : expected == 0
        ? .undefined(.noVariation) : .value(1 - observed * Double(units) / expected)
  }
}

extension CohenKappa.Weighting {
  func weight(_ row: Int, _ column: Int) -> Int {
    switch self {
    case .none: row == column ? 0 : 1
    case .linear: abs(row - column)
    case .quadratic: (row - column) * (row - column)
    }
  }
}
