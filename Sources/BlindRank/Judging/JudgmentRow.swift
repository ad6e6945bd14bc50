/// A judgment in the words of the study file: numbers, and lists as text.
///
/// The one place that spells a judgment; the file and the seal both use it.
struct JudgmentRow: Hashable {
  var id: Int
  var annotator: Int
  var item: Int
  /// By its place in the study's list, from 1.
  var criterion: Int?
  var action: String
  /// System ids by slot: `3,1,4,2`.
  var slots: String
  /// `ranking`, `skipped` or `withdrawn`.
  var verdict: String
  /// By slot: `2,1,2,4`.
  var ranks: String?
  /// Why the item was skipped.
  var reason: String?
  var note: String?
  var started: Int64
  var submitted: Int64
  var active: Int64
  var idle: Int64
  var restores: Int?
  var programVersion: String

  /// The row for a judgment, with the number it gets.
  init(_ judgment: Judgment, id: Int) {
    self.id = id
    annotator = judgment.annotator.rawValue
    item = judgment.item.rawValue
    criterion = judgment.criterion?.rawValue
    action = judgment.action.rawValue
    slots = Self.list(judgment.presentation.slots.map(\.rawValue))
    switch judgment.verdict {
    case .ranking(let ranking):
      verdict = "ranking"
      ranks = Self.list(ranking.ranks)
    case .skipped(let reason):
      verdict = "skipped"
      self.reason = reason
    case .withdrawn:
      verdict = "withdrawn"
    }
    note = judgment.note
    started = judgment.started.milliseconds
    submitted = judgment.submitted.milliseconds
    active = judgment.active
    idle = judgment.idle
    restores = judgment.restores
    programVersion = judgment.programVersion
  }

  init(
    id: Int, annotator: Int, item: Int, criterion: Int?, action: String, slots: String,
    verdict: String,
    ranks: String?, reason: String?, note: String?, started: Int64, submitted: Int64,
    active: Int64, idle: Int64, restores: Int?, programVersion: String
  ) {
    self.id = id
    self.annotator = annotator
    self.item = item
    self.criterion = criterion
    self.action = action
    self.slots = slots
    self.verdict = verdict
    self.ranks = ranks
    self.reason = reason
    self.note = note
    self.started = started
    self.submitted = submitted
    self.active = active
    self.idle = idle
    self.restores = restores
    self.programVersion = programVersion
  }

  /// What the seal covers, in this order for ever. Absent and empty are told apart.
  var fields: [String] {
    func optional(_ text: String?) -> String { text.map { "+" + $0 } ?? "-" }
    return [
      String(id), String(annotator), String(item), optional(criterion.map(String.init)),
      action, slots, verdict, optional(ranks),
      optional(reason), optional(note), String(started), String(submitted), String(active),
      String(idle), optional(restores.map(String.init)), programVersion,
    ]
  }

  /// The judgment this row spells, or nil if the program does not know what it says: an unknown
  /// word is never read as something it knows.
  func judgment(scale: Int) -> Judgment? {
    guard let action = Judgment.Action(rawValue: action), let systems = Self.numbers(slots)
    else { return nil }
    let verdict: Verdict
    switch (self.verdict, ranks) {
    case ("ranking", let ranks?):
      guard let ranks = Self.numbers(ranks),
        let ranking = try? Ranking(ranks: ranks, slots: systems.count, scale: scale)
      else { return nil }
      verdict = .ranking(ranking)
    case ("skipped", nil): verdict = .skipped(reason: reason ?? "")
    case ("withdrawn", nil): verdict = .withdrawn
    default: return nil
    }
    return Judgment(
      id: id, annotator: AnnotatorID(annotator),
      criterion: criterion.map { CriterionID($0) }, action: action,
      presentation: Presentation(item: ItemID(item), slots: systems.map { SystemID($0) }),
      verdict: verdict, note: note, started: Timestamp(milliseconds: started),
      submitted: Timestamp(milliseconds: submitted), active: active, idle: idle,
      restores: restores, programVersion: programVersion)
  }

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
