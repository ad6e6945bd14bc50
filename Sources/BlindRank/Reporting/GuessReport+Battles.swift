extension GuessReport {
  /// How each pair that met fared where its annotator guessed right, guessed wrong and could not
  /// tell; then where nobody asked, if that occurs, and in all.
  ///
  /// A result that stands only where annotators knew who wrote what is no blind one. Where an
  /// annotator guessed more than once at a comparison, it is wrong if one guess was, and right
  /// only if all were.
  public func battleRows(of result: Result) -> [WinTieLossRow] {
    let outcomes = outcomes
    let battles = result.battles
    let parts = Dictionary(grouping: battles) {
      outcomes[Place(comparison: $0.comparison, annotator: $0.annotator)]
    }
    let all = PairTallies(of: battles, systemCount: systems.count)
    let groups: [GuessRecord.Outcome?] =
      GuessRecord.Outcome.allCases + (parts[nil] == nil ? [] : [nil])
    let tallies = groups.map { group in
      (
        name: Self.name(of: group),
        tallies: PairTallies(of: parts[group] ?? [], systemCount: systems.count)
      )
    }
    return systems.indices.flatMap { first in
      systems[(first + 1)...].flatMap { second -> [WinTieLossRow] in
        let first = systems[first]
        guard all[first.id, second.id].count > 0 else { return [] }
        return tallies.map {
          WinTieLossRow(
            system: first.name, opponent: second.name, group: $0.name,
            $0.tallies[first.id, second.id])
        } + [
          WinTieLossRow(system: first.name, opponent: second.name, all[first.id, second.id])
        ]
      }
    }
  }

  /// What an annotator said of a comparison.
  private struct Place: Hashable {
    let comparison: ComparisonID
    let annotator: AnnotatorID
  }

  private var outcomes: [Place: GuessRecord.Outcome] {
    var outcomes: [Place: GuessRecord.Outcome] = [:]
    for record in records {
      let place = Place(comparison: record.comparison, annotator: record.annotator)
      switch (outcomes[place], record.outcome) {
      case (.wrong, _), (.cantTell, .right): break
      case (_, let outcome): outcomes[place] = outcome
      }
    }
    return outcomes
  }

  private static func name(of outcome: GuessRecord.Outcome?) -> String {
    switch outcome {
    case .right: "guessed right"
    case .wrong: "guessed wrong"
    case .cantTell: "can't tell"
    case nil: "no guess"
    }
  }
}
