/// Any file whose columns are called what one would expect, or are mapped.
///
/// Alpaca's `instruction` and `input` make one instruction: the input follows after a blank
/// line, where it is not empty.
struct PlainFormat: ItemFormat, ResponseFormat {
  static let name = "plain"
  static let summary = "items or responses in columns of common names, or mapped ones"
  static let requiredKeys: [String] = []

  /// The file's column for each of our fields that it has.
  let columns: [SessionFile.Field: String]
  /// A column whose text follows the instruction.
  let input: String?

  var idField: String? { columns[.id] }
  var instructionField: String? { columns[.instruction] }
  var responseField: String { columns[.response] ?? "response" }

  func item(from record: any Record) throws(FieldProblem) -> ItemDraft {
    ItemDraft(
      id: try columns[.id].map { column throws(FieldProblem) in try record.identifier(column) },
      turns: [try instructionText(from: record)],
      skill: try columns[.skill].flatMap { column throws(FieldProblem) in
        try record.optionalText(column)
      },
      difficulty: try columns[.difficulty].flatMap { column throws(FieldProblem) in
        try record.optionalInteger(column)
      },
      reference: try columns[.reference].flatMap { column throws(FieldProblem) in
        try record.optionalText(column)
      })
  }

  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest {
    if input != nil { return TextDigest(of: try instructionText(from: record)) }
    return TextDigest(of: try record.bytes(try column(.instruction)))
  }

  func answers(from record: any Record) throws(FieldProblem) -> [String] {
    [try record.text(try column(.response))]
  }

  private func instructionText(from record: any Record) throws(FieldProblem) -> String {
    let instruction = try record.text(try column(.instruction))
    guard let input, let addition = try record.optionalText(input) else { return instruction }
    return instruction.isEmpty ? addition : instruction + "\n\n" + addition
  }

  private func column(_ field: SessionFile.Field) throws(FieldProblem) -> String {
    guard let column = columns[field] else {
      throw FieldProblem(
        kind: .missingField, field: field.rawValue, problem: "the file has no such column")
    }
    return column
  }
}
