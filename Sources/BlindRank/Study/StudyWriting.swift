/// Where an import puts what it reads. Nothing is seen by anyone before the whole succeeds.
///
/// Called in this order: study, systems, then items and responses in any order as long as an
/// item comes before its responses, then `removeItems`, then rankings.
public protocol StudyWriting: AnyObject {
  /// Sets what all parts share.
  func write(_ study: Study) throws
  /// Adds a system; ids run 1, 2, 3 … without gaps.
  func write(_ system: System) throws
  /// Adds an item; ids run 1, 2, 3 … without gaps.
  func write(_ item: Item) throws
  /// Adds a response to an item and of a system already written.
  func write(_ response: Response) throws
  /// Takes items and their responses out again, before anyone sees them, and numbers the
  /// remaining ones 1, 2, 3 … in their order. Answers the old id → the new.
  func removeItems(_ ids: Set<ItemID>) throws -> [ItemID: ItemID]
  /// Adds a ranking made elsewhere, as a judgment by its annotator.
  func write(_ ranking: ImportedRanking) throws
}
