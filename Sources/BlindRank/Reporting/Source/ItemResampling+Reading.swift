extension ItemResampling {
  /// How intervals were made, and what they are worth where some are of few items.
  ///
  /// - Parameters:
  ///   - items: how many items each interval of a table is over.
  ///   - meaning: what they hold for.
  func notes(over items: [Int], _ meaning: String = "") -> [String] {
    ["95 %: items drawn anew \(resamples) times, seed \(seed)\(meaning)."]
      + Self.notes(onFew: items.filter { $0 >= Tally.fewestTelling }, ".")
  }

  /// What intervals over so many items are worth.
  ///
  /// - Parameter ending: what else is to be said of them.
  static func notes(onFew items: [Int], _ ending: String) -> [String] {
    items.contains { $0 < RatingAnalysis.fewestUnits }
      ? ["Over fewer than \(RatingAnalysis.fewestUnits) items intervals are wider\(ending)"] : []
  }

  /// Why some figures of a table that a reader is told have no interval.
  static func notes(on outcomes: [Outcome?]) -> [String] {
    let found = Set(outcomes.compactMap { $0?.obstacle })
    return Obstacle.allCases.filter(found.contains).compactMap(\.reading)
  }
}

extension ItemResampling.Obstacle {
  /// For a note under a table; nil where nobody asked.
  fileprivate var reading: String? {
    switch self {
    case .noResamples: nil
    case .fewItems: "No interval over fewer than two items."
    case .undefined: "No interval where more than 5 % of the resamples have no figure."
    case .noScatter:
      "No interval where all resamples are the same: nothing shows how far other items would differ."
    }
  }
}
