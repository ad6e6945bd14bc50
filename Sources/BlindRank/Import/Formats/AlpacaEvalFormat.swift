/// AlpacaEval's model outputs: `{"instruction", "output", "generator", "dataset"}`, the last two
/// of which may be missing. Items have no ids; the dataset is taken for the skill.
struct AlpacaEvalFormat: ItemFormat, ResponseFormat, FixedFormat {
  static let name = "alpaca-eval"
  static let summary = "AlpacaEval's outputs: responses that repeat their instructions"
  static let requiredKeys = ["instruction", "output"]
  // Alpaca's own files have an input beside the instruction, others an id: plain reads those.
  static let foreignKeys = ["input"] + PlainFormat.idNames

  var idField: String? { nil }
  var instructionField: String? { "instruction" }
  var responseField: String { "output" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      turns: [try record.text("instruction")], skill: try record.optionalText("dataset"))
  }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    TextDigest(of: try record.bytes("instruction"))
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    [try record.text("output")]
  }
}
