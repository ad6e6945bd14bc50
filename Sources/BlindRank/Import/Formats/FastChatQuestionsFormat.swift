/// The questions of the first FastChat and of QLoRA: `{"question_id", "text", "category"}`.
struct FastChatQuestionsFormat: ItemFormat, FixedFormat {
  static let name = "fastchat-questions"
  static let summary = "questions of the first FastChat and of QLoRA, with category"
  static let requiredKeys = ["question_id", "text", "category"]
  static let foreignKeys = ["answer_id", "generation"]

  var idField: String? { "question_id" }
  var instructionField: String? { "text" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try record.identifier("question_id"), turns: [try record.text("text")],
      skill: try record.optionalText("category"))
  }
}
