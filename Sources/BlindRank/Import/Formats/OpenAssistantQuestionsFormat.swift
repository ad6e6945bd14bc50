/// OpenAssistant's questions as QLoRA has them, with or without a system's responses:
/// `{"message_id", "input", "output", "prompt", "generation"}`, where `input` is the conversation so
/// far and `output` what a person replied.
///
/// The last thing said is the question; what was said before stands above it, with who said it.
struct OpenAssistantQuestionsFormat: ItemFormat, ResponseFormat, FixedFormat {
  static let name = "openassistant-questions"
  static let summary = "QLoRA's OpenAssistant questions, with earlier turns, and responses to them"
  static let requiredKeys = ["message_id", "input", "output"]

  private static let human = "### Human:"
  private static let assistant = "### Assistant:"

  var idField: String? { "message_id" }
  var instructionField: String? { "input" }
  var responseField: String { "generation" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try record.identifier("message_id"), turns: [try conversation(of: record)],
      skill: try record.optionalText("category"), reference: try record.optionalText("output"))
  }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    TextDigest(of: try conversation(of: record))
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    try GuanacoGenerationsFormat().answers(from: record)
  }

  /// A question alone as it is; after earlier turns all of them, a paragraph each.
  private func conversation(of record: any Record) throws(FieldProblem) -> String {
    let text = try record.text("input")
    let parts = text.split(separator: Self.human, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].trimmed.isEmpty else {
      throw record.unexpected(
        record.raw("input"), "input",
        expected: "a conversation that begins with “\(Self.human)”")
    }
    var said: [(who: String, what: String)] = []
    for part in parts.dropFirst() {
      let turns = part.split(separator: Self.assistant, omittingEmptySubsequences: false)
      for (place, turn) in turns.enumerated() where !turn.trimmed.isEmpty {
        said.append((place == 0 ? "Human" : "Assistant", String(turn.trimmed)))
      }
    }
    guard said.count > 1 else { return said.first?.what ?? "" }
    return said.map { "\($0.who): \($0.what)" }.joined(separator: "\n\n")
  }
}
