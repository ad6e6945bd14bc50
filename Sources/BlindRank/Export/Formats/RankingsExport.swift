/// Our own rankings: a rank for each system, 1 the best.
struct RankingsExport: ExportWriter {
  static let summary = "our own rankings: a rank for each system"
  static let containers: [ExportContainer] = [.jsonl]
  static let scope = ExportScope.allAspects

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    ["item", "annotator", "kind", "criterion", "skill", "difficulty", "ranks"]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    for aspect in source.judged.aspects {
      for judgment in try source.judged.judgments(on: aspect) {
        let ranks = judgment.ranksBySystem
        guard !ranks.isEmpty else { continue }
        let card = try source.card(of: judgment.item)
        let annotator = try source.annotator(judgment)
        try add(
          ExportRecord(values: [
            .text(card.key), .text(annotator.name), .text(annotator.kind.rawValue),
            .text(source.study.name(of: aspect)), card.skill, card.difficulty,
            .object(ranks.map { (source.text($0.system), .integer($0.rank)) }),
          ]))
      }
    }
  }
}
