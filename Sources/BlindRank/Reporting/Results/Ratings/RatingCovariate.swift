/// What of two responses can be held equal while their systems are rated.
public enum RatingCovariate: String, Hashable, Sendable, CaseIterable {
  /// The difference in words over their sum, in standard deviations over the battles: a text twice
  /// as long counts alike whether both are short or long.
  case length
  /// A list where the other response has none.
  case list
  /// A code block where the other response has none.
  case code

  /// A number for each battle, first system minus second; 0 where a response is not known.
  func column(of table: BattleTable, traits: BiasReport.Traits) -> Covariate {
    let values = table.all.map { row in
      let ofItem = traits[ItemID(Int(table.item[row]) + 1)]
      guard let first = ofItem?[SystemID(Int(table.first[row]) + 1)],
        let second = ofItem?[SystemID(Int(table.second[row]) + 1)]
      else { return 0.0 }
      return difference(first, second)
    }
    guard self == .length else { return Covariate(name: rawValue, values: values) }
    // Around 0 and not around the mean: which system is named first must not matter.
    let squares = values.reduce(0) { $0 + $1 * $1 }
    let deviation = (squares / Double(max(1, values.count))).squareRoot()
    return Covariate(
      name: rawValue, values: deviation > 0 ? values.map { $0 / deviation } : values)
  }

  private func difference(_ first: ResponseTraits, _ second: ResponseTraits) -> Double {
    switch self {
    case .length:
      let sum = first.words + second.words
      return sum == 0 ? 0 : Double(first.words - second.words) / Double(sum)
    case .list: return (first.hasList ? 1 : 0) - (second.hasList ? 1 : 0)
    case .code: return (first.hasCode ? 1 : 0) - (second.hasCode ? 1 : 0)
    }
  }
}
