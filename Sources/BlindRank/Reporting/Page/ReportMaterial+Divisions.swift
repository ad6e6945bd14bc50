extension ReportMaterial {
  /// The pairs by skill, by difficulty and by criterion.
  func divisions(_ findings: ReportFindings?) -> [ReportPage.Section] {
    guard let findings, !findings.whole.isEmpty, findings.source.systems.count > 1 else {
      return []
    }
    let source = findings.source
    // A file that names no items has as many labels as battles, and none of them says anything.
    let labels = source.unnamed.contains(.items) ? [] : source.labels
    let choice = choice(of: findings)
    return [
      division(
        "skill", .skill, labels.contains { $0.skill != nil }, ["--by", "skill"] + commands.labels,
        findings, choice),
      difficulty(labels.compactMap(\.difficulty), findings, choice),
    ] + (criteria.map { [criterion($0, choice)] } ?? [])
  }

  /// Which pairs are shown where all would be too many, and what to say of that.
  struct PairChoice {
    let selection: WinTieLossReport.Selection
    let remark: String?
  }

  private func choice(of findings: ReportFindings) -> PairChoice {
    if let reference { return PairChoice(selection: .reference(reference), remark: nil) }
    let systems = findings.source.systems
    let best = findings.whole.reports.first?.totals.first.flatMap { total in
      systems.first { $0.name == total.system }
    }
    guard systems.count > 4, let best else { return PairChoice(selection: .every, remark: nil) }
    return PairChoice(
      selection: .of(best),
      remark: "Of so many pairs, those with \(best.name) are shown, which won most; the command "
        + "prints others with other names.")
  }

  private func division(
    _ noun: String, _ grouping: WinTieLossReport.Grouping, _ isLabelled: Bool,
    _ arguments: [String], _ findings: ReportFindings, _ choice: PairChoice
  ) -> ReportPage.Section {
    var section = ReportPage.Section(id: noun, heading: "By \(noun)")
    guard isLabelled else {
      section.paragraphs = [
        "No item is labelled with a \(noun)."
          + (findings.source.isFile && commands.labels.isEmpty
            ? " A file of the items, given with --items, labels those of other files." : "")
      ]
      return section
    }
    let reports = findings.source.report(
      on: findings.source.aspects, rule: .half, selection: choice.selection, grouping: grouping)
    let rows = reports.flatMap(\.pairs).filter { $0.group != nil }
    guard rows.contains(where: \.isTelling) else {
      section.paragraphs = [
        "No pair was judged \(Tally.fewestTelling) times on any one \(grouping.noun), and fewer tell "
          + "nothing."
      ]
      section.commands = [commands.report("stats", arguments)]
      return section
    }
    for report in reports {
      section.figures += figures(
        report.charts, report.tables, report.pairs, arguments,
        aspect: findings.aspect(report.criterion))
    }
    section.paragraphs += [choice.remark].compactMap { $0 }
    let few = rows.count { !$0.isTelling }
    if few > 0 {
      section.paragraphs.append(
        "\(few) of \(rows.count.count(of: "row")) rest on fewer than \(Tally.fewestTelling) "
          + "judgments: they tell nothing, and have no bar.")
    }
    return section
  }

  private func difficulty(
    _ values: [Int], _ findings: ReportFindings, _ choice: PairChoice
  ) -> ReportPage.Section {
    let different = Set(values)
    // WizardLM's bands, for its scale of ten.
    let bands = "1-4,5-7,8-10"
    guard different.count > 5, different.allSatisfy((1...10).contains),
      let parsed = try? NumberBands(bands)
    else {
      return division(
        "difficulty", .difficulty, !values.isEmpty,
        ["--by", "difficulty"] + commands.labels, findings, choice)
    }
    return division(
      "difficulty", .bands(parsed), true, ["--bands", bands] + commands.labels, findings, choice)
  }

  private func criterion(
    _ source: ReportSource, _ choice: PairChoice
  ) -> ReportPage.Section {
    let report = CriteriaReport(
      source.report(on: source.aspects, rule: .half, selection: choice.selection),
      isDivided: true)
    var section = ReportPage.Section(id: "criterion", heading: "By criterion")
    section.paragraphs = [choice.remark].compactMap { $0 }
    section.figures = figures(
      report.charts, report.tables, report.rows, ["--by", "criterion"], aspect: nil)
    if section.figures.isEmpty {
      section.paragraphs = ["No pair was judged \(Tally.fewestTelling) times on any criterion."]
    }
    return section
  }

  /// A figure a pair, with the command that prints that pair alone.
  private func figures(
    _ charts: [Chart], _ tables: [Table], _ rows: [WinTieLossRow], _ arguments: [String],
    aspect: String?
  ) -> [ReportPage.Figure] {
    zip(zip(charts, tables), rows.byPair).compactMap { drawn, rows in
      // Where no group tells anything, the pair stands among all pairs already.
      guard rows.contains(where: { $0.group != nil && $0.isTelling }) else { return nil }
      let pair = rows.first.map { ["--system", $0.system, "--against", $0.opponent ?? ""] } ?? []
      return ReportPage.Figure(
        [drawn.0], [drawn.1], commands.report("stats", arguments + pair, on: aspect))
    }
  }
}

extension WinTieLossRow {
  /// Whether there are enough battles to tell a rate of.
  fileprivate var isTelling: Bool { !tally.isFew(under: .half) }
}
