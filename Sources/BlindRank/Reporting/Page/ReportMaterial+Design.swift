extension ReportMaterial {
  /// What was asked of whom.
  var design: ReportPage.Section {
    guard let facts else { return designOfFiles }
    let (info, study) = (facts.info, facts.info.study)
    var section = ReportPage.Section(id: "design", heading: "What was asked")
    section.paragraphs = study.about.map(\.lines) ?? []
    section.facts =
      [
        .init("protocol", info.rulesText.capitalizedFirst + "."),
        .init("instructions", study.instructions?.lines ?? []),
        .init(
          "criteria",
          study.criteria.map { criterion in
            ([criterion.name] + [criterion.question, criterion.definition].compactMap { $0 })
              .joined(separator: " — ")
          }),
        .init("systems", info.systems.map(\.name).joined(separator: ", ")),
        .init("items", items(info)),
        .init("skills", counts(info.skills.map { ($0.value, $0.items) })),
        .init("difficulties", counts(info.difficulties.map { (String($0.value), $0.items) })),
        .init("annotators", annotators(info)),
        .init("order", order(study)),
        .init("seed", String(study.seed)),
        .init("results", info.log.sentence.capitalizedFirst + "."),
        .init("seal", seal(facts)),
        .init("program", "blindrank \(blindRankVersion)"),
      ].filter { !$0.texts.isEmpty }
    section.commands = [commands.plain("info"), commands.plain("verify")]
    return section
  }

  private var designOfFiles: ReportPage.Section {
    var section = ReportPage.Section(id: "design", heading: "What was asked")
    section.paragraphs = [
      "These figures are made of files of judgments, and not of a study: what annotators were asked "
        + "and shown is not known here."
    ]
    guard let source = anySource else { return section }
    if let setting = commands.setting {
      section.paragraphs.append("The commands below call the files \"$@\", which this sets.")
      section.commands = [setting]
    }
    section.facts = [
      .init(
        "files",
        commands.setting == nil
          ? commands.inputs.joined(separator: ", ") : "\(commands.inputs.count), named below"),
      .init("systems", source.systems.map(\.name).joined(separator: ", ")),
      .init(
        "annotators",
        source.unnamed.contains(.annotators) ? "not named" : kinds(of: source.annotators)),
      .init("program", "blindrank \(blindRankVersion)"),
    ]
    return section
  }

  private func items(_ info: StudyInfo) -> String {
    let excluded = info.excludedItems > 0 ? ", \(info.excludedItems) of them excluded" : ""
    let missing = info.missingResponses == 0 ? "none" : String(info.missingResponses)
    let comparisons =
      info.study.judgingProtocol == .ranking
      ? "" : ", \(info.comparisons.count(of: "pair")) for each annotator"
    return
      "\(info.items.count(of: "item"))\(excluded), with \(info.responses.count(of: "response"))"
      + ", \(missing) missing\(comparisons)"
  }

  private func counts(_ labels: [(String, Int)]) -> [String] {
    labels.isEmpty ? [] : [labels.map { "\($0.0) (\($0.1))" }.joined(separator: ", ")]
  }

  private func annotators(_ info: StudyInfo) -> [String] {
    guard !info.work.isEmpty else { return ["none yet"] }
    return [kinds(of: info.work.map(\.annotator))]
      + info.work.map { work in
        let left = work.skipped > 0 ? ", \(work.skipped) skipped" : ""
        return "\(work.annotator.name) (\(work.annotator.kind.rawValue)): \(work.judgedText)\(left)"
      }
  }

  private func kinds(of annotators: [Annotator]) -> String {
    AnnotatorKind.allCases.compactMap { kind in
      let count = annotators.count { $0.kind == kind }
      return count > 0 ? count.count(of: "\(kind.rawValue) annotator") : nil
    }.listed
  }

  private func order(_ study: Study) -> String {
    let items =
      study.order == .file ? "in the order of the file" : "in an order of the annotator's own"
    return
      "Items come \(items). Responses stand in an order drawn for each annotator and item; over "
      + "all items each system stands in each place equally often, give or take one. Both are "
      + "derived from the seed."
  }

  private func seal(_ facts: StudyFacts) -> String {
    guard let seal = facts.seal else { return "No judgment has been sealed yet." }
    return
      "\(facts.sealCount.count(of: "judgment row")), all as they were saved; the newest seal is "
      + seal
  }
}

extension String {
  /// Its paragraphs and points of lists: lines that only an editor broke are put together again.
  fileprivate var lines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed)
      .reduce(into: [""]) { texts, line in
        let isPoint =
          line.prefix { $0.isNumber }.count > 0 && line.drop { $0.isNumber }.first == "."
        if line.isEmpty || isPoint || "-*•".contains(line.first ?? " ") {
          texts.append(String(line))
        } else {
          texts[texts.count - 1] += (texts[texts.count - 1].isEmpty ? "" : " ") + line
        }
      }.filter { !$0.isEmpty }
  }
}
