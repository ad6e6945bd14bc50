extension WinTieLossReport {
  /// What belongs to a row of each pair.
  struct Part {
    /// Nil: everything.
    let name: String?
    let tallies: PairTallies
    /// The judgments that say that a pair cannot be judged.
    let unjudged: [Judgment]

    /// A pair's row.
    func row(_ first: System, _ second: System) -> WinTieLossRow {
      WinTieLossRow(
        system: first.name, opponent: second.name, group: name, tallies[first.id, second.id],
        cannotJudge: unjudged.count {
          $0.presentation.slots.contains(first.id) && $0.presentation.slots.contains(second.id)
        })
    }

    /// A system's row against all others.
    func total(of system: System) -> WinTieLossRow {
      WinTieLossRow(
        system: system.name, opponent: nil, group: name, tallies.total(of: system.id),
        cannotJudge: unjudged.count { $0.presentation.slots.contains(system.id) },
        averageWinRate: tallies.averageWinRate(of: system.id))
    }
  }

  /// Everything.
  var whole: Part {
    Part(
      name: nil, tallies: PairTallies(of: battles, systemCount: systems.count),
      unjudged: unjudged)
  }

  /// Each group, in their order; none if nothing is divided.
  var groups: [Part] {
    guard let grouping else { return [] }
    var groups: [ReportGroup: (battles: [Battle], unjudged: [Judgment])] = [:]
    for judgment in judgments {
      let group = grouping.group(
        of: judgment.item, by: judgment.annotator, labels: labels, annotators: annotators)
      groups[group, default: ([], [])].battles += judgment.battles
      if !judgment.isJudged { groups[group, default: ([], [])].unjudged.append(judgment) }
    }
    return groups.sorted { $0.key < $1.key }.map {
      Part(
        name: $0.key.name,
        tallies: PairTallies(of: votes.count($0.value.battles), systemCount: systems.count),
        unjudged: $0.value.unjudged)
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
