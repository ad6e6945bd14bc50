/// What every part of a study shares: its title, its rules and the seed of its random orders.
public struct Study: Hashable, Sendable {
  /// What the study is called.
  public let title: String
  /// Every random order is derived from this. Whoever knows it and the file knows the orders.
  public let seed: UInt64
  /// How responses are judged.
  public let rules: JudgingRules
  /// In which order an annotator meets the comparisons.
  public let order: ItemOrder
  /// One or two sentences on what will be judged, for the first screen.
  public let about: String?
  /// The study's own rules, shown before the first item and with the help.
  public let instructions: String?
  /// What verdicts are about, or what counts in them.
  public let criteria: [Criterion]

  /// Makes a study.
  public init(
    title: String, seed: UInt64, rules: JudgingRules = JudgingRules(),
    order: ItemOrder = .shuffled, about: String? = nil, instructions: String? = nil,
    criteria: [Criterion] = []
  ) {
    self.title = title
    self.seed = seed
    self.rules = rules
    self.order = order
    self.about = about
    self.instructions = instructions
    self.criteria = criteria
  }

  /// How responses are judged.
  public var judgingProtocol: JudgingProtocol { rules.judgingProtocol }
  /// The worst rank.
  public var scale: Int { rules.scale }
  /// The worst ranks that a study may have.
  public static let scales = 2...9

  /// What annotators give a verdict on, in the order they are asked; the guess where there is
  /// one comes last.
  public var aspects: [Aspect] {
    guard rules.judgingProtocol != .guess else { return [.guess] }
    let each = criteria.indices.map { Aspect.criterion(CriterionID($0 + 1)) }
    let judged: [Aspect] =
      switch rules.scope(criteria: criteria.count) {
      case .overall: [.overall]
      case .criteria: each
      case .both: each + [.overall]
      }
    return judged + (rules.asksForSource ? [.guess] : [])
  }
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
