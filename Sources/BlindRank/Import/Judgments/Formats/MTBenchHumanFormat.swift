/// MT-bench's human judgments: `{"question_id", "model_a", "model_b", "winner", "judge", "turn"}`.
/// Who was shown first is not in them.
struct MTBenchHumanFormat: JudgmentFormat {
  static let name = "mtbench-human"
  static let summary = "MT-bench's judgments by people"
  static let requiredKeys = ["question_id", "model_a", "model_b", "winner", "judge", "turn"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let pair = JudgmentDraft.Pair(
      first: try system("model_a", of: record), second: try system("model_b", of: record),
      isAsShown: false)
    return [
      JudgmentDraft(
        item: try ArenaFormat.item(of: record), annotator: try ArenaFormat.annotator(of: record),
        aspect: try FastChatJudge.subject(of: record),
        verdict: .pair(pair, try choice("winner", of: record, among: ArenaFormat.winners)))
    ]
  }
}
