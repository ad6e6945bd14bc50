/// Every row of evidence with all that is stored of it: also what was revised, taken back, skipped
/// or guessed, and what is on excluded items.
struct JudgmentsExport: ExportWriter {
  static let summary = "every judgment row with all that is stored of it"
  static let containers: [ExportContainer] = [.jsonl, .csv]
  static let scope = ExportScope.evidence

  private let source: ExportSource
  /// How many rows are in memory at a time.
  private static let batch = 500

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    let ranks =
      container == .csv ? source.judged.systems.map { "rank_" + $0.name } : ["ranks"]
    return [
      "row", "counts", "annotator", "kind", "protocol", "item", "skill", "difficulty", "excluded",
      "comparison", "criterion", "action", "verdict", "winner", "asked", "pointed_at", "reason",
      "shown", "order_known",
    ] + ranks + [
      "note", "response_notes", "started", "submitted", "active_ms", "idle_ms", "restores",
      "program_version", "seal",
    ]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    let excluded = try source.store.excludedItems()
    let counting = Set(
      try source.store.standingJudgments()
        .filter { $0.verdict.state == .done && !excluded.contains($0.item) }.map(\.id))
    let wanted = Set(source.judged.aspects)
    let filter = source.judged.leftOut.filter
    let items = Set(source.judged.labels.filter(filter.passes).map(\.item))
    var last = 0
    while true {
      let rows = try source.store.sealedJudgments(after: last, limit: Self.batch)
      guard let newest = rows.last?.judgment.id else { return }
      last = newest
      for row in rows where wanted.contains(row.judgment.aspect) {
        let annotator = try source.annotator(row.judgment)
        if let kind = source.kind, annotator.kind != kind { continue }
        guard filter.passes(annotator), items.contains(row.judgment.item) else { continue }
        try add(
          ExportRecord(
            values: try values(
              row, by: annotator, counts: counting.contains(row.judgment.id),
              isExcluded: excluded.contains(row.judgment.item), container)))
      }
    }
  }

  private func values(
    _ row: SealedJudgment, by annotator: Annotator, counts: Bool, isExcluded: Bool,
    _ container: ExportContainer
  ) throws -> [ExportValue] {
    let judgment = row.judgment
    let spelled = JudgmentRow(judgment, id: judgment.id ?? 0)
    let card = try source.card(of: judgment.item)
    let shown = judgment.presentation.slots
    let atSlot = ExportValue(spelled.slot.map { source.text(shown[$0 - 1]) })
    let guessed = judgment.guessed
    let opinion: [ExportValue] = [
      .text(spelled.verdict), guessed == nil ? atSlot : .none,
      ExportValue(guessed.map { source.text($0.asked) }), guessed == nil ? .none : atSlot,
      ExportValue(spelled.reason),
    ]
    let notes = judgment.notes.responses.sorted { $0.key < $1.key }.map { slot, text in
      (source.text(shown[slot.index]), ExportValue.text(text))
    }
    func moment(_ timestamp: Timestamp) -> ExportValue {
      judgment.isTimed ? .text(timestamp.exactISO) : .none
    }
    return [
      .integer(spelled.id), .flag(counts), .text(annotator.name), .text(annotator.kind.rawValue),
      .text(source.study.judgingProtocol.rawValue), .text(card.key), card.skill, card.difficulty,
      .flag(isExcluded), .integer(spelled.comparison),
      .text(source.study.name(of: judgment.aspect)), .text(spelled.action),
    ] + opinion + [.list(shown.map(source.name)), .flag(judgment.action != .imported)]
      + ranks(of: judgment, container) + [
        ExportValue(spelled.note), notes.isEmpty ? .none : .object(notes),
        moment(judgment.started), moment(judgment.submitted), .integer(Int(judgment.active)),
        .integer(Int(judgment.idle)), ExportValue(judgment.restores),
        .text(judgment.programVersion), .text(row.seal.hexadecimal),
      ]
  }

  /// A column for each system in a table, else an object.
  private func ranks(of judgment: Judgment, _ container: ExportContainer) -> [ExportValue] {
    let ranks = judgment.ranksBySystem
    guard container == .csv else {
      return [
        ranks.isEmpty
          ? .none : .object(ranks.map { (source.text($0.system), .integer($0.rank)) })
      ]
    }
    let bySystem = Dictionary(
      ranks.map { ($0.system, $0.rank) }, uniquingKeysWith: { first, _ in first })
    return source.judged.systems.map { ExportValue(bySystem[$0.id]) }
  }
}
