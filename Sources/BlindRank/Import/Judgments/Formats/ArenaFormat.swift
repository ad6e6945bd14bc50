/// Chatbot Arena's battles: `{"model_a", "model_b", "winner", "judge", "anony", …}`, some with
/// `question_id`, which names a single battle, and the two conversations.
struct ArenaFormat: JudgmentFormat {
  static let name = "arena"
  static let summary = "Chatbot Arena's battles"
  static let requiredKeys = ["model_a", "model_b", "winner", "anony"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let pair = JudgmentDraft.Pair(
      first: try system("model_a", of: record), second: try system("model_b", of: record),
      // Model A stands left.
      isAsShown: true)
    let choice = try choice("winner", of: record, among: Self.winners)
    return [
      JudgmentDraft(
        item: try Self.item(of: record), annotator: try Self.annotator(of: record),
        verdict: .pair(pair, choice), moment: try record.optionalMoment("tstamp"))
    ]
  }

  /// What Arena's files and those of its tools write.
  static let winners: KeyValuePairs<String, JudgmentDraft.Choice> = [
    "model_a": .first, "model_b": .second, "tie": .tie, "tie (bothbad)": .bothBad,
    "both_bad": .bothBad,
  ]

  /// By key and by what the user first wrote.
  static func item(of record: any Record) throws(FieldProblem) -> JudgmentDraft.ItemName {
    var item = JudgmentDraft.ItemName()
    switch record.raw("question_id") {
    case .missing, .null: break
    default: item.key = try record.identifier("question_id")
    }
    if case .list = record.raw("conversation_a"),
      case .list(let turns) = try record.nested("conversation_a"),
      case .text(let text)? = turns.first?["content"]
    {
      item.instruction = TextDigest(of: text)
    }
    return item
  }

  /// People have names; a list is a model and its prompt. Without a field, nobody is named.
  static func annotator(
    of record: any Record
  ) throws(FieldProblem) -> JudgmentDraft.AnnotatorName {
    switch record.raw("judge") {
    case .missing, .null: return JudgmentDraft.AnnotatorName(name: nil, kind: .human)
    case .list: return try FastChatJudge.annotator(of: record)
    default: return JudgmentDraft.AnnotatorName(name: try record.identifier("judge"), kind: .human)
    }
  }
}
