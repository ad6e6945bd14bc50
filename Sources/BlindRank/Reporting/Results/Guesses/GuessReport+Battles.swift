extension GuessReport {
  /// How each pair that met fared where its annotator guessed right, guessed wrong and could not
  /// tell; then where nobody asked, if that occurs, and in all.
  ///
  /// A result that stands only where annotators knew who wrote what is no blind one. Where an
  /// annotator guessed more than once at a comparison, it is wrong if one guess was, and right
  /// only if all were.
  public func battleRows(of result: Result) -> [WinTieLossRow] {
    let outcomes = outcomes
    let battles = Dictionary(grouping: result.battles) {
      outcomes[Place(comparison: $0.comparison, annotator: $0.annotator)]
    }
    let unjudged = Dictionary(grouping: result.unjudged) {
      outcomes[Place(comparison: $0.comparison, annotator: $0.annotator)]
    }
    let isUnasked = battles[nil] != nil || unjudged[nil] != nil
    let groups: [GuessRecord.Outcome?] = GuessRecord.Outcome.allCases + (isUnasked ? [nil] : [])
    let all = part(nil, result.battles, result.unjudged)
    let parts =
      groups.map { part(Self.name(of: $0), battles[$0] ?? [], unjudged[$0] ?? []) } + [all]
    return systems.indices.flatMap { first in
      systems[(first + 1)...].flatMap { second -> [WinTieLossRow] in
        let total = all.row(systems[first], second)
        guard total.tally.count + total.cannotJudge > 0 else { return [] }
        return parts.map { $0.row(systems[first], second) }
      }
    }
  }

  private func part(
    _ name: String?, _ battles: [Battle], _ unjudged: [Battle]
  ) -> WinTieLossReport.Part {
    WinTieLossReport.Part(
      name: name, tallies: PairTallies(of: battles, systemCount: systems.count),
      unjudged: PairTallies(of: unjudged, systemCount: systems.count))
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
    case .cantTell: "cannot tell"
    case nil: "no guess"
    }
  }
}
