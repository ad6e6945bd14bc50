/// Potato's output: `{"id", "label_annotations": {SCHEME: {"selection": "A"}}}`, or
/// `{"rank_order": "B,D=A,C"}` for rankings. The letters are names of systems, since Potato shows
/// them in one order to everybody; `--alias A=SYSTEM` says whose they are.
struct PotatoFormat: JudgmentFormat {
  static let name = "potato"
  static let summary = "Potato's output: selections and rank orders of A, B, C …"
  static let requiredKeys = ["id", "label_annotations"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let item = JudgmentDraft.ItemName(key: try record.identifier("id"))
    guard case .object(let schemes) = try record.nested("label_annotations") else {
      throw record.unexpected(
        record.raw("label_annotations"), "label_annotations", expected: "an object of schemes")
    }
    var user = try record.optionalText("user_id")
    if user == nil { user = try record.optionalText("user") }
    let annotator = JudgmentDraft.AnnotatorName(name: user, kind: .human)
    var drafts: [JudgmentDraft] = []
    for member in schemes {
      let (scheme, value) = (member.key, member.value)
      let field = "label_annotations.\(abbreviated(scheme))"
      let said: JudgmentDraft.Said
      if let selection = value["selection"] {
        said = .pair(
          .init(first: "A", second: "B", isAsShown: true),
          try choice(selection, field: field + ".selection"))
      } else if let order = value["rank_order"] {
        said = .ranks(try ranks(order, field: field + ".rank_order"))
      } else {
        continue
      }
      drafts.append(
        JudgmentDraft(
          item: item, annotator: annotator, aspect: subject(scheme, of: schemes.count),
          verdict: said))
    }
    guard !drafts.isEmpty else {
      throw FieldProblem(
        kind: .missingField, field: "label_annotations",
        problem: "expected a scheme with a selection or a rank_order, but there is none")
    }
    return drafts
  }

  private func choice(
    _ value: FieldValue, field: String
  ) throws(FieldProblem) -> JudgmentDraft.Choice {
    guard case .text(let word) = value else {
      throw FieldProblem(
        kind: .verdict, field: field, problem: "expected A, B or tie, found \(value.description)")
    }
    switch word {
    case "A": return .first
    case "B": return .second
    case "tie": return .tie
    default: throw unknownVerdict(word, field, expected: ["A", "B", "tie"])
    }
  }

  /// `B,D=A,C`: B is first, D and A share the second place, C is fourth.
  private func ranks(
    _ value: FieldValue, field: String
  ) throws(FieldProblem) -> [(system: String, rank: Int)] {
    guard case .text(let order) = value else {
      throw FieldProblem(
        kind: .wrongType, field: field,
        problem: "expected an order such as B,D=A,C, found \(value.description)")
    }
    var ranks: [(system: String, rank: Int)] = []
    for place in order.split(separator: ",", omittingEmptySubsequences: false) {
      let rank = ranks.count + 1
      for name in place.split(separator: "=", omittingEmptySubsequences: false) {
        let name = name.drop { $0 == " " }
        guard !name.isEmpty else {
          throw FieldProblem(
            kind: .verdict, field: field,
            problem: "expected an order such as B,D=A,C, found “\(abbreviated(order))”")
        }
        ranks.append((String(name), rank))
      }
    }
    guard ranks.count > 1 else {
      throw FieldProblem(
        kind: .fewRanks, field: field,
        problem: "expected ranks of at least two systems, found \(ranks.count)")
    }
    return ranks
  }
}
