/// Two systems out of one judgment, seen from the first.
public struct Battle: Hashable, Sendable {
  /// How it ended for the first system.
  public enum Outcome: UInt8, Hashable, Sendable {
    case loss = 0
    case tie = 1
    case win = 2
    /// A tie because both are bad.
    case bothBad = 3

    /// How it ended for the other.
    public var reversed: Outcome {
      switch self {
      case .loss: .win
      case .win: .loss
      case .tie, .bothBad: self
      }
    }
  }

  /// The system the outcome is seen from.
  public let first: SystemID
  /// Its opponent.
  public let second: SystemID
  /// How it ended for the first.
  public let outcome: Outcome
  /// What both answered.
  public let item: ItemID
  /// What was judged of it.
  public let comparison: ComparisonID
  /// Who judged.
  public let annotator: AnnotatorID
  /// Which of the two was shown first; nil if that is not known.
  public let shownFirst: SystemID?

  /// Makes a battle.
  ///
  /// - Parameter comparison: nil where the item was judged as a whole.
  public init(
    first: SystemID, second: SystemID, outcome: Outcome, item: ItemID,
    comparison: ComparisonID? = nil, annotator: AnnotatorID, shownFirst: SystemID? = nil
  ) {
    self.first = first
    self.second = second
    self.outcome = outcome
    self.item = item
    self.comparison = comparison ?? ComparisonID(item.rawValue)
    self.annotator = annotator
    self.shownFirst = shownFirst
  }
}
