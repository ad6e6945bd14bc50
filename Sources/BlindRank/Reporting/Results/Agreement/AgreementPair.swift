/// How two annotators agree.
public struct AgreementPair: Hashable, Sendable {
  /// Their places among the report's annotators.
  public let annotators: [Int]
  /// The share of verdicts on one unit that are the same.
  public let raw: ItemMean
  /// The same without those in which either is a tie.
  public let withoutTies: ItemMean
  /// Cohen's κ of the verdicts.
  public let kappa: CohenKappa
  /// Its interval over items, or why there is none; nil without κ.
  public let kappaInterval: ItemResampling.Outcome?
  /// κ in which a win against a loss weighs four times a win against a tie; nil of guesses.
  public let weighted: CohenKappa?
  /// How they order the systems of an item; nil unless they rank.
  public let orders: OrderAgreement?
}
