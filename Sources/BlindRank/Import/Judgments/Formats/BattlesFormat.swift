/// Our own battles: `system_a, system_b, winner` and, where there are such, `item, annotator, kind,
/// criterion, skill, difficulty, first_shown, weight`.
struct BattlesFormat: JudgmentFormat {
  static let name = "battles"
  static let summary = "our own: two systems and who won"
  static let requiredKeys = ["winner"]
  static let isGuarded = true
  private var weights = WeightField()

  static func recognises(keys: Set<String>) -> Bool {
    keys.contains("winner")
      && BattleRows.pairs.contains { keys.contains($0.0) && keys.contains($0.1) }
  }

  init(_ source: JudgmentSource) {}

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    var fields = BattleRows.pairs[0]
    if case .missing = record.raw(fields.0) { fields = BattleRows.pairs[1] }
    let (one, other) = (try system(fields.0, of: record), try system(fields.1, of: record))
    let choice = try winner(of: record, one, other)
    var pair = JudgmentDraft.Pair(first: one, second: other, isAsShown: false)
    var turned = choice
    if let isFirst = try shownFirst(of: record, one, other) {
      pair.isAsShown = true
      if !isFirst {
        (pair.first, pair.second) = (other, one)
        turned = choice.turned
      }
    }
    var draft = try RankingsFormat.draft(
      of: record, .pair(pair, turned), item: record.field(of: BattleRows.itemNames),
      annotator: record.field(of: BattleRows.annotatorNames))
    draft.weight = try weights.weight(of: record)
    return [draft]
  }

  private func winner(
    of record: any Record, _ one: String, _ other: String
  ) throws(FieldProblem) -> JudgmentDraft.Choice {
    let word = try record.text("winner")
    switch VerdictWords.meanings[word] {
    case .first?: return .first
    case .second?: return .second
    case .tie?: return .tie
    case .bothBad?: return .bothBad
    case nil: break
    }
    if word == one { return .first }
    if word == other { return .second }
    throw unknownVerdict(
      word, "winner",
      expected: ["system_a", "system_b", "tie", "both_bad", "a system's name"])
  }

  /// Whether the first of the row was shown first; nil where the row does not say.
  private func shownFirst(
    of record: any Record, _ one: String, _ other: String
  ) throws(FieldProblem) -> Bool? {
    guard let word = try record.optionalText("first_shown") else { return nil }
    switch VerdictWords.meanings[word] {
    case .first?: return true
    case .second?: return false
    default: break
    }
    if word == one { return true }
    if word == other { return false }
    throw FieldProblem(
      kind: .shownFirst, field: "first_shown",
      problem: "expected system_a, system_b or a system's name, found “\(abbreviated(word))”")
  }
}
