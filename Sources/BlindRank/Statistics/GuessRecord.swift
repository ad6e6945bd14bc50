/// One guess, unblinded: which system was asked for, and which one the annotator pointed at.
public struct GuessRecord: Hashable, Sendable {
  /// How a guess ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case right, wrong
    /// The annotator said so; neither right nor wrong.
    case cantTell = "can't tell"
  }

  /// What the responses answered.
  public let item: ItemID
  /// What was shown of them.
  public let comparison: ComparisonID
  /// Who guessed.
  public let annotator: AnnotatorID
  /// The system that was to be found.
  public let asked: SystemID
  /// The system that stood where the annotator pointed; nil: they could not tell.
  public let pointedAt: SystemID?
  /// How many responses were shown; by chance, one guess in so many is right.
  public let choices: Int

  /// Records a guess among two or more responses.
  ///
  /// - Parameter comparison: nil where all responses to the item were shown.
  public init(
    item: ItemID, comparison: ComparisonID? = nil, annotator: AnnotatorID, asked: SystemID,
    pointedAt: SystemID?, choices: Int
  ) {
    precondition(choices > 1, "there is something to choose from")
    self.item = item
    self.comparison = comparison ?? ComparisonID(item.rawValue)
    self.annotator = annotator
    self.asked = asked
    self.pointedAt = pointedAt
    self.choices = choices
  }

  /// How it ended.
  public var outcome: Outcome {
    guard let pointedAt else { return .cantTell }
    return pointedAt == asked ? .right : .wrong
  }
}
