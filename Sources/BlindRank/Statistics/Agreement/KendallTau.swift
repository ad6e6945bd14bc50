/// Kendall's τ-b of two lists: concordant less discordant pairs, corrected for ties.
///
/// τ-b = (C − D) / √((P − T(x)) (P − T(y))), with P = n(n−1)/2 pairs of which T(x) are tied in
/// the one list and T(y) in the other. Every pair is looked at, so it is for orders of systems and
/// not for long columns. Source: M. G. Kendall, "The treatment of ties in ranking problems",
/// Biometrika 33 (1945).
///
/// - Returns: undefined if there are fewer than two places or a list is all ties.
public func kendallTau(_ first: [Double], _ second: [Double]) -> Coefficient {
  precondition(first.count == second.count, "two lists of the same things")
  guard first.count > 1 else { return .undefined(.noOverlap) }
  var (balance, loose, looseToo) = (0, 0, 0)
  for place in first.indices {
    for other in (place + 1)..<first.count {
      let here = sign(first[place] - first[other])
      let there = sign(second[place] - second[other])
      balance += here * there
      loose += here * here
      looseToo += there * there
    }
  }
  guard loose > 0, looseToo > 0 else { return .undefined(.noVariation) }
  return .value(Double(balance) / (Double(loose) * Double(looseToo)).squareRoot())
}

private func sign(_ number: Double) -> Int { number > 0 ? 1 : number < 0 ? -1 : 0 }
