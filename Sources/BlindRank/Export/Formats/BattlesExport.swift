/// Our own battles, who won in the words of Chatbot Arena.
struct BattlesExport: ExportWriter {
  static let summary = "our own battles: two systems and who won"
  static let containers: [ExportContainer] = [.csv, .jsonl]
  static let scope = ExportScope.allAspects

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    [
      "item", "annotator", "kind", "criterion", "skill", "difficulty", "model_a", "model_b",
      "winner", "first_shown",
    ]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try source.eachBattle(&remarks) { battle, _ in
      let judgment = battle.judgment
      let card = try source.card(of: judgment.item)
      let annotator = try source.annotator(judgment)
      try add(
        ExportRecord(values: [
          .text(card.key), .text(annotator.name), .text(annotator.kind.rawValue),
          .text(source.study.name(of: judgment.aspect)), card.skill, card.difficulty,
          source.name(battle.first), source.name(battle.second), battle.winner,
          battle.isAsShown ? .text("model_a") : .none,
        ]))
    }
  }
}
