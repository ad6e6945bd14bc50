/// The answers of the first FastChat: `{"answer_id", "model_id", "question_id", "text"}`, where
/// `text` is the answer, not the question.
struct FastChatAnswersFormat: ResponseFormat, FixedFormat {
  static let name = "fastchat-answers"
  static let summary = "answers of the first FastChat, joined to questions by id"
  static let requiredKeys = ["answer_id", "question_id", "text"]
  static let foreignKeys = ["generation"]

  var idField: String? { "question_id" }
  var instructionField: String? { nil }
  var responseField: String { "text" }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    throw record.unexpected(.missing, "instruction", expected: "a text")
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    [try record.text("text")]
  }
}
