/// A judgment in the words of the study file: numbers, and lists as text.
///
/// The one place that spells a judgment; the file and the seal both use it.
struct JudgmentRow: Hashable {
  var id: Int
  var annotator: Int
  var comparison: Int
  var item: Int
  /// `overall`, `criterion 2` or `guess`.
  var aspect: String
  var action: String
  /// System ids by slot: `3,1,4,2`.
  var slots: String
  /// `ranking`; `better`, `tie`, `both bad` or `cannot judge`; `guess` or `cannot tell`; `skipped`
  /// or `withdrawn`.
  var verdict: String
  /// By slot: `2,1,2,4`.
  var ranks: String?
  /// The slot that is better, or that was pointed at, from 1.
  var slot: Int?
  /// The system that a guess is about.
  var asked: Int?
  /// Why it was skipped or cannot be judged.
  var reason: String?
  var note: String?
  /// By slot, as JSON: `{"1":"…"}`.
  var responseNotes: String?
  var started: Int64
  var submitted: Int64
  var active: Int64
  var idle: Int64
  var restores: Int?
  var programVersion: String

  /// What the seal covers, in this order for ever.
  var fields: [String] {
    func optional(_ text: String?) -> String { Self.optional(text) }
    return [
      String(id), String(annotator), String(comparison), String(item), aspect, action, slots,
      verdict, optional(ranks), optional(slot.map(String.init)), optional(asked.map(String.init)),
      optional(reason), optional(note), optional(responseNotes), String(started),
      String(submitted), String(active), String(idle), optional(restores.map(String.init)),
      programVersion,
    ]
  }

  /// What a seal makes of a text that may be absent; absent and empty are told apart.
  static func optional(_ text: String?) -> String { text.map { "+" + $0 } ?? "-" }

  /// `3,1,4`.
  static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// The numbers of a list, nil if it is not one.
  static func numbers(_ list: String) -> [Int]? {
    let parts = list.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }
}
