/// Each annotator against the majority of the others: who judges unlike the rest.
///
/// The majority is what more than half of the others said, else a tie. With two annotators it is
/// the other one's verdict, and both get the same figures.
public struct LeaveOneOut: Hashable, Sendable {
  /// How one annotator agrees with the others.
  public struct Standing: Hashable, Sendable {
    /// Which annotator of the table.
    public let annotator: Int
    /// The share of units called as the majority of the others did.
    public let agreement: ItemMean
    /// Cohen's κ of the annotator and that majority.
    public let kappa: Coefficient
  }

  /// The verdict that stands where there is no majority; nil: such units are left out.
  public let tie: Int?
  /// In the order of the table.
  public let standings: [Standing]

  /// Compares every annotator of a table with the others.
  public init(of table: AgreementTable, tie: Int?) {
    self.tie = tie
    let all = 0..<table.annotatorCount
    let alone: Coefficient.Cause = table.annotatorCount < 2 ? .oneAnnotator : .noOverlap
    standings = all.map { annotator in
      let sides = table.columns(2) { unit in
        [
          table[unit, annotator],
          table.majority(of: all.lazy.filter { $0 != annotator }, unit: unit, tie: tie),
        ]
      }
      let kappa = CohenKappa(of: sides, 0, 1).coefficient
      var agreement = ItemMean(items: table.itemCount, cause: alone)
      for item in 0..<sides.itemCount {
        for unit in sides.units(of: item) {
          guard let own = sides[unit, 0], let others = sides[unit, 1] else { continue }
          agreement.add(own == others ? 1 : 0, to: item)
        }
      }
      return Standing(
        annotator: annotator, agreement: agreement,
        kappa: kappa == .undefined(.noOverlap) ? .undefined(alone) : kappa)
    }
  }
}
