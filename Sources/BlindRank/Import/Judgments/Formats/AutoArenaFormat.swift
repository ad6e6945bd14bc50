/// AutoArena's head-to-heads as a table: `prompt, model_a, model_b, response_a, response_b, judge,
/// winner`, the last A, B or `-`. Which one was shown first is not in them: AutoArena draws it.
struct AutoArenaFormat: JudgmentFormat {
  static let name = "autoarena"
  static let summary = "AutoArena's head-to-heads"
  static let requiredKeys = ["prompt", "model_a", "model_b", "judge", "winner"]
  static let foreignKeys = ["anony", "question_id"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let pair = JudgmentDraft.Pair(
      first: try system("model_a", of: record), second: try system("model_b", of: record),
      isAsShown: false)
    let judge = try record.text("judge")
    return [
      JudgmentDraft(
        item: .init(instruction: TextDigest(of: try record.bytes("prompt"))),
        annotator: .init(name: judge, kind: judge.lowercased() == "human" ? .human : .judge),
        verdict: .pair(
          pair, try choice("winner", of: record, among: ["A": .first, "B": .second, "-": .tie])))
    ]
  }
}
