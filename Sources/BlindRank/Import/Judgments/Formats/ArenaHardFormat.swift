/// Arena-Hard's judgments: `{"uid", "judge", "model", "baseline", "games": [{"score"}]}`. The first
/// game shows the baseline as A, the second the model.
struct ArenaHardFormat: JudgmentFormat {
  static let name = "arena-hard"
  static let summary = "Arena-Hard's judgments against a baseline, one in each order"
  static let requiredKeys = ["judge", "model", "games"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let field = record.field(of: ["uid", "question_id"])
    let item = JudgmentDraft.ItemName(key: try record.identifier(field))
    let baseline = try system("baseline", of: record)
    let model = try system("model", of: record)
    let annotator = try FastChatJudge.annotator(of: record)
    let skill = try record.optionalText("category")
    guard case .list(let games) = try record.nested("games"), (1...2).contains(games.count) else {
      throw record.unexpected(record.raw("games"), "games", expected: "a list of one or two games")
    }
    let moment = try record.optionalMoment("tstamp")
    var drafts: [JudgmentDraft] = []
    for (index, game) in games.enumerated() {
      let isTurned = index == 1
      drafts.append(
        JudgmentDraft(
          item: item, annotator: annotator,
          verdict: .pair(
            .init(
              first: isTurned ? model : baseline, second: isTurned ? baseline : model,
              isAsShown: true),
            try choice(of: game, field: "games[\(index)].score")), skill: skill,
          note: game["judgment"]?.firstText, moment: moment))
    }
    return drafts
  }

  private func choice(
    of game: FieldValue, field: String
  ) throws(FieldProblem) -> JudgmentDraft.Choice {
    if case .null = game { return .unreadable }
    switch game["score"] {
    case .null?: return .unreadable
    case .text(let score)?:
      guard let choice = Self.scores[score] else {
        throw unknownVerdict(score, field, expected: ["A>>B", "A>B", "A=B", "B>A", "B>>A"])
      }
      return choice
    case nil:
      throw FieldProblem(
        kind: .missingField, field: field, problem: "expected a verdict, but there is none")
    case let other?:
      throw FieldProblem(
        kind: .verdict, field: field,
        problem: "expected A>>B, A>B, A=B, B>A or B>>A, found \(other.description)")
    }
  }

  /// Much better counts as better: a battle is won or it is not.
  private static let scores: [String: JudgmentDraft.Choice] = [
    "A>>B": .first, "A>B": .first, "B<A": .first, "B<<A": .first, "A=B": .tie, "B=A": .tie,
    "B>A": .second, "B>>A": .second, "A<B": .second, "A<<B": .second,
  ]
}
