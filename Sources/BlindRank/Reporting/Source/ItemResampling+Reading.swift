extension ItemResampling {
  /// How intervals were made, and what they are worth where some are of few items.
  ///
  /// - Parameters:
  ///   - items: how many items each interval of a table is over.
  ///   - meaning: what they hold for.
  func notes(over items: [Int], _ meaning: String = "") -> [String] {
    ["95 %: items drawn anew \(resamples) times, seed \(seed)\(meaning)."]
      + (items.contains { $0 >= Tally.fewestTelling && $0 < RatingAnalysis.fewestUnits }
        ? ["An interval over fewer than \(RatingAnalysis.fewestUnits) items is too narrow."] : [])
  }
}
