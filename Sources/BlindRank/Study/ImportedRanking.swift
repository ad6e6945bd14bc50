/// A ranking from a file, by system: it was not shown by this program.
public struct ImportedRanking: Hashable, Sendable {
  /// What was ranked.
  public let item: ItemID
  /// Who ranked it.
  public let annotator: String
  /// What kind of annotator that is.
  public let kind: AnnotatorKind
  /// 1 is best; every system that has a response to the item has a rank.
  public let ranks: [SystemID: Int]

  /// Makes an imported ranking.
  public init(item: ItemID, annotator: String, kind: AnnotatorKind, ranks: [SystemID: Int]) {
    self.item = item
    self.annotator = annotator
    self.kind = kind
    self.ranks = ranks
  }
}
