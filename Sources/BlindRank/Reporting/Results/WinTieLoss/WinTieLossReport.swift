/// Wins, ties and losses of a study's systems, counted from its judgments on one criterion or on
/// the whole.
public struct WinTieLossReport: Sendable {
  /// What the rows of a table are.
  public enum Grouping: Hashable, Sendable {
    case skill
    /// Each difficulty apart.
    case difficulty
    /// Ranges of difficulty.
    case bands(NumberBands)
    case annotator
  }

  /// Which pairs are told, and from which side.
  public enum Selection: Hashable, Sendable {
    /// Every pair once.
    case every
    /// The pairs with this system, seen from it.
    case of(System)
    /// One pair, seen from the first.
    case pair(System, System)
    /// Every other system against this one, seen from the other.
    case reference(System)
  }

  /// All systems of the study.
  public let systems: [System]
  /// Skill and difficulty of the items.
  public let labels: [ItemLabels]
  /// Who judged.
  public let annotators: [Annotator]
  /// The verdicts that count, all on one aspect; those too that say that it cannot be judged.
  public let verdicts: VerdictTable
  /// What a file of battles does not say.
  public let unnamed: ReportSource.Unnamed
  /// What they are about, where a study has several verdicts; `overall` for the one on the whole.
  public let criterion: String?
  /// Whether they are on two responses each and not rankings.
  public let comparesPairs: Bool
  /// What a tie is worth.
  public let rule: TieRule
  /// Which pairs are told.
  public let selection: Selection
  /// What each pair is divided by.
  public let grouping: Grouping?
  /// What counts of several annotators' votes on one comparison.
  public let votes: Votes
  let battles: BattleTable

  /// Makes a report of verdicts on one aspect.
  ///
  /// - Parameter labels: needed only where pairs are divided by them.
  public init(
    systems: [System], labels: [ItemLabels], annotators: [Annotator], verdicts: VerdictTable,
    unnamed: ReportSource.Unnamed = [], criterion: String? = nil, comparesPairs: Bool = false,
    rule: TieRule,
    selection: Selection = .every, grouping: Grouping? = nil, votes: Votes = .each
  ) {
    self.systems = systems
    self.labels = labels
    self.annotators = verdicts.judges(among: annotators)
    self.verdicts = verdicts
    self.unnamed = unnamed
    self.criterion = criterion
    self.comparesPairs = comparesPairs
    self.rule = rule
    self.selection = selection
    self.grouping = grouping
    self.votes = votes
    battles = votes.count(verdicts.battles)
  }

  /// Each system against all others, the best first; empty where pairs were chosen or divided.
  public var totals: [WinTieLossRow] {
    guard selection == .every, grouping == nil else { return [] }
    let whole = whole
    return systems.map(whole.total)
      .sorted { ($0.tally.winRate(rule) ?? -1) > ($1.tally.winRate(rule) ?? -1) }
  }

  /// The pairs; each with a row a group, if they are divided, and then one for all.
  ///
  /// Where pairs were compared, and none was chosen, those that never met are left out: the study
  /// may not compare them.
  public var pairs: [WinTieLossRow] {
    let (groups, whole) = (groups, whole)
    return chosenPairs.flatMap { first, second -> [WinTieLossRow] in
      let all = whole.row(first, second)
      let hasMet = all.tally.count + all.cannotJudge > 0
      guard hasMet || !comparesPairs || selection != .every else { return [] }
      return groups.map { $0.row(first, second) } + [all]
    }
  }

  /// Who judged how much.
  public var basis: String { JudgmentBasis(of: [self]).text }

  private var chosenPairs: [(System, System)] {
    switch selection {
    case .every:
      systems.indices.flatMap { first in
        systems[(first + 1)...].map { (systems[first], $0) }
      }
    case .of(let system): systems.filter { $0 != system }.map { (system, $0) }
    case .pair(let first, let second): [(first, second)]
    case .reference(let system): systems.filter { $0 != system }.map { ($0, system) }
    }
  }
}

extension Int {
  /// `1 ranking`, `2 rankings`.
  public func count(of noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}

extension Array {
  /// `1 ranking`, `2 rankings`.
  func count(of noun: String) -> String {
    count.count(of: noun)
  }
}
