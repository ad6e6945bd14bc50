/// Something an annotator wants the coordinator to see: a flag, a note, or why something was left
/// out. Responses are named by their slots, as the annotator saw them.
public struct Remark: Hashable, Sendable {
  /// Which comparison.
  public let comparison: ComparisonID
  /// Its item, as its file calls it.
  public let item: String
  /// The ability the item asks for.
  public let skill: String?
  /// Who.
  public let annotator: String
  /// Whether there is a flag.
  public let isFlagged: Bool
  /// Why it was skipped; nil where it was not.
  public let skipReason: String?
  /// What was written, on the comparison and on single responses; empty: nothing.
  public let note: String

  /// Makes a remark; those of a study come from `StudyProgress`.
  public init(
    comparison: ComparisonID, item: String, skill: String?, annotator: String, isFlagged: Bool,
    skipReason: String?, note: String
  ) {
    self.comparison = comparison
    self.item = item
    self.skill = skill
    self.annotator = annotator
    self.isFlagged = isFlagged
    self.skipReason = skipReason
    self.note = note
  }
}

extension Notes {
  /// All of them: that on the whole first, then `A: …`.
  var asOne: String {
    ([item].compactMap { $0 }
      + responses.sorted { $0.key < $1.key }.map { "\($0.key.letter): \($0.value)" })
      .joined(separator: " · ")
  }
}
