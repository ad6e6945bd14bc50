/// Going from one comparison to the next.
extension Desk {
  /// The comparison to go on with: where the annotator was, or else the first to do; nil when
  /// there is nothing left to do.
  public func toResume() throws -> (comparison: ComparisonID, view: String?)? {
    guard let next = nextToDo(after: nil) else { return nil }
    guard let place = try store.place(of: annotator.id),
      isAsked(place.comparison)
    else { return (next, nil) }
    if !place.view.isEmpty { return (place.comparison, place.view) }
    // Judged, or taken back, and nothing was looked at since.
    let isOpen = states[place.comparison] == nil || reopened.contains(place.comparison)
    return (isOpen ? place.comparison : nextToDo(after: place.comparison) ?? next, nil)
  }

  /// The first comparison to do after another in the annotator's order, going round at the end. A
  /// judged one that was changed and not submitted is to do.
  public func nextToDo(after comparison: ComparisonID?) -> ComparisonID? {
    next(after: comparison) { states[$0] == nil || reopened.contains($0) }
  }

  /// The first skipped comparison after another, going round at the end.
  public func nextSkipped(after comparison: ComparisonID?) -> ComparisonID? {
    next(after: comparison) { states[$0] == .skipped }
  }

  /// The comparison before or after another in the annotator's order; nil at either end.
  public func neighbour(of comparison: ComparisonID, by step: Int) -> ComparisonID? {
    let place = Int(places[comparison.rawValue - 1]) + step
    return sequence.indices.contains(place) ? sequence[place] : nil
  }

  /// The last one of the annotator's order, nil in a study without any.
  public var last: ComparisonID? { sequence.last }

  private func next(
    after comparison: ComparisonID?, where matches: (ComparisonID) -> Bool
  ) -> ComparisonID? {
    let count = sequence.count
    let start = comparison.map { Int(places[$0.rawValue - 1]) + 1 } ?? 0
    for step in 0..<count where matches(sequence[(start + step) % count]) {
      return sequence[(start + step) % count]
    }
    return nil
  }
}
