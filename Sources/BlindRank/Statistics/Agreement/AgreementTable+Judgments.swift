extension AgreementTable {
  /// The ranks that annotators gave: a unit is a system on an item, the value its rank less 1.
  ///
  /// - Parameter annotators: the columns; what others said is left out.
  public static func ranks(of judgments: [Judgment], by annotators: [AnnotatorID]) -> Self {
    var cells: [Cell] = []
    for judgment in judgments {
      for (system, rank) in judgment.ranksBySystem {
        cells.append(
          Cell(judgment.item.rawValue, system.rawValue, 0, judgment.annotator, rank - 1))
      }
    }
    return Self(cells, by: annotators, valueCount: (cells.map(\.value).max() ?? 0) + 1)
  }

  /// What annotators said of pairs of systems: a unit is a pair on an item, the value a
  /// `Battle.Outcome` seen from the lower id, which is 0 loss, 1 tie, 2 win, 3 both bad.
  ///
  /// The last is a value only where it was said. Where an annotator judged a pair more than once,
  /// as in both orders, the same verdicts are that one and different ones a tie, as FastChat has it.
  public static func outcomes(of judgments: [Judgment], by annotators: [AnnotatorID]) -> Self {
    let cells = judgments.flatMap(\.battles).map {
      Cell(
        $0.item.rawValue, $0.first.rawValue, $0.second.rawValue, $0.annotator,
        Int($0.outcome.rawValue))
    }
    return Self(cells, by: annotators, valueCount: max(3, (cells.map(\.value).max() ?? 0) + 1)) {
      $0 == $1 ? $0 : Int(Battle.Outcome.tie.rawValue)
    }
  }

  /// How annotators' guesses ended: a unit is a comparison, the value 0 wrong, 1 right. Who could
  /// not tell said nothing.
  ///
  /// Of two responses a right guess always says the same of who wrote which, whichever of the two
  /// systems was asked for.
  public static func guesses(of judgments: [Judgment], by annotators: [AnnotatorID]) -> Self {
    let cells = judgments.compactMap(\.guessRecord).filter { $0.outcome != .cantTell }.map {
      Cell(
        $0.item.rawValue, $0.comparison.rawValue, 0, $0.annotator, $0.outcome == .right ? 1 : 0)
    }
    return Self(cells, by: annotators, valueCount: 2)
  }

  /// The same verdicts with "both bad" as a tie, so that they have an order: loss, tie, win.
  public var withBadAsTie: AgreementTable {
    mapped(valueCount: 3) {
      $0 == Int(Battle.Outcome.bothBad.rawValue) ? Int(Battle.Outcome.tie.rawValue) : $0
    }
  }

  /// The outcomes that say that neither is better.
  public static let ties: Set<Int> = [
    Int(Battle.Outcome.tie.rawValue), Int(Battle.Outcome.bothBad.rawValue),
  ]

  /// One annotator's value of a unit, which an item and two numbers name.
  private struct Cell {
    let unit: SIMD4<Int>
    let annotator: AnnotatorID
    let value: Int

    init(_ item: Int, _ first: Int, _ second: Int, _ annotator: AnnotatorID, _ value: Int) {
      unit = [item, first, second, 0]
      self.annotator = annotator
      self.value = value
    }
  }

  /// - Parameter merge: what becomes of two values of one annotator and unit.
  private init(
    _ cells: [Cell], by annotators: [AnnotatorID], valueCount: Int,
    merge: (Int, Int) -> Int = { $1 }
  ) {
    self.init(annotatorCount: annotators.count, valueCount: valueCount)
    let column = Dictionary(
      zip(annotators, annotators.indices), uniquingKeysWith: { first, _ in first })
    var units: [SIMD4<Int>: [Int?]] = [:]
    for cell in cells {
      guard let column = column[cell.annotator] else { continue }
      let former = units[cell.unit]?[column] ?? nil
      units[cell.unit, default: Array(repeating: nil, count: annotators.count)][column] =
        former.map { merge($0, cell.value) } ?? cell.value
    }
    var item: Int?
    for (unit, values) in units.sorted(by: {
      ($0.key.x, $0.key.y, $0.key.z) < ($1.key.x, $1.key.y, $1.key.z)
    }) {
      append(values, startsItem: unit.x != item)
      item = unit.x
    }
  }
}
