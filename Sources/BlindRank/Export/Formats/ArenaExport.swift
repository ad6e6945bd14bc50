/// Chatbot Arena's battles, with both conversations.
struct ArenaExport: ExportWriter {
  static let summary = "Chatbot Arena's battles, with both conversations"
  static let containers: [ExportContainer] = [.jsonl, .json]
  static let scope = ExportScope.oneAspect

  private let source: ExportSource

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    [
      "question_id", "model_a", "model_b", "winner", "judge", "conversation_a", "conversation_b",
      "turn", "anony", "tstamp",
    ]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    try source.eachBattle(&remarks) { battle, remarks in
      let judgment = battle.judgment
      if !battle.isAsShown { remarks.add(.orderUnknown) }
      let (item, responses) = try source.texts(of: judgment.item)
      let annotator = try source.annotator(judgment)
      try add(
        ExportRecord(values: [
          .text(item.key), source.name(battle.first), source.name(battle.second), battle.winner,
          // There a list is a model, and a text a person.
          annotator.kind == .judge ? .list([.text(annotator.name)]) : .text(annotator.name),
          ExportConversation.whole(item, responses[battle.first]),
          ExportConversation.whole(item, responses[battle.second]), .integer(item.turns.count),
          .flag(true),
          judgment.isTimed
            ? .number(Double(judgment.submitted.milliseconds) / 1000) : .none,
        ]))
    }
  }
}
