/// What an annotator has said of a comparison so far, aspect by aspect.
public struct Ballot: Hashable, Sendable, Codable {
  /// A verdict being made.
  public enum Entry: Hashable, Sendable, Codable {
    case ranking(DraftRanking)
    case choice(PairwiseChoice?)
    case guess(Guess?)

    /// Whether nothing has been said.
    public var isEmpty: Bool {
      switch self {
      case .ranking(let ranking): ranking.isEmpty
      case .choice(let choice): choice == nil
      case .guess(let guess): guess == nil
      }
    }

    /// Whether nothing is left to be said.
    public var isComplete: Bool {
      switch self {
      case .ranking(let ranking): ranking.isComplete
      case .choice(let choice): choice != nil
      case .guess(let guess): guess != nil
      }
    }
  }

  /// In the order of the study's aspects.
  public var entries: [Entry]
  /// Whether the question that ends the judgment was shown. Who has read a system's name there
  /// judges no more: what comes before it stands.
  public var isAsked = false

  /// A ballot as it was left.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// An empty ballot.
  ///
  /// - Parameter slots: how many responses there are to be judged.
  public init(_ aspects: [Aspect], of judgingProtocol: JudgingProtocol, slots: Int) {
    entries = aspects.map { aspect in
      switch (aspect, judgingProtocol) {
      case (.guess, _): .guess(nil)
      case (_, .ranking): .ranking(DraftRanking(slots: slots))
      case (_, .pairwise), (_, .guess): .choice(nil)
      }
    }
  }

  /// Reads a ballot, also one of a version that did not say whether the question was shown.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    entries = try container.decode([Entry].self, forKey: .entries)
    isAsked = try container.decodeIfPresent(Bool.self, forKey: .isAsked) ?? false
  }

  /// Whether nothing has been said.
  public var isEmpty: Bool { entries.allSatisfy(\.isEmpty) }
  /// Whether nothing is left to be said.
  public var isComplete: Bool { !entries.isEmpty && entries.allSatisfy(\.isComplete) }
  /// The first aspect, by its place, of which something is left to be said.
  public var firstIncomplete: Int? { entries.firstIndex { !$0.isComplete } }
}
