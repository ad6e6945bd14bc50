extension Desk {
  /// What is asked of a comparison: the study's aspects, without the guess where the system it is
  /// about is not shown.
  func aspects(of presentation: Presentation) -> [Aspect] {
    asked(of: presentation) == nil ? study.aspects.filter { $0 != .guess } : study.aspects
  }

  private func asked(of presentation: Presentation) -> SystemID? {
    guard study.aspects.contains(.guess) else { return nil }
    return plan.asked(
      on: presentation.comparison, among: presentation.slots, target: study.rules.target)
  }

  /// Whether what was said cannot be changed any more: a guess that was answered.
  func isFinal(_ shown: Shown) -> Bool {
    study.judgingProtocol == .guess && shown.state == .done
  }

  /// The sheet for a comparison as it stands in the store.
  func sheet(of shown: Shown, blinded: BlindedItem, at moment: Timestamp) -> Sheet {
    let counting = shown.counting
    let standing: Sheet.Standing =
      switch counting?.verdict {
      case .skipped(let reason): .skipped(reason: reason)
      case .ranking, .choice, .guess: .done(counting?.submitted ?? moment)
      case .withdrawn, nil: .toDo
      }
    let said = ballot(of: shown)
    let notes = counting?.notes ?? Notes()
    let isDone = shown.state == .done
    return Sheet(
      comparison: shown.comparison, item: blinded,
      number: Int(places[shown.comparison.rawValue - 1]) + 1, standing: standing,
      aspects: aspects(of: shown.presentation), ballot: shown.draft?.ballot ?? said,
      isDraft: shown.draft.map { $0.ballot != said || $0.notes != notes } ?? false,
      notes: shown.draft?.notes ?? notes, isFlagged: flags.contains(shown.comparison),
      seen: isDone
        ? shown.presentation.everySlot : shown.draft?.seen ?? [],
      asked: asked(of: shown.presentation).map { name(of: $0) },
      reveal: reveal(of: shown), score: score, progress: progress)
  }

  /// What counts of a comparison, as a ballot; an empty one if nothing does.
  func ballot(of shown: Shown) -> Ballot {
    let aspects = aspects(of: shown.presentation)
    var ballot = Ballot(
      aspects, of: study.judgingProtocol, slots: shown.presentation.count)
    for judgment in shown.judgments {
      guard let place = aspects.firstIndex(of: judgment.aspect) else { continue }
      switch judgment.verdict {
      case .ranking(let ranking): ballot.entries[place] = .ranking(DraftRanking(ranking))
      case .choice(let choice): ballot.entries[place] = .choice(choice)
      case .guess(let guess, _): ballot.entries[place] = .guess(guess)
      case .skipped, .withdrawn: break
      }
    }
    return ballot
  }

  /// What a finished ballot says of each aspect.
  func verdicts(
    of ballot: Ballot, on presentation: Presentation
  ) throws -> [(aspect: Aspect, verdict: Verdict)] {
    let aspects = aspects(of: presentation)
    guard !aspects.isEmpty, ballot.entries.count == aspects.count else {
      throw BlindRankError.invalidBallot
    }
    let places = 0..<presentation.count
    return try zip(aspects, ballot.entries).map { aspect, entry in
      switch (aspect, entry, study.judgingProtocol) {
      case (.overall, .ranking(let ranking), .ranking),
        (.criterion, .ranking(let ranking), .ranking):
        // One rank too many must not stand in for one that is lacking.
        guard ranking.ranks.count == presentation.count else { break }
        let ranks = ranking.ranks.compactMap { $0 }
        return (
          aspect,
          .ranking(try Ranking(ranks: ranks, slots: presentation.count, scale: study.scale))
        )
      case (.overall, .choice(let choice?), .pairwise),
        (.criterion, .choice(let choice?), .pairwise):
        if case .prefers(let slot) = choice, !places.contains(slot.index) { break }
        return (aspect, .choice(choice))
      case (.guess, .guess(let guess?), _):
        if case .points(let slot) = guess, !places.contains(slot.index) { break }
        guard let asked = asked(of: presentation) else { break }
        return (aspect, .guess(guess, asked: asked))
      default: break
      }
      throw BlindRankError.invalidBallot
    }
  }

  /// Who wrote what, if that may be told: in the guessing game, once the guess is stored.
  private func reveal(of shown: Shown) -> Reveal? {
    guard isFinal(shown), let (asked, pointedAt) = shown.counting?.guessed else { return nil }
    return Reveal(
      names: shown.presentation.slots.map(name),
      isRight: pointedAt.map { $0 == asked })
  }
}
