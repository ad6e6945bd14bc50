/// AlpacaEval's annotations: `{"instruction", "output_1", "generator_1", "output_2", "generator_2",
/// "annotator", "preference"}`.
///
/// `preference` goes from 1 (the first) to 2 (the second); 1.5 and 0 are ties. Which one the judge
/// saw first is not in them: AlpacaEval draws it.
struct AlpacaEvalAnnotationsFormat: JudgmentFormat {
  static let name = "alpaca-eval-annotations"
  static let summary = "AlpacaEval's annotations: preferences from 1 to 2"
  static let requiredKeys = ["instruction", "generator_1", "generator_2", "preference"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let pair = JudgmentDraft.Pair(
      first: try system("generator_1", of: record), second: try system("generator_2", of: record),
      isAsShown: false)
    return [
      JudgmentDraft(
        item: .init(instruction: TextDigest(of: try record.bytes("instruction"))),
        annotator: try annotator(of: record), verdict: .pair(pair, try choice(of: record)),
        skill: try record.optionalText("dataset"), note: try explanation(of: record))
    ]
  }

  private func choice(of record: any Record) throws(FieldProblem) -> JudgmentDraft.Choice {
    let raw = record.raw("preference")
    let preference: Double
    switch raw {
    case .null: return .unreadable
    case .integer(let value): preference = Double(value)
    case .number(let value?): preference = value
    case .cell(let bytes) where bytes.isEmpty: return .unreadable
    case .cell(let bytes): preference = Double(String(utf8: bytes)) ?? .nan
    default: preference = .nan
    }
    guard preference == 0 || (1...2).contains(preference) else {
      if case .missing = raw { throw record.unexpected(raw, "preference", expected: "a verdict") }
      throw FieldProblem(
        kind: .verdict, field: "preference",
        problem: "expected a number from 1 (the first is better) to 2 (the second), or 0 (a tie), "
          + "found \(raw.description)")
    }
    if preference == 0 || preference == 1.5 { return .tie }
    return preference < 1.5 ? .first : .second
  }

  /// What the judge answered; where it was asked for more than a text, nothing.
  private func explanation(of record: any Record) throws(FieldProblem) -> String? {
    switch record.raw("raw_completion") {
    case .text, .cell: try record.optionalText("raw_completion")
    default: nil
    }
  }

  /// A model, or one of several people who are told apart by `annotator_index`.
  private func annotator(
    of record: any Record
  ) throws(FieldProblem) -> JudgmentDraft.AnnotatorName {
    let index = try record.optionalInteger("annotator_index")
    guard case .missing = record.raw("annotator") else {
      let name = try record.identifier("annotator")
      return .init(name: index.map { "\(name) \($0)" } ?? name, kind: .judge)
    }
    return .init(name: index.map { "annotator \($0)" }, kind: index == nil ? .judge : .human)
  }
}
