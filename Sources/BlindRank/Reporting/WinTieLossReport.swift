/// The win/tie/loss tables of a study.
public struct WinTieLossReport: Sendable {
  /// What the rows of a table are.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    case skill
    /// Each difficulty apart.
    case difficulty
    /// Difficulty 1–4, 5–7 and 8 and more, as in the WizardLM paper.
    case band
    case annotator
  }

  /// All systems of the study.
  public let systems: [System]
  /// Skill and difficulty of the items.
  public let labels: [ItemLabels]
  /// Who judged.
  public let annotators: [Annotator]
  /// The judgments that count.
  public let judgments: [Judgment]
  /// What a tie is worth.
  public let rule: TieRule

  /// Makes a report of judgments.
  public init(
    systems: [System], labels: [ItemLabels], annotators: [Annotator], judgments: [Judgment],
    rule: TieRule
  ) {
    self.systems = systems
    self.labels = labels
    self.annotators = annotators
    self.judgments = judgments
    self.rule = rule
  }

  /// Two tables: each system against all others, and each pair.
  ///
  /// - Parameters:
  ///   - focus: only the pairs with this system, seen from it.
  ///   - opponent: only the pair with this one.
  public func overall(focus: System?, opponent: System?) -> [Table] {
    let tallies = PairTallies(of: battles, systemCount: systems.count)
    let totals = systems.map {
      WinTieLossTable.Row(
        system: $0.name, opponent: Self.allOthers, label: $0.name, tallies.total(of: $0.id))
    }.sorted { ($0.tally.winRate(rule) ?? -1) > ($1.tally.winRate(rule) ?? -1) }
    let pairs = pairs(focus: focus, opponent: opponent).map {
      WinTieLossTable.Row(
        system: $0.name, opponent: $1.name, label: "\($0.name) – \($1.name)",
        tallies[$0.id, $1.id])
    }
    let pairTable = WinTieLossTable.make(
      title: "Pairs", label: "pair", isGrouped: false, rows: pairs, rule: rule, notes: notes)
    guard focus == nil else { return [pairTable] }
    return [
      WinTieLossTable.make(
        title: "Each system against all others", label: "system", isGrouped: false, rows: totals,
        rule: rule),
      pairTable,
    ]
  }

  /// What stands for the opponent of a system's total, in files for machines.
  public static let allOthers = "(all others)"

  /// A table a pair, with a row a group and one for all.
  public func grouped(by grouping: Grouping, focus: System?, opponent: System?) -> [Table] {
    var groups: [Group: [Battle]] = [:]
    for battle in battles {
      for group in self.groups(of: battle, grouping) {
        groups[group, default: []].append(battle)
      }
    }
    let tallies = groups.mapValues { PairTallies(of: $0, systemCount: systems.count) }
    let all = PairTallies(of: battles, systemCount: systems.count)
    return pairs(focus: focus, opponent: opponent).map { first, second in
      let groups = tallies.sorted { $0.key < $1.key }.map { ($0.key.name, $0.value) }
      let rows = (groups + [("all", all)]).map { name, tallies in
        WinTieLossTable.Row(
          system: first.name, opponent: second.name, label: name, tallies[first.id, second.id])
      }
      return WinTieLossTable.make(
        title: "\(first.name) against \(second.name)", label: grouping.rawValue,
        isGrouped: true, rows: rows, rule: rule, notes: notes)
    }
  }

  /// Who judged how much.
  public var basis: String {
    let items = Set(judgments.map(\.item)).count
    let names = Set(judgments.map(\.annotator)).count
    let kinds = Set(annotators.filter { ids.contains($0.id) }.map(\.kind.rawValue)).sorted()
    let people = (kinds.joined(separator: " and ") + " annotator").drop { $0 == " " }
    return "\(judgments.count(of: "ranking")) of \(items.count(of: "item")) "
      + "by \(names.count(of: String(people)))"
  }

  private var ids: Set<AnnotatorID> { Set(judgments.map(\.annotator)) }
  private var battles: [Battle] { judgments.flatMap(\.battles) }

  private func pairs(focus: System?, opponent: System?) -> [(System, System)] {
    if let focus {
      return systems.filter { $0 != focus && (opponent == nil || $0 == opponent) }
        .map { (focus, $0) }
    }
    return systems.indices.flatMap { first in
      systems[(first + 1)...].map { (systems[first], $0) }
    }
  }

  private var notes: [String] {
    let tie =
      switch rule {
      case .half: "a tie is half a win"
      case .dropped: "ties are left out"
      case .counted: "a tie counts, and is no win"
      }
    var notes = [
      "Win rate of the first named; \(tie).",
      "95 %: Wilson interval. p: exact sign test, ties left out.",
    ]
    if ids.count > 1 {
      notes += [
        "Both take judgments of one item by several annotators as independent;",
        "where annotators agree, the true uncertainty is larger.",
      ]
    }
    return notes
  }

  /// A row's name, and what it is ordered by.
  private struct Group: Hashable, Comparable {
    let order: Int
    let name: String

    static func < (left: Group, right: Group) -> Bool {
      (left.order, left.name) < (right.order, right.name)
    }
  }

  private func groups(of battle: Battle, _ grouping: Grouping) -> [Group] {
    let labels = labels[battle.item.rawValue - 1]
    let none = Group(order: Int.max, name: "(none)")
    switch grouping {
    case .skill: return [labels.skill.map { Group(order: 0, name: $0) } ?? none]
    case .difficulty:
      return [labels.difficulty.map { Group(order: $0, name: String($0)) } ?? none]
    case .band:
      guard let difficulty = labels.difficulty else { return [none] }
      return [
        difficulty >= 8
          ? Group(order: 3, name: "8 and more")
          : difficulty >= 5 ? Group(order: 2, name: "5–7") : Group(order: 1, name: "up to 4")
      ]
    case .annotator:
      let annotator = annotators.first { $0.id == battle.annotator }
      return [annotator.map { Group(order: $0.id.rawValue, name: $0.name) } ?? none]
    }
  }
}

extension Int {
  /// `1 ranking`, `2 rankings`.
  func count(of noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}

extension Array {
  /// `1 ranking`, `2 rankings`.
  func count(of noun: String) -> String {
    count.count(of: noun)
  }
}
