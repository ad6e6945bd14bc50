/// Label Studio's export: `{"data", "annotations": [{"result": [{"type", "value"}],
/// "was_cancelled", "completed_by"}]}` of its pairwise and ranker templates.
///
/// A pairwise task must say whose the two answers are: `data` needs `system_a` and `system_b` (or
/// `model_a` and `model_b`), the left one first. In a ranker the items' ids are the systems.
struct LabelStudioFormat: JudgmentFormat {
  static let name = "label-studio"
  static let summary = "Label Studio's exports of pairwise and ranker tasks"
  static let requiredKeys = ["data", "annotations"]

  private(set) var leftOut = 0
  let whatIsLeftOut = "cancelled annotation"

  init(_ source: JudgmentSource) {}

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let data = try record.nested("data")
    guard case .list(let annotations) = try record.nested("annotations") else {
      throw record.unexpected(record.raw("annotations"), "annotations", expected: "a list")
    }
    var item = JudgmentDraft.ItemName()
    switch data["item"] ?? data["id"] {
    case .text(let key)?: item.key = key
    case .integer(let key)?: item.key = String(key)
    default: break
    }
    if let prompt = data["prompt"]?.firstText { item.instruction = TextDigest(of: prompt) }
    var drafts: [JudgmentDraft] = []
    for (number, annotation) in annotations.enumerated() {
      if case .bool(true)? = annotation["was_cancelled"] {
        leftOut += 1
        continue
      }
      let field = "annotations[\(number)].result"
      guard case .list(let results)? = annotation["result"] else {
        throw FieldProblem(
          kind: .missingField, field: field, problem: "expected a list of results")
      }
      var said: [(name: String, verdict: JudgmentDraft.Said)] = []
      for (place, result) in results.enumerated() {
        let name = result["from_name"]?.firstText ?? ""
        if let verdict = try verdict(result, data, field: "\(field)[\(place)].value") {
          said.append((name, verdict))
        }
      }
      for (name, verdict) in said {
        drafts.append(
          JudgmentDraft(
            item: item, annotator: annotator(annotation["completed_by"]),
            aspect: subject(name, of: said.count), verdict: verdict))
      }
    }
    return drafts
  }

  /// Nil of results that compare nothing, such as a text area.
  private func verdict(
    _ result: FieldValue, _ data: FieldValue, field: String
  ) throws(FieldProblem) -> JudgmentDraft.Said? {
    switch result["type"]?.firstText {
    case "pairwise":
      guard let (left, right) = Self.systems(in: data) else {
        throw FieldProblem(
          kind: .systemName, field: "data",
          problem:
            "it is not known whose the two answers are; the tasks' data need system_a (left) "
            + "and system_b (right)")
      }
      let selected = result["value"]?["selected"]?.firstText ?? ""
      guard selected == "left" || selected == "right" else {
        throw unknownVerdict(selected, field + ".selected", expected: ["left", "right"])
      }
      return .pair(
        .init(first: left, second: right, isAsShown: true), selected == "left" ? .first : .second)
    case "ranker":
      guard case .list(let order)? = result["value"]?["ranker"]?["_"] else {
        throw FieldProblem(
          kind: .wrongType, field: field + ".ranker._", problem: "expected a list of ids in order")
      }
      let names = try order.texts(in: field + ".ranker._")
      guard names.count > 1 else {
        throw FieldProblem(
          kind: .fewRanks, field: field + ".ranker._",
          problem: "expected at least two systems, found \(names.count)")
      }
      return .ranks(names.enumerated().map { ($1, $0 + 1) })
    default: return nil
    }
  }

  private static func systems(in data: FieldValue) -> (String, String)? {
    for (one, other) in BattleRows.pairs {
      if let one = data[one]?.firstText, let other = data[other]?.firstText { return (one, other) }
    }
    return nil
  }

  private func annotator(_ value: FieldValue?) -> JudgmentDraft.AnnotatorName {
    let name: String? =
      switch value {
      case .integer(let id)?: "annotator \(id)"
      case .text(let name)?: name
      case .object?: value?["email"]?.firstText ?? value?["username"]?.firstText
      default: nil
      }
    return .init(name: name, kind: .human)
  }
}
