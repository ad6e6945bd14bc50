/// Kendall's W of the rankings of each item, mean over items.
///
/// Of an item, the annotators count who ranked every system that anyone ranked there. Items of
/// which W is undefined are left out of the mean.
public struct Concordance: Hashable, Sendable {
  /// W of one item.
  public struct OfItem: Hashable, Sendable {
    /// Which item of the table.
    public let item: Int
    /// How many annotators ranked all its systems.
    public let annotators: Int
    /// W.
    public let w: Double
  }

  /// W; a thing is an item.
  public let mean: ItemMean
  /// The items that have one.
  public let items: [OfItem]

  /// Computes W item by item of a table of ranks, whose units are systems.
  public init(of ranks: AgreementTable) {
    var mean = ItemMean(
      items: ranks.itemCount, cause: ranks.annotatorCount < 2 ? .oneAnnotator : .noOverlap)
    var items: [OfItem] = []
    for item in 0..<ranks.itemCount {
      let units = ranks.units(of: item).filter { unit in
        (0..<ranks.annotatorCount).contains { ranks[unit, $0] != nil }
      }
      let rankings = (0..<ranks.annotatorCount).compactMap { annotator -> [Double]? in
        let given = units.compactMap { ranks[$0, annotator].map { Double($0) } }
        return !units.isEmpty && given.count == units.count ? given : nil
      }
      guard rankings.count > 1 else { continue }
      let w = KendallW(of: rankings).coefficient
      mean.add(w, to: item)
      if let value = w.value {
        items.append(OfItem(item: item, annotators: rankings.count, w: value))
      }
    }
    self.mean = mean
    self.items = items
  }
}
