/// What can only be said when all files are read.
extension JudgmentFiles {
  /// An alias that no file uses is most likely misspelt.
  func checkAliases() {
    for name in options.aliases.all where !namesSeen.contains(name) {
      findings.add(
        .warning, .alias, file: "--alias",
        "no file names “\(abbreviated(name))”" + suggestion(for: name, among: namesSeen.sorted()))
    }
  }

  /// Gives annotators the names and kinds that they go by.
  func nameAnnotators() {
    let named = Set(drafts.lazy.map(\.annotator).filter { !$0.isOfFile }.compactMap(\.name))
    if let given = options.annotator, named.count > 1 {
      findings.add(
        .error, .annotator, file: "--as",
        "the files name \(counted(named.count, "annotator")) (\(listed(named.sorted(), limit: 3)));"
          + " they cannot all be “\(abbreviated(given))”: leave --as out")
    }
    var kinds: [String: AnnotatorKind] = [:]
    for index in drafts.indices {
      var annotator = drafts[index].annotator
      annotator.name = options.annotator ?? annotator.name
      annotator.kind = options.kind ?? annotator.kind
      if let name = annotator.name, let vote = annotator.vote {
        annotator.name = "\(name) \(vote)"
      }
      annotator.vote = nil
      drafts[index].annotator = annotator
      guard let name = annotator.name else { continue }
      let former = kinds.updateValue(annotator.kind, forKey: name)
      if former == nil, !Annotator.isUsable(name: name) {
        report(
          drafts[index], .annotator, "annotator",
          "“\(abbreviated(name))” cannot be an annotator's name: it must have 1 to 64 visible "
            + "characters")
      } else if let former, former != annotator.kind {
        report(
          drafts[index], .contradiction, "annotator",
          "“\(abbreviated(name))” is \(former.rawValue) before and \(annotator.kind.rawValue) here; "
            + "an annotator is of one kind")
      }
    }
  }

  /// A file that judges one turn only judges the whole; else each turn is a criterion of its own,
  /// since verdicts on different things are not added up.
  func settleTurns() {
    let turns = Set(
      drafts.lazy.compactMap { draft -> Int? in
        if case .turn(let turn) = draft.aspect { return turn }
        return nil
      })
    guard !turns.isEmpty else { return }
    for index in drafts.indices {
      guard case .turn(let turn) = drafts[index].aspect else { continue }
      drafts[index].aspect = turns == [1] ? .whole : .criterion("turn \(turn)")
    }
  }

  /// Makes rankings of scores: the rank is one more than how many systems scored higher.
  func rankScores() {
    var scores: [ScoreKey: [(system: String, score: Double, draft: Int)]] = [:]
    for (index, draft) in drafts.enumerated() {
      guard case .score(let system, let score?) = draft.verdict else { continue }
      let key = ScoreKey(item: draft.item, annotator: draft.annotator, aspect: draft.aspect)
      scores[key, default: []].append((system, score, index))
    }
    guard !scores.isEmpty else { return }
    var rankings: [Int: JudgmentDraft.Said] = [:]
    for all in scores.values.sorted(by: { $0[0].draft < $1[0].draft }) {
      let first = drafts[all[0].draft]
      if let twice = all.indices.first(where: { here in
        all[..<here].contains { $0.system == all[here].system }
      }) {
        report(
          drafts[all[twice].draft], .secondJudgment, nil,
          "“\(abbreviated(all[twice].system))” has a score for this question before; keep one")
      } else if all.count < 2 {
        report(
          first, .fewRanks, nil,
          "only “\(abbreviated(all[0].system))” has a score for this question: there is nothing to "
            + "compare; give the other systems' files too")
      }
      rankings[all[0].draft] = .ranks(
        all.map { one in (one.system, 1 + all.count { $0.score > one.score }) })
    }
    drafts = drafts.enumerated().compactMap { index, draft in
      guard case .score = draft.verdict else { return draft }
      guard let ranks = rankings[index] else { return nil }
      var ranking = draft
      ranking.verdict = ranks
      return ranking
    }
  }

  /// Collects what is wrong with a draft.
  func report(
    _ draft: JudgmentDraft, _ kind: FindingKind, _ field: String?,
    _ problem: @autoclosure () -> String
  ) {
    findings.add(
      .error, kind, file: paths[draft.file], line: draft.line, record: draft.record,
      field: field, problem())
  }

  private struct ScoreKey: Hashable {
    let item: JudgmentDraft.ItemName
    let annotator: JudgmentDraft.AnnotatorName
    let aspect: JudgmentDraft.Subject
  }
}
