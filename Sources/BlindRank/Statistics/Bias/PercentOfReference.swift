/// A system's scores as a percentage of a reference's: 100 Σ system / Σ reference.
///
/// Rows of both orders are pooled: the sums are divided, not the mean taken of percentages, as in
/// QLoRA's relative score (Dettmers et al. 2023); within a skill it is WizardLM's percentage of
/// ChatGPT (Xu et al. 2023). The interval is the percentile bootstrap over items.
public struct PercentOfReference: Hashable, Sendable {
  /// The percentage.
  public let percent: Double
  /// Where it lies for other items of the kind, or why that is not known.
  public let drawn: ItemResampling.Outcome
  /// The rows it is of.
  public let count: Int
  /// The items of these rows.
  public let itemCount: Int
  /// How the interval was made.
  public let resampling: ItemResampling

  /// Pools rows; nil if the reference's scores do not add up to more than 0.
  public init?(of rows: [ScoreTable.Row], _ resampling: ItemResampling = ItemResampling()) {
    // Sums by item, so that drawing items anew is drawing numbers.
    var places: [Int: Int] = [:]
    var (systems, references): ([Double], [Double]) = ([], [])
    for row in rows {
      let place = places[row.item] ?? systems.count
      if place == systems.count {
        places[row.item] = place
        systems.append(0)
        references.append(0)
      }
      systems[place] += row.system
      references[place] += row.reference
    }
    func percent(_ weights: [Int32]?) -> Double? {
      var (system, reference) = (0.0, 0.0)
      for place in systems.indices {
        let weight = weights.map { Double($0[place]) } ?? 1
        system += weight * systems[place]
        reference += weight * references[place]
      }
      return reference > 0 ? 100 * system / reference : nil
    }
    guard let whole = percent(nil) else { return nil }
    self.percent = whole
    drawn = resampling.interval(items: systems.count, within: 0 ... .infinity, of: percent)
    count = rows.count
    itemCount = systems.count
    self.resampling = resampling
  }

  /// Where it lies for other items of the kind.
  public var interval: Interval? { drawn.interval }
}
