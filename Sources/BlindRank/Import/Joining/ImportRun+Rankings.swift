extension ImportRun {
  /// Reads rankings made elsewhere.
  ///
  /// - Parameter renumbered: what became of the items' numbers; nil where all stayed.
  func readRankings(from file: InputFile, renumbered: [ItemID: ItemID]?) throws {
    // With errors before, what items and responses there are is not known for sure.
    let isSure = !findings.hasErrors
    var seen: Set<TextDigest> = []
    var kinds: [String: AnnotatorKind] = [:]
    var leftOut = 0
    try eachRecord(of: file) { record in
      guard let format = file.rankings else { return }
      let draft = try format.ranking(from: record)
      let place = Place(file: file.path, line: record.line)
      let ranks = checkedRanks(draft, at: place)
      let kind = checkedKind(draft, at: place)
      checkAnnotator(draft, at: place)
      if let kind, let first = kinds.updateValue(kind, forKey: draft.annotator), first != kind {
        findings.add(
          .error, .unknownKind, file: file.path, line: record.line, field: "kind",
          "“\(abbreviated(draft.annotator))” is \(kind.rawValue) here and \(first.rawValue) "
            + "before; give each kind of annotator a name of its own")
      }
      if !seen.insert(TextDigest(of: draft.item + "\0" + draft.annotator)).inserted {
        findings.add(
          .error, .secondRanking, file: file.path, line: record.line, field: "annotator",
          "“\(abbreviated(draft.annotator))” ranks item “\(abbreviated(draft.item))” twice")
      }
      guard isSure else { return }
      guard let item = items.item(key: draft.item) else {
        findings.add(
          .error, .unknownItem, file: file.path, line: record.line, field: "item",
          "the study has no item “\(abbreviated(draft.item))”")
        return
      }
      checkResponses(ranks, item: item, at: place)
      let old = ItemID(item + 1)
      guard let id = renumbered == nil ? old : renumbered?[old] else {
        leftOut += 1
        return
      }
      report.rankings += 1
      if let kind, !findings.hasErrors {
        try writer.write(
          ImportedRanking(item: id, annotator: draft.annotator, kind: kind, ranks: ranks))
      }
    }
    if leftOut > 0 {
      findings.add(
        .note, .removedRanking, file: file.path,
        leftOut == 1
          ? "1 ranking of an item that was left out is left out too"
          : "\(grouped(leftOut)) rankings of items that were left out are left out too")
    }
  }

  private struct Place {
    let file: String
    let line: Int
  }

  private func checkedRanks(_ draft: RankingDraft, at place: Place) -> [SystemID: Int] {
    let names = session.systems.map(\.name)
    var ranks: [SystemID: Int] = [:]
    for (system, rank) in draft.ranks {
      let field = "ranks.\(abbreviated(system))"
      guard let position = names.firstIndex(where: { $0.utf8.elementsEqual(system.utf8) }) else {
        findings.add(
          .error, .unknownSystem, file: place.file, line: place.line, field: field,
          "the study has no system “\(abbreviated(system))”"
            + suggestion(for: system, among: names) + "; it has \(listed(names))")
        continue
      }
      if !(1...session.scale).contains(rank) {
        findings.add(
          .error, .rankRange, file: place.file, line: place.line, field: field,
          "expected a rank from 1 (best) to \(session.scale), found \(rank)")
      }
      ranks[SystemID(position + 1)] = rank
    }
    return ranks
  }

  private func checkedKind(_ draft: RankingDraft, at place: Place) -> AnnotatorKind? {
    let kind = AnnotatorKind(rawValue: draft.kind)
    if kind == nil {
      let known = AnnotatorKind.allCases.map(\.rawValue)
      findings.add(
        .error, .unknownKind, file: place.file, line: place.line, field: "kind",
        "expected \(alternatives(known)), found “\(abbreviated(draft.kind))”"
          + suggestion(for: draft.kind, among: known))
    }
    return kind
  }

  private func checkAnnotator(_ draft: RankingDraft, at place: Place) {
    let name = draft.annotator
    guard !Annotator.isUsable(name: name) else { return }
    findings.add(
      .error, .annotator, file: place.file, line: place.line, field: "annotator",
      "expected a name of 1 to 64 visible characters, found “\(abbreviated(name))”")
  }

  private func checkResponses(_ ranks: [SystemID: Int], item: Int, at place: Place) {
    for (position, system) in session.systems.enumerated() {
      let hasRank = ranks[SystemID(position + 1)] != nil
      let hasResponse = ledger.contains(item: item, system: position)
      if hasResponse, !hasRank {
        findings.add(
          .error, .missingRank, file: place.file, line: place.line, field: "ranks",
          "“\(system.name)” has a response to item “\(items.entries[item].key)” but no rank")
      } else if hasRank, !hasResponse {
        findings.add(
          .error, .rankWithoutResponse, file: place.file, line: place.line,
          field: "ranks.\(system.name)",
          "“\(system.name)” has a rank but no response to item “\(items.entries[item].key)”")
      }
    }
  }
}
