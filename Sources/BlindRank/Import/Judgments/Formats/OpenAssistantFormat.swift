/// OpenAssistant's messages with the rank among their siblings, 0 the best: `{"message_id",
/// "parent_id", "rank", "model_name"}`. Only what names a model is of a system; what people wrote is
/// left out.
struct OpenAssistantFormat: JudgmentFormat {
  static let name = "openassistant"
  static let summary = "OpenAssistant's ranked messages of models"
  static let requiredKeys = ["message_id", "parent_id", "rank", "model_name"]

  private(set) var leftOut = 0
  let whatIsLeftOut = "message without a model or a rank"

  init(_ source: JudgmentSource) {}

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let rank = try record.optionalInteger("rank")
    guard let model = try record.optionalText("model_name"), let rank else {
      leftOut += 1
      return []
    }
    guard (0..<RankingRows.worstRank).contains(rank) else {
      throw record.unexpected(record.raw("rank"), "rank", expected: "a rank from 0 (the best)")
    }
    return [
      JudgmentDraft(
        item: .init(key: try record.identifier("parent_id")),
        annotator: .init(name: "OpenAssistant", isOfFile: true, kind: .human),
        verdict: .score(system: model, Double(-rank)))
    ]
  }
}
