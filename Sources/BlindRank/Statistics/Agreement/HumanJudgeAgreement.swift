/// How far judges (models) say what people say, verdict by verdict.
public struct HumanJudgeAgreement: Hashable, Sendable {
  /// Of all pairs of a person's and a judge's verdict on one unit, those that are the same.
  public let raw: RawAgreement
  /// What the majority of the people and the majority of the judges said: two columns.
  public let majorities: AgreementTable
  /// Cohen's κ of the two majorities.
  public let kappa: CohenKappa

  /// Compares columns of a table.
  ///
  /// - Parameters:
  ///   - ties: the values that say that neither is better.
  ///   - tie: which of them stands where there is no majority.
  public init(
    of table: AgreementTable, humans: [Int], judges: [Int], ties: Set<Int> = [], tie: Int? = nil
  ) {
    raw = RawAgreement(of: table, between: humans, and: judges, ties: ties)
    majorities = table.columns(2) { unit in
      [
        table.majority(of: humans, unit: unit, tie: tie),
        table.majority(of: judges, unit: unit, tie: tie),
      ]
    }
    kappa = CohenKappa(of: majorities, 0, 1)
  }
}
