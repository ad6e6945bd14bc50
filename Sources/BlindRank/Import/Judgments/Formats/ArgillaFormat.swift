/// Argilla's flat records of a ranking question: `QUESTION.responses` (of each user a list of
/// `{"value", "rank"}`) with `QUESTION.responses.users`, and `QUESTION.suggestion` with
/// `QUESTION.suggestion.agent`. The options' values are the systems.
struct ArgillaFormat: JudgmentFormat {
  static let name = "argilla"
  static let summary = "Argilla's flat records of ranking questions"
  static let requiredKeys = ["QUESTION.responses"]

  static func recognises(keys: Set<String>) -> Bool {
    keys.contains { $0.hasSuffix(responses) || $0.hasSuffix(suggestion) }
  }

  private static let responses = ".responses"
  private static let suggestion = ".suggestion"

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    var item = JudgmentDraft.ItemName()
    if case .missing = record.raw("id") {} else { item.key = try record.identifier("id") }
    for field in ["instruction", "prompt"] {
      if let text = try record.optionalText(field) { item.instruction = TextDigest(of: text) }
    }
    let questions = record.keys.filter {
      $0.hasSuffix(Self.responses) || $0.hasSuffix(Self.suggestion)
    }
    let names = Set(questions.map { String($0.prefix { $0 != "." }) })
    var drafts: [JudgmentDraft] = []
    for field in questions {
      let name = String(field.prefix { $0 != "." })
      let aspect = subject(name, of: names.count)
      for (annotator, ranks) in try said(field, of: record) {
        drafts.append(
          JudgmentDraft(item: item, annotator: annotator, aspect: aspect, verdict: .ranks(ranks)))
      }
    }
    return drafts
  }

  private typealias Ranks = [(system: String, rank: Int)]

  private func said(
    _ field: String, of record: any Record
  ) throws(FieldProblem) -> [(JudgmentDraft.AnnotatorName, Ranks)] {
    if case .null = record.raw(field) { return [] }
    let value = try record.nested(field)
    if field.hasSuffix(Self.suggestion) {
      let agent = try record.optionalText(field + ".agent")
      return [(.init(name: agent, kind: .judge), try ranks(value, field))]
    }
    guard case .list(let responses) = value else {
      throw record.unexpected(record.raw(field), field, expected: "a list of responses")
    }
    var users: [String] = []
    if case .list = record.raw(field + ".users") { users = try record.texts(field + ".users") }
    guard users.isEmpty || users.count == responses.count else {
      throw FieldProblem(
        kind: .contradiction, field: field + ".users",
        problem: "expected a user for each of \(responses.count) responses, found \(users.count)")
    }
    var said: [(JudgmentDraft.AnnotatorName, Ranks)] = []
    for (index, response) in responses.enumerated() {
      said.append(
        (
          .init(name: users.isEmpty ? nil : users[index], kind: .human),
          try ranks(response, "\(field)[\(index)]")
        ))
    }
    return said
  }

  private func ranks(_ value: FieldValue, _ field: String) throws(FieldProblem) -> Ranks {
    guard case .list(let options) = value, options.count > 1 else {
      throw FieldProblem(
        kind: .wrongType, field: field,
        problem: "expected a list of values and their ranks, found \(value.description)")
    }
    var ranks: Ranks = []
    for option in options {
      guard let name = option["value"]?.firstText, case .integer(let rank)? = option["rank"],
        (1...RankingRows.worstRank).contains(Int(rank))
      else {
        throw FieldProblem(
          kind: .verdict, field: field,
          problem: "expected {\"value\": SYSTEM, \"rank\": 1 or more} for each option")
      }
      ranks.append((name, Int(rank)))
    }
    return ranks
  }
}
