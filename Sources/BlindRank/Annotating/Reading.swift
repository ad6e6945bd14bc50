/// An item read ahead of time. Only what is blinded of it can be seen outside this module.
public struct Reading: Sendable {
  let item: Item
  let responses: [Response]
  /// What the annotator will see.
  public let blinded: BlindedItem
}
