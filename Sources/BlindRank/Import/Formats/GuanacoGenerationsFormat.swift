/// QLoRA's Guanaco generations: `{"question_id", "text", "category", "prompt", "generation",
/// "generation_truncated"}`, where `text` is the question.
///
/// A raw generation can run on into the next turn's boilerplate; so the truncated one is the
/// response wherever there is one.
struct GuanacoGenerationsFormat: ItemFormat, ResponseFormat, FixedFormat {
  static let name = "guanaco-generations"
  static let summary = "QLoRA's generations: questions with one system's responses"
  static let requiredKeys = ["question_id", "text", "category", "generation"]

  var idField: String? { "question_id" }
  var instructionField: String? { "text" }
  var responseField: String { "generation" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try record.identifier("question_id"), turns: [try record.text("text")],
      skill: try record.optionalText("category"))
  }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    TextDigest(of: try record.bytes("text"))
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    switch record.raw("generation_truncated") {
    case .missing, .null: [try record.text("generation")]
    default: [try record.text("generation_truncated")]
    }
  }
}
