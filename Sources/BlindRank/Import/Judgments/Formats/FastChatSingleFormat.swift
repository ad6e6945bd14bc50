/// FastChat's single judgments: `{"question_id", "model", "judge", "score", "turn"}`. The scores of
/// one question and judge make a ranking, the highest first.
struct FastChatSingleFormat: JudgmentFormat {
  static let name = "fastchat-single"
  static let summary = "FastChat's scores of single answers, as rankings"
  static let requiredKeys = ["question_id", "model", "judge", "score"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let raw = record.raw("score")
    let score: Double? =
      switch raw {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    guard let score, score == -1 || (0...10).contains(score) else {
      throw record.unexpected(
        raw, "score", expected: "a score from 0 to 10, or -1 where none could be read")
    }
    let draft = JudgmentDraft(
      item: .init(key: try record.identifier("question_id")),
      annotator: try FastChatJudge.annotator(of: record),
      aspect: try FastChatJudge.subject(of: record),
      verdict: .score(system: try system("model", of: record), score == -1 ? nil : score))
    return [draft]
  }
}
