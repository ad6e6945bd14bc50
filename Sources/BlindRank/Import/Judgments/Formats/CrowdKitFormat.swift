/// crowd-kit's frames of pairs: `worker, left, right, label`, the last one of the two; some with
/// `task`. It has no ties.
struct CrowdKitFormat: JudgmentFormat {
  static let name = "crowd-kit"
  static let summary = "crowd-kit's frames of pairs"
  static let requiredKeys = ["worker", "left", "right", "label"]
  static let isGuarded = true

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let (left, right) = (try system("left", of: record), try system("right", of: record))
    let label = try record.text("label")
    guard label == left || label == right else {
      throw unknownVerdict(label, "label", expected: [left, right])
    }
    var item = JudgmentDraft.ItemName()
    if case .missing = record.raw("task") {} else { item.key = try record.identifier("task") }
    return [
      JudgmentDraft(
        item: item, annotator: .init(name: try record.identifier("worker"), kind: .human),
        verdict: .pair(
          .init(first: left, second: right, isAsShown: true), label == left ? .first : .second))
    ]
  }
}
