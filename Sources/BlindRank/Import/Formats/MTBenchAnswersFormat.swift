/// MT-bench's answers: `{"question_id", "answer_id", "model_id", "choices": [{"index",
/// "turns": [...]}]}`. The first choice is the response.
struct MTBenchAnswersFormat: ResponseFormat, FixedFormat {
  static let name = "mtbench-answers"
  static let summary = "MT-bench's answers, of one or more turns; the first choice counts"
  static let requiredKeys = ["question_id", "choices"]

  var idField: String? { "question_id" }
  var instructionField: String? { nil }
  var responseField: String { "choices" }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    throw record.unexpected(.missing, "instruction", expected: "a text")
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    let value = try record.nested("choices")
    guard case .list(let choices) = value, let first = choices.first else {
      throw FieldProblem(
        kind: .wrongType, field: "choices",
        problem: "expected a list of choices, found \(value.description)")
    }
    guard case .object(let members) = first else {
      throw FieldProblem(
        kind: .wrongType, field: "choices[0]",
        problem: "expected an object with turns, found \(first.description)")
    }
    let turns = members.first { $0.key == "turns" }?.value
    guard case .list(let values)? = turns, !values.isEmpty else {
      throw FieldProblem(
        kind: turns == nil ? .missingField : .wrongType, field: "choices[0].turns",
        problem: "expected a list of texts, found \(turns?.description ?? "no such field")")
    }
    return try values.texts(in: "choices[0].turns")
  }
}
