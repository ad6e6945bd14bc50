extension Bootstrap {
  /// The strength of a system in each resample that counts; places behind the systems are those of
  /// the other parameters.
  public func strengths(of system: Int) -> [Double] {
    stride(from: system, to: rows.count, by: estimates.count).map { rows[$0] }
  }

  /// Ratings of the whole data, with the standard deviation and the percentiles of the resamples.
  ///
  /// Percentiles of few units lie too close together. They are moved away from the median by as much
  /// as `UnitT` reaches further than the normal distribution: at 95 % over 5 units by the factor 1.58,
  /// over 10 by 1.22, over 80 by 1.02. (The narrowness is described by T. Hesterberg, American
  /// Statistician 69, 2015, who takes percentiles further out; of five units there are none.)
  ///
  /// - Parameters: as of `StrengthEstimates.ratings`; with an anchor, errors and intervals are
  ///   those of the difference to it.
  public func ratings(
    anchor: Int? = nil, centre: Double = StrengthEstimates.centre, confidence: Double = 0.95
  ) -> [SystemRating] {
    let anchorStrengths = anchor.map { strengths(of: $0) }
    let shift = anchor.map { estimates[$0] } ?? 0
    let widening = widening(confidence)
    return (0..<systemCount).map { system in
      var values = strengths(of: system)
      if let anchorStrengths { values = zip(values, anchorStrengths).map { $0 - $1 } }
      values = values.map { centre + StrengthEstimates.pointsPerUnit * $0 }
      return SystemRating(
        system: system,
        rating: centre + StrengthEstimates.pointsPerUnit * (estimates[system] - shift),
        standardError: standardDeviation(of: values),
        interval: Self.percentiles(of: values, confidence, widening),
        kind: .percentile(resampling))
    }
  }

  /// The interval and the standard error of a parameter behind the strengths.
  func parameter(_ place: Int, confidence: Double) -> (error: Double, interval: Interval) {
    let values = strengths(of: place)
    return (
      standardDeviation(of: values), Self.percentiles(of: values, confidence, widening(confidence))
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

  /// How much further from the median than the percentiles the ends of an interval lie.
  private func widening(_ confidence: Double) -> Double {
    let reach = normalReach(confidence: confidence)
    return UnitT(units: unitCounts.min()).value(ofNormal: reach) / reach
  }

  private static func percentiles(
    of values: [Double], _ confidence: Double, _ widening: Double
  ) -> Interval {
    let sorted = values.sorted()
    let middle = quantile(0.5, ofSorted: sorted)
    func end(_ share: Double) -> Double {
      middle + widening * (quantile(share, ofSorted: sorted) - middle)
    }
    let tail = (1 - confidence) / 2
    return Interval(low: end(tail), high: end(1 - tail), confidence: confidence, .percentile)
  }
}
