extension ReportMaterial {
  /// Scores in percent of the reference's, where files give scores.
  var percentages: ReportPage.Section? {
    guard let source = results else { return nil }
    var section = ReportPage.Section(id: "percent", heading: "Scores in percent of a reference")
    guard source.scores?.count ?? 0 > 0 else {
      section.paragraphs = [
        source.isFile
          ? "The files hold no scores, only who won."
          : "A study keeps who won and no scores, so there is nothing to take percents of."
      ]
      return section
    }
    guard let reference else {
      section.paragraphs = ["No system was named as --reference, to take percents of."]
      return section
    }
    let bySkill = source.labels.contains { $0.skill != nil }
    for (grouping, arguments) in [
      (nil, []), (WinTieLossReport.Grouping.skill, ["--by", "skill"] + commands.labels),
    ]
    where grouping == nil || bySkill {
      if let report = source.percentReport(of: reference, grouping: grouping) {
        section.figures.append(
          .init(
            report.charts, report.tables,
            commands.report("stats", ["--percent-of", reference.name] + arguments)))
      }
    }
    return section
  }

  /// How far annotators agree.
  func agreement(_ findings: ReportFindings?) throws -> ReportPage.Section {
    var section = ReportPage.Section(id: "agreement", heading: "Agreement")
    guard let agreement = try findings.map(\.agreement) ?? guessAgreement else {
      section.paragraphs = ["It is not known who judged what, so agreement cannot be told."]
      return section
    }
    for report in agreement.reports
    where (report.figures + report.humanJudge).contains(where: { $0.coefficient.value != nil }) {
      section.figures.append(
        .init(
          report.charts, report.tables,
          commands.report("agreement", on: findings?.aspect(report.criterion))))
    }
    if section.figures.isEmpty {
      let judges = Set(agreement.reports.flatMap(\.annotators)).count
      section.paragraphs = [
        agreement.isEmpty
          ? Self.nothingJudged
          : judges < 2
            ? "One annotator judged, so nothing tells whether another would agree."
            : "Nothing was judged by two annotators, so agreement cannot be told."
      ]
    }
    return section
  }

  private var guessAgreement: AgreementReports? {
    get throws { try guesses.map { try AgreementReports(of: $0, ItemResampling()) } }
  }

  /// What else than quality verdicts may hang on.
  func bias(_ findings: ReportFindings?) -> ReportPage.Section {
    var section = ReportPage.Section(id: "bias", heading: "Bias checks")
    guard let bias = findings?.bias, !bias.isEmpty else {
      section.paragraphs = ["There are no verdicts whose biases could be checked."]
      return section
    }
    section.paragraphs = [
      "Whether something else than quality goes with winning: the place on the screen, length, form, "
        + "the annotator, time. None of it proves a cause."
    ]
    for report in bias.reports where !report.judgments.isEmpty {
      section.figures.append(
        .init(
          report.charts, report.tables,
          commands.report("bias", on: findings?.aspect(report.criterion))))
    }
    return section
  }

  /// Whether annotators could tell who wrote what.
  func blinding() throws -> ReportPage.Section {
    var section = ReportPage.Section(id: "blinding", heading: "Blinding")
    guard let guesses else {
      section.paragraphs = [
        "Nobody was asked who wrote what, so whether blinding held is not known."
      ]
      return section
    }
    let report = try guesses.guessReport(on: results?.aspects ?? [], rule: .half)
    guard !report.records.isEmpty else {
      section.paragraphs = ["Nobody has guessed yet who wrote what."]
      return section
    }
    section.paragraphs = [report.basis + guesses.leftOut.clause + "."]
    let arguments = guesses.study.judgingProtocol == .guess ? [] : ["--blinding"]
    section.figures = [.init(report.charts, report.tables, commands.report("stats", arguments))]
    return section
  }

  /// What annotators were not shown, and what does not count.
  var withheld: ReportPage.Section? {
    guard let facts else { return nil }
    var section = ReportPage.Section(id: "withheld", heading: "Masked and excluded")
    if let leftOut = anySource?.leftOut, leftOut.items > 0 {
      section.paragraphs = [
        "Excluded from all figures: \(leftOut.items.count(of: "item")) with "
          + "\(leftOut.judgments.count(of: "judgment"))."
      ]
    }
    if facts.withheld.rows.isEmpty {
      section.paragraphs.append(facts.withheld.title + ".")
    } else {
      section.figures = [.init([], [facts.withheld], commands.plain("scan", ["--log"]))]
    }
    return section
  }

  /// Who looked at results before the end.
  var looks: ReportPage.Section? {
    guard let log = facts?.info.log else { return nil }
    var section = ReportPage.Section(id: "looks", heading: "Looks before the end")
    section.paragraphs = [log.sentence.capitalizedFirst + "."]
    section.points = log.events.map { event in
      "\(event.moment.inUTC): \(event.kind.rawValue)" + (event.detail.map { " (\($0))" } ?? "")
        + " after \(event.judgments.count(of: "judgment row"))"
    }
    if !log.events.isEmpty { section.commands = [commands.plain("info")] }
    return section
  }
}
