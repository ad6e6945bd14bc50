/// Spearman's ρ of two lists: the correlation of their ranks, ties sharing the mean of theirs.
///
/// Source: C. Spearman, "The proof and measurement of association between two things", American
/// Journal of Psychology 15 (1904).
///
/// - Returns: undefined if there are fewer than two places or a list is all ties.
public func spearmanRho(_ first: [Double], _ second: [Double]) -> Coefficient {
  precondition(first.count == second.count, "two lists of the same things")
  guard first.count > 1 else { return .undefined(.noOverlap) }
  let (ranks, others) = (averageRanks(first), averageRanks(second))
  let middle = Double(first.count + 1) / 2
  var (both, one, other) = (0.0, 0.0, 0.0)
  for place in ranks.indices {
    let (here, there) = (ranks[place] - middle, others[place] - middle)
    both += here * there
    one += here * here
    other += there * there
  }
  guard one > 0, other > 0 else { return .undefined(.noVariation) }
  return .value(both / (one * other).squareRoot())
}
