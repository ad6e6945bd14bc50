extension WinTieLossReport {
  /// What belongs to a row of each pair.
  struct Part {
    /// Nil: everything.
    let name: String?
    let tallies: PairTallies
    /// How often it was said that a pair cannot be judged, as ties.
    let unjudged: PairTallies

    /// A pair's row.
    func row(_ first: System, _ second: System) -> WinTieLossRow {
      WinTieLossRow(
        system: first.name, opponent: second.name, group: name, tallies[first.id, second.id],
        cannotJudge: unjudged[first.id, second.id].count)
    }

    /// A system's row against all others.
    func total(of system: System) -> WinTieLossRow {
      WinTieLossRow(
        system: system.name, opponent: nil, group: name, tallies.total(of: system.id),
        cannotJudge: unjudged.total(of: system.id).count,
        averageWinRate: tallies.averageWinRate(of: system.id))
    }
  }

  /// Everything.
  var whole: Part {
    Part(
      name: nil, tallies: PairTallies(of: battles),
      unjudged: PairTallies(of: verdicts.unjudged))
  }

  /// Each group, in their order; none if nothing is divided.
  var groups: [Part] {
    guard let grouping else { return [] }
    let places = places(of: grouping)
    let battles = places.rows(of: verdicts.battles)
    let unjudged = places.rows(of: verdicts.unjudged)
    let isThere = places.areThere(in: verdicts)
    return places.groups.indices.filter { isThere[$0] }.map { group in
      Part(
        name: places.groups[group].name,
        tallies: votes == .each
          ? PairTallies(of: verdicts.battles, rows: battles[group])
          : PairTallies(of: verdicts.battles.majorities(among: battles[group])),
        unjudged: PairTallies(of: verdicts.unjudged, rows: unjudged[group]))
    }
  }

  private func places(of grouping: Grouping) -> GroupPlaces {
    let byItem = grouping.isOfItems
    let count = byItem ? labels.count : (annotators.map(\.id.rawValue).max() ?? 0)
    return GroupPlaces(
      of: (0..<count).map { number in
        grouping.group(
          of: ItemID(number + 1), by: AnnotatorID(number + 1), labels: labels,
          annotators: annotators)
      }, byItem: byItem)
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
