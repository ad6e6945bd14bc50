extension ReportMaterial {
  /// More bars than this are no picture; the map and the table have all pairs.
  private static let mostBars = 45

  /// What to know first.
  func lead(_ findings: ReportFindings?) throws -> [String] {
    guard let findings else {
      return [
        try
          (guesses.map { try $0.guessReport(on: [], rule: .half).basis + $0.leftOut.clause }
          ?? "Nothing to report")
          + "."
      ] + looksRemark
    }
    return [findings.whole.basis.capitalizedFirst + findings.source.leftOut.clause + "."]
      + looksRemark + findings.ratings.reports.compactMap(\.headline)
  }

  private var looksRemark: [String] {
    facts.map { [$0.info.log.sentence.capitalizedFirst + "."] } ?? []
  }

  /// Wins, ties and losses.
  func winners(_ findings: ReportFindings?) -> ReportPage.Section {
    var section = ReportPage.Section(id: "wins", heading: "Who won")
    guard let findings else {
      section.paragraphs = [
        "Annotators were asked who wrote what, and not which response is better."
      ]
      return section
    }
    guard !findings.whole.isEmpty else {
      section.paragraphs = [Self.nothingJudged]
      return section
    }
    guard findings.source.systems.count > 1 else {
      section.paragraphs = ["There is one system only, and nothing to compare it with."]
      return section
    }
    for report in findings.whole.reports {
      section.figures += figures(of: report, aspect: findings.aspect(report.criterion))
    }
    if findings.source.systems.count > 2,
      findings.whole.reports.contains(where: { $0.pairs.count > Self.mostBars })
    {
      section.paragraphs.append(
        "There are too many pairs to draw a bar for each: the map and the table have all of them.")
    }
    return section
  }

  static let nothingJudged = "Nothing has been judged yet, so there is nothing to show."

  private func figures(
    of report: WinTieLossReport, aspect: String?
  ) -> [ReportPage.Figure] {
    let (charts, tables) = (report.charts, report.tables)
    let command = commands.report("stats", on: aspect)
    let isDrawn = report.pairs.count <= Self.mostBars
    let whole = [
      ReportPage.Figure(Array(charts.prefix(1)), Array(tables.prefix(1)), command),
      ReportPage.Figure(
        Array(charts.dropFirst(isDrawn ? 1 : 2)), Array(tables.dropFirst()), command),
    ]
    guard let reference, let source = results, source.systems.count > 2 else { return whole }
    let against = source.report(
      on: source.aspects, rule: .half, selection: .reference(reference)
    ).filter { $0.criterion == report.criterion }
    return whole
      + against.map {
        ReportPage.Figure(
          $0.charts, $0.tables,
          commands.report("stats", ["--reference", reference.name], on: aspect))
      }
  }

  /// How strong the systems are.
  func ratings(_ findings: ReportFindings?) -> ReportPage.Section {
    var section = ReportPage.Section(id: "ratings", heading: "Ratings")
    guard let findings, !findings.whole.isEmpty else {
      section.paragraphs = ["There are no verdicts to rate systems by."]
      return section
    }
    for report in findings.ratings.reports {
      let aspect = findings.aspect(report.criterion)
      if report.analysis == nil {
        section.paragraphs += report.tables.flatMap(\.notes).prefix(1).map {
          (aspect.map { "\($0): " } ?? "") + advice($0, on: aspect)
        }
      } else {
        section.figures.append(
          .init(report.charts, report.tables, commands.report("ratings", on: aspect)))
      }
    }
    return section
  }

  /// What stands in the way of ratings, with the command that takes the options it advises.
  func advice(_ words: String, on aspect: String?) -> String {
    guard words.contains(" --") else { return words }
    return words + " Such options are those of \(commands.report("ratings", on: aspect))."
  }
}

extension RatingReport {
  /// Who is first, and how many pairs can be told apart; nil where that cannot be told.
  var headline: String? {
    guard let analysis, let best = order.first, let rating = analysis.ratings[best],
      let ranks = rating.ranks,
      (analysis.unitCounts.min() ?? 0) >= Tally.fewestTelling, !analysis.pairs.isEmpty
    else { return nil }
    let place =
      ranks.upperBound == 1
      ? "and is first of \(systems.count)"
      : "and its place may be \(ranks.lowerBound) to \(ranks.upperBound) among \(systems.count)"
    let apart = analysis.pairs.count { $0.comparison.map { $0.adjustedP < 0.05 } ?? false }
    return (criterion.map { "\($0): " } ?? "")
      + "\(systems[best].name) has the highest rating, \(place). Of "
      + "\(analysis.pairs.count.count(of: "pair")) of systems, \(apart == 0 ? "none" : "\(apart)") "
      + "can be told apart at the 5 % level."
  }
}
