/// A comparison read ahead of time. Only what is blinded of it can be seen outside this module.
public struct Reading: Sendable {
  /// Which comparison.
  public let comparison: ComparisonID
  let item: Item
  let responses: [Response]
  /// What the annotator will see.
  public let blinded: BlindedItem
}
