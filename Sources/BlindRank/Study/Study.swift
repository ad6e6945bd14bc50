/// What every part of a study shares: its title, its rules and the seed of its random orders.
public struct Study: Hashable, Sendable {
  /// What the study is called.
  public let title: String
  /// How responses are judged.
  public let judgingProtocol: JudgingProtocol
  /// The worst rank; ranks run from 1 (best) to this.
  public let scale: Int
  /// Every random order is derived from this. Whoever knows it and the file knows the orders.
  public let seed: UInt64
  /// In which order an annotator meets the items.
  public let order: ItemOrder
  /// One or two sentences on what will be judged, for the first screen.
  public let about: String?
  /// The study's own rules, shown before the first item and with the help.
  public let instructions: String?
  /// What verdicts are about.
  public let criteria: [Criterion]

  /// Makes a study; `scale` must lie in 2…9, so that one digit key gives one rank.
  public init(
    title: String, judgingProtocol: JudgingProtocol = .ranking, scale: Int = 5, seed: UInt64,
    order: ItemOrder = .shuffled, about: String? = nil, instructions: String? = nil,
    criteria: [Criterion] = []
  ) {
    precondition(Study.scales.contains(scale), "the scale fits the digit keys")
    self.title = title
    self.judgingProtocol = judgingProtocol
    self.scale = scale
    self.seed = seed
    self.order = order
    self.about = about
    self.instructions = instructions
    self.criteria = criteria
  }

  /// The worst ranks that a study may have.
  public static let scales = 2...9
}

/// How responses are judged.
public enum JudgingProtocol: String, Hashable, Sendable, CaseIterable {
  /// All systems' responses to an item, each given a rank.
  case ranking
  /// Two responses: the better one, a tie, or both bad.
  case pairwise
  /// Two responses: which system wrote which.
  case guess
}

/// The order in which an annotator meets the items.
public enum ItemOrder: String, Hashable, Sendable, CaseIterable {
  /// An order of each annotator's own, derived from the seed.
  case shuffled
  /// As in the file.
  case file
}
