/// MT-bench's questions: `{"question_id", "category", "turns": [...]}`, some with a `reference`
/// answer to each turn.
struct MTBenchQuestionsFormat: ItemFormat, FixedFormat {
  static let name = "mtbench-questions"
  static let summary = "MT-bench's questions, of one or more turns"
  static let requiredKeys = ["question_id", "category", "turns"]

  var idField: String? { "question_id" }
  var instructionField: String? { "turns" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try record.identifier("question_id"), turns: try record.texts("turns"),
      skill: try record.optionalText("category"), reference: try reference(from: record))
  }

  /// The references of all turns, a blank line between them.
  private func reference(from record: any Record) throws(FieldProblem) -> String? {
    switch record.raw("reference") {
    case .missing, .null: return nil
    case .list:
      guard case .list(let values) = try record.nested("reference") else { return nil }
      let texts = try values.texts(in: "reference").filter { !$0.isEmpty }
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    default: return try record.optionalText("reference")
    }
  }
}
