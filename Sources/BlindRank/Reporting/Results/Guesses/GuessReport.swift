/// How well annotators guessed which system wrote what, and what that means for the result.
public struct GuessReport: Sendable {
  /// What came of one aspect of the comparisons guessed at.
  public struct Result: Sendable {
    /// What the verdicts are about, where a study has several; `overall` for the one on the whole.
    public let criterion: String?
    /// The battles of the same annotators, to be told apart by how their guess ended.
    public let battles: [Battle]
    /// The pairs of which was said that they cannot be judged; their outcome says nothing.
    public let unjudged: [Battle]

    /// Takes what was said.
    public init(criterion: String? = nil, battles: [Battle], unjudged: [Battle] = []) {
      self.criterion = criterion
      self.battles = battles
      self.unjudged = unjudged
    }
  }

  /// All systems of the study.
  public let systems: [System]
  /// Skill and difficulty of the items.
  public let labels: [ItemLabels]
  /// Who guessed.
  public let annotators: [Annotator]
  /// The guesses that count, those of one annotator in the order they were made.
  public let records: [GuessRecord]
  /// What was said beside the guesses, an aspect each; never added up.
  public let results: [Result]
  /// Whether those are on two responses each and not rankings.
  public let comparesPairs: Bool
  /// What a tie in them is worth.
  public let rule: TieRule
  /// What the guesses are divided by.
  public let grouping: WinTieLossReport.Grouping?

  /// Makes a report of guesses; without results it tells of the guesses alone.
  public init(
    systems: [System], labels: [ItemLabels], annotators: [Annotator], records: [GuessRecord],
    results: [Result] = [], comparesPairs: Bool = false, rule: TieRule = .half,
    grouping: WinTieLossReport.Grouping? = nil
  ) {
    self.systems = systems
    self.labels = labels
    let guessers = Set(records.map(\.annotator))
    self.annotators = annotators.filter { guessers.contains($0.id) }
    self.records = records
    self.results = results
    self.comparesPairs = comparesPairs
    self.rule = rule
    self.grouping = grouping
  }

  /// A row a group, if the guesses are divided, and then one for all.
  public var rows: [GuessRow] {
    var groups: [ReportGroup: [GuessRecord]] = [:]
    if let grouping {
      for record in records {
        let group = grouping.group(
          of: record.item, by: record.annotator, labels: labels, annotators: annotators)
        groups[group, default: []].append(record)
      }
    }
    return groups.sorted { $0.key < $1.key }.map { GuessRow(group: $0.key.name, of: $0.value) }
      + [GuessRow(group: nil, of: records)]
  }

  /// Which system was asked for, and which one pointed at.
  public var confusion: GuessConfusion {
    GuessConfusion(of: records, systemCount: systems.count)
  }

  /// Who guessed how much.
  public var basis: String {
    let items = Set(records.map(\.item)).count
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted()
    let people = (kinds.joined(separator: " and ") + " annotator").drop { $0 == " " }
    let guesses = records.count == 1 ? "1 guess" : "\(records.count) guesses"
    return "\(guesses) at \(items.count(of: "item")) "
      + "by \(annotators.count(of: String(people)))"
  }
}

/// How guesses ended in a group of items or in all.
public struct GuessRow: Hashable, Sendable {
  /// The skill, difficulty, band or annotator; nil: all of them.
  public let group: String?
  /// How they ended.
  public let tally: GuessTally
  /// The most right guesses in a row that one annotator made.
  public let longestStreak: Int

  /// Counts guesses, those of one annotator in the order they were made.
  public init(group: String?, of records: [GuessRecord]) {
    self.group = group
    tally = GuessTally(of: records)
    longestStreak =
      Dictionary(grouping: records, by: \.annotator).values
      .map { GuessStreaks(of: $0).longest }.max() ?? 0
  }
}
