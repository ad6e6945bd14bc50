extension Bootstrap {
  /// The strength of a system in each resample that counts; places behind the systems are those of
  /// the other parameters.
  public func strengths(of system: Int) -> [Double] {
    stride(from: system, to: rows.count, by: estimates.count).map { rows[$0] }
  }

  /// Ratings of the whole data, with the standard deviation and the percentiles of the resamples.
  ///
  /// - Parameters: as of `StrengthEstimates.ratings`; with an anchor, errors and intervals are
  ///   those of the difference to it.
  public func ratings(
    anchor: Int? = nil, centre: Double = StrengthEstimates.centre, confidence: Double = 0.95
  ) -> [SystemRating] {
    let anchorStrengths = anchor.map { strengths(of: $0) }
    let shift = anchor.map { estimates[$0] } ?? 0
    return (0..<systemCount).map { system in
      var values = strengths(of: system)
      if let anchorStrengths { values = zip(values, anchorStrengths).map { $0 - $1 } }
      values = values.map { centre + StrengthEstimates.pointsPerUnit * $0 }
      return SystemRating(
        system: system,
        rating: centre + StrengthEstimates.pointsPerUnit * (estimates[system] - shift),
        standardError: standardDeviation(of: values),
        interval: interval(of: values, confidence),
        kind: .percentile(resampling))
    }
  }

  /// The interval and the standard error of a parameter behind the strengths.
  func parameter(_ place: Int, confidence: Double) -> (error: Double, interval: Interval) {
    let values = strengths(of: place)
    return (
      standardDeviation(of: values), interval(of: values, confidence)
    )
  }

  /// In which share of resamples one is stronger than the other; equal is half.
  public func probability(of one: Int, beating other: Int) -> Double {
    let sum = zip(strengths(of: one), strengths(of: other)).reduce(0.0) {
      $0 + ($1.0 > $1.1 ? 1 : $1.0 == $1.1 ? 0.5 : 0)
    }
    let most = 1 - 0.5 / Double(usableCount)
    return min(max(sum / Double(usableCount), 1 - most), most)
  }

  private func interval(of values: [Double], _ confidence: Double) -> Interval {
    Interval(
      percentilesOf: values.sorted(), units: unitCounts.min() ?? 0, confidence: confidence)
  }
}
