/// The seal as version 0.1.0 made it, to check the judgments that were sealed so.
///
/// Never to be changed: a seal that somebody wrote down then is computed here again.
enum FirstSeal {
  /// What the first judgment of a study followed.
  static func origin(of study: Study, _ systems: [System]) -> Digest {
    let rules = [
      study.judgingProtocol.rawValue, String(study.scale), String(study.seed),
      study.order.rawValue,
    ]
    return Digest(
      of: ["blindrank judgments 1"] + rules + [String(systems.count)] + systems.map(\.name)
        + study.criteria.map(\.name))
  }

  /// The seal of a row that follows the row with seal `previous`; nil if the row says what no row
  /// of that version could say, and its seal would not cover.
  static func seal(_ row: JudgmentRow, after previous: Digest) -> Digest? {
    guard row.comparison == row.item, row.aspect == Aspect.overall.text, row.slot == nil,
      row.asked == nil, row.responseNotes == nil,
      ["ranking", "skipped", "withdrawn"].contains(row.verdict)
    else { return nil }
    func optional(_ text: String?) -> String { text.map { "+" + $0 } ?? "-" }
    let noCriterion = optional(nil)
    return Digest(of: [
      previous.hexadecimal, String(row.id), String(row.annotator), String(row.item), noCriterion,
      row.action, row.slots, row.verdict, optional(row.ranks), optional(row.reason),
      optional(row.note), String(row.started), String(row.submitted), String(row.active),
      String(row.idle), optional(row.restores.map(String.init)), row.programVersion,
    ])
  }
}
