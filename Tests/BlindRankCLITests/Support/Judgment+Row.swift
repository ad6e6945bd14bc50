@testable import BlindRank

extension Judgment {
  /// What was said, on one line: `criterion 1 submit ranking 2,1,2 note=odd`.
  var row: String {
    let row = JudgmentRow(self, id: id ?? 0)
    let more: [(String, String?)] = [
      ("", row.ranks), ("slot=", row.slot.map(String.init)),
      ("asked=", row.asked.map(String.init)), ("reason=", row.reason), ("note=", row.note),
      ("notes=", row.responseNotes),
    ]
    return
      ([row.aspect, row.action, row.verdict]
      + more.compactMap { name, value in value.map { name + $0 } }).joined(separator: " ")
  }
}
