extension Interval {
  /// Between the percentiles of resamples, moved out where those are of few units.
  ///
  /// Percentiles of few units lie too close together. They are moved away from the median by as much
  /// as `UnitT` reaches further than the normal distribution: at 95 % over 5 units by the factor 1.58,
  /// over 10 by 1.22, over 80 by 1.02. (The narrowness is described by T. Hesterberg, American
  /// Statistician 69, 2015, who takes percentiles further out; of five units there are none.)
  ///
  /// - Parameters:
  ///   - sorted: a figure of each resample, the smallest first.
  ///   - units: how many items, annotators or battles tell something of it.
  ///   - range: what the figure can be at all.
  init(
    percentilesOf sorted: [Double], units: Int, confidence: Double,
    within range: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    let reach = normalReach(confidence: confidence)
    let widening = UnitT(units: units).value(ofNormal: reach) / reach
    let middle = quantile(0.5, ofSorted: sorted)
    func end(_ share: Double) -> Double {
      let end = middle + widening * (quantile(share, ofSorted: sorted) - middle)
      return min(max(end, range.lowerBound), range.upperBound)
    }
    let tail = (1 - confidence) / 2
    self.init(low: end(tail), high: end(1 - tail), confidence: confidence, .percentile)
  }
}
