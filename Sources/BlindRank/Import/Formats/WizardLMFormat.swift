/// WizardLM's Evol-Instruct test set: `{"idx", "Skill", "Difficulty", "Instruction"}`.
struct WizardLMFormat: ItemFormat, FixedFormat {
  static let name = "wizardlm"
  static let summary = "items of WizardLM's test set, with skill and difficulty"
  static let requiredKeys = ["idx", "Skill", "Difficulty", "Instruction"]

  var idField: String? { "idx" }
  var instructionField: String? { "Instruction" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try record.identifier("idx"), turns: [try record.text("Instruction")],
      skill: try record.text("Skill"), difficulty: try record.integer("Difficulty"))
  }
}
