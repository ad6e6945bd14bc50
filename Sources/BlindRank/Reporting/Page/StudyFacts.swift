/// What is to be known of a study beside its judgments.
public struct StudyFacts: Sendable {
  /// What it holds.
  let info: StudyInfo
  /// How many rows of judgments there are, all as they were saved.
  let sealCount: Int
  /// The seal of the newest.
  let seal: String?
  /// Everything that was masked or excluded.
  let withheld: Table

  /// Reads a study.
  ///
  /// - Throws: also if a judgment is not what it was when it was saved.
  public init(of store: any StudyStore) throws {
    info = try StudyInfo(of: store)
    let seals = try store.verify()
    (sealCount, seal) = (seals.count, seals.last?.hexadecimal)
    withheld = WithholdingTable.table(
      of: try store.withholdings(),
      keys: try (0..<store.itemCount()).map { try store.item(ItemID($0 + 1)).key },
      systems: info.systems, isBlind: false)
  }
}
