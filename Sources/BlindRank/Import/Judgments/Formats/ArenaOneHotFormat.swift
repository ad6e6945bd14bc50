/// Arena's 55k preferences as a table: `id, model_a, model_b, prompt, response_a, response_b,
/// winner_model_a, winner_model_b, winner_tie`, of the last three one is 1.
struct ArenaOneHotFormat: JudgmentFormat {
  static let name = "arena-55k"
  static let summary = "Chatbot Arena's 55k preferences"
  static let requiredKeys = ["model_a", "model_b"] + verdicts

  private static let verdicts = ["winner_model_a", "winner_model_b", "winner_tie"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let pair = JudgmentDraft.Pair(
      first: try system("model_a", of: record), second: try system("model_b", of: record),
      isAsShown: true)
    var said: [JudgmentDraft.Choice] = []
    for (field, choice) in zip(Self.verdicts, [.first, .second, .tie] as [JudgmentDraft.Choice]) {
      switch record.raw(field).wholeNumber {
      case 1: said.append(choice)
      case 0: break
      default: throw record.unexpected(record.raw(field), field, expected: "0 or 1")
      }
    }
    guard said.count == 1 else {
      throw FieldProblem(
        kind: .verdict, field: Self.verdicts.joined(separator: ", "),
        problem: "expected 1 in one of the three and 0 in the others, found 1 in \(said.count)")
    }
    var item = JudgmentDraft.ItemName()
    if case .missing = record.raw("id") {} else { item.key = try record.identifier("id") }
    if case .missing = record.raw("prompt") {
    } else {
      let prompt = try record.text("prompt")
      // A list of turns, written as JSON.
      item.instruction = TextDigest(of: FieldValue(json: prompt)?.firstText ?? prompt)
    }
    return [
      JudgmentDraft(
        item: item, annotator: .init(name: nil, kind: .human), verdict: .pair(pair, said[0]))
    ]
  }
}
