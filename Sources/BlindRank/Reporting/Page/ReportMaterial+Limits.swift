extension ReportMaterial {
  /// What these figures cannot tell, as far as the study itself shows it.
  func limits(_ findings: ReportFindings?) throws -> ReportPage.Section {
    var section = ReportPage.Section(id: "limits", heading: "Limits")
    section.points =
      limitsOfFilter
      + (try findings.map { limitsOfJudgments($0) + limitsOfRatings($0) } ?? limitsOfGuesses())
      + limitsOfStudy
    if section.points.isEmpty {
      section.paragraphs = ["Nothing in the study itself shows a limit beyond its intervals."]
    }
    return section
  }

  private var limitsOfFilter: [String] {
    guard let filter = anySource?.leftOut.filter, !filter.isEmpty else { return [] }
    return ["Figures are of \(filter.words) only: they say nothing about the rest."]
  }

  private func limitsOfJudgments(_ findings: ReportFindings) -> [String] {
    let source = findings.source
    let basis = JudgmentBasis(of: findings.whole.reports)
    guard basis.judgments > 0 else { return ["Nothing has been judged yet."] }
    var limits: [String] = []
    if basis.annotators.count == 1, !source.unnamed.contains(.annotators) {
      limits.append("One annotator judged: whether another would say the same is not known.")
    } else if basis.annotators.count > 1 {
      limits.append(
        "Intervals of win rates take annotators' judgments of one item as independent. Where they "
          + "agree, the true uncertainty is larger; the intervals of ratings are over items and "
          + "allow for that.")
    }
    // Of which nothing was said but that it cannot be judged, no rating comes.
    let rated = min(basis.items, findings.ratings.fewestItems ?? basis.items)
    if rated < RatingAnalysis.fewestUnits, !source.unnamed.contains(.items) {
      limits.append(
        "\(basis.items.count(of: "item")) \(basis.items == 1 ? "was" : "were") judged"
          + (rated < basis.items ? ", and ratings rest on \(rated)" : "") + ". Intervals "
          + "of agreement over fewer than \(RatingAnalysis.fewestUnits) may be too narrow; those of "
          + "ratings allow for it.")
    }
    switch source.kind {
    case .judge:
      limits.append("Model judges judged, and no person: what they favour people may not.")
    case .simulated:
      limits.append("All judgments are simulated: they say nothing about the systems.")
    case .human, nil: break
    }
    if source.others > 0 {
      limits.append(
        "Left out: \(source.others.count(of: "judgment")) of other kinds of annotators; kinds are "
          + "never pooled.")
    }
    let imported = findings.bias.reports.map(\.imported).max() ?? 0
    if imported > 0 {
      limits.append(
        "Made elsewhere: \(imported.count(of: "judgment")); how the responses were shown is not "
          + "known of them.")
    }
    if source.aspects.count > 1 {
      limits.append(
        "Criteria are judged together by the same people, and are no independent proof.")
    }
    return limits
  }

  private func limitsOfRatings(_ findings: ReportFindings) -> [String] {
    findings.ratings.reports.flatMap { report -> [String] in
      let criterion = findings.aspect(report.criterion)
      let aspect = criterion.map { "\($0): " } ?? ""
      let obstacles = [
        report.obstacle, report.analysis?.intervalObstacle, report.analysis?.caveat,
      ].compactMap { $0 }.filter { $0 != .noBattles }.map {
        aspect + advice(report.words($0), on: criterion)
      }
      // Without an interval no pair was tested.
      let pairs = report.analysis?.pairs ?? []
      let tested = pairs.compactMap(\.comparison)
      let unmet = pairs.count { $0.battles == 0 }
      let open = tested.count { $0.adjustedP >= 0.05 }
      return obstacles
        + (unmet > 0
          ? [
            aspect
              + "Never compared directly: \(unmet) of \(pairs.count.count(of: "pair")) of systems; "
              + "their figures follow from others."
          ] : [])
        + (open > 0
          ? [
            aspect
              + "Of \(tested.count.count(of: "pair")) of systems \(open) cannot be told "
              + "apart at the 5 % level: that they differ is not shown, nor that they are alike."
          ] : [])
    }
  }

  private func limitsOfGuesses() throws -> [String] {
    guard let report = try guesses?.guessReport(on: [], rule: .half) else { return [] }
    switch report.annotators.count {
    case 0: return ["Nobody has guessed yet."]
    case 1: return ["One annotator guessed: others may be better or worse at it."]
    default: return []
    }
  }

  private var limitsOfStudy: [String] {
    guard let facts else {
      return ["The judgments come from files: nothing here shows that none is missing or changed."]
    }
    let (info, log) = (facts.info, facts.info.log)
    return [
      log.isClosed ? nil : "The study is still open: its results may change.",
      log.peeks.isEmpty
        ? nil
        : "Results were looked at before the end; who knows how it stands may recruit, judge and stop "
          + "otherwise.",
      log.reopenings > 0 ? "The study went on after it was closed." : nil,
      info.missingResponses > 0
        ? "Missing: \(info.missingResponses.count(of: "response")); systems are not compared on the "
          + "same items." : nil,
      info.excludedItems > 0
        ? "Excluded: \(info.excludedItems.count(of: "item")); the log tells why." : nil,
      guesses == nil ? "Nobody was asked who wrote what: that blinding held is assumed." : nil,
    ].compactMap { $0 }
  }
}
