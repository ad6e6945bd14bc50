extension WinTieLossReport {
  /// The tallies of each group, in the order of the groups; empty if nothing is divided.
  var groupTallies: [(name: String, tallies: PairTallies)] {
    guard let grouping else { return [] }
    var groups: [ReportGroup: [Battle]] = [:]
    for battle in battles {
      let group = grouping.group(
        of: battle.item, by: battle.annotator, labels: labels, annotators: annotators)
      groups[group, default: []].append(battle)
    }
    return groups.sorted { $0.key < $1.key }.map {
      ($0.key.name, PairTallies(of: $0.value, systemCount: systems.count))
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
