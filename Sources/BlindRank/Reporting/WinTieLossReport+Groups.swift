extension WinTieLossReport {
  /// The tallies of each group, in the order of the groups; empty if nothing is divided.
  var groupTallies: [(name: String, tallies: PairTallies)] {
    guard let grouping else { return [] }
    var groups: [Group: [Battle]] = [:]
    for battle in battles {
      groups[group(of: battle, grouping), default: []].append(battle)
    }
    return groups.sorted { $0.key < $1.key }.map {
      ($0.key.name, PairTallies(of: $0.value, systemCount: systems.count))
    }
  }

  /// A row's name, and what it is ordered by.
  private struct Group: Hashable, Comparable {
    let order: Int
    let name: String

    static func < (left: Group, right: Group) -> Bool {
      (left.order, left.name) < (right.order, right.name)
    }

    /// Items without the label.
    static let none = Group(order: .max, name: "(none)")
    /// Difficulties that no band holds.
    static let other = Group(order: .max - 1, name: "(other)")
  }

  private func group(of battle: Battle, _ grouping: Grouping) -> Group {
    let labels = labels[battle.item.rawValue - 1]
    switch grouping {
    case .skill: return labels.skill.map { Group(order: 0, name: $0) } ?? .none
    case .difficulty:
      return labels.difficulty.map { Group(order: $0, name: String($0)) } ?? .none
    case .bands(let bands):
      guard let difficulty = labels.difficulty else { return .none }
      return bands.index(of: difficulty).map { Group(order: $0, name: bands.bands[$0].name) }
        ?? .other
    case .annotator:
      let annotator = annotators.first { $0.id == battle.annotator }
      return annotator.map { Group(order: $0.id.rawValue, name: $0.name) } ?? .none
    }
  }
}

extension WinTieLossReport.Grouping {
  /// What a row of it is called, and the column that names it.
  public var noun: String {
    switch self {
    case .skill: "skill"
    case .difficulty: "difficulty"
    case .bands: "band"
    case .annotator: "annotator"
    }
  }
}
