/// FastChat's pair judgments: `{"question_id", "model_1", "model_2", "g1_winner", "g2_winner",
/// "judge", "turn"}`. The first game shows model_1 first, the second model_2: two judgments.
struct FastChatPairFormat: JudgmentFormat {
  static let name = "fastchat-pair"
  static let summary = "FastChat's judgments of pairs, one in each order"
  static let requiredKeys = ["question_id", "model_1", "model_2", "g1_winner", "g2_winner"]

  init(_ source: JudgmentSource) {}

  func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let item = try record.identifier("question_id")
    let one = try system("model_1", of: record)
    let two = try system("model_2", of: record)
    let games = [try winner("g1_winner", of: record), try winner("g2_winner", of: record)]
    let annotator = try FastChatJudge.annotator(of: record)
    let subject = try FastChatJudge.subject(of: record)
    let moment = try record.optionalMoment("tstamp")
    let notes = [try record.optionalText("g1_judgment"), try record.optionalText("g2_judgment")]
    return games.enumerated().map { game, winner in
      let isTurned = game == 1
      return JudgmentDraft(
        item: .init(key: item), annotator: annotator, aspect: subject,
        verdict: .pair(
          .init(
            first: isTurned ? two : one, second: isTurned ? one : two, isAsShown: true),
          isTurned ? winner.turned : winner), note: notes[game], moment: moment)
    }
  }

  private func winner(
    _ field: String, of record: any Record
  ) throws(FieldProblem) -> JudgmentDraft.Choice {
    try choice(
      field, of: record,
      among: ["model_1": .first, "model_2": .second, "tie": .tie, "error": .unreadable])
  }
}

extension JudgmentDraft.Choice {
  /// The same seen from the other side.
  var turned: Self {
    switch self {
    case .first: .second
    case .second: .first
    case .tie, .bothBad, .unreadable: self
    }
  }
}

/// The fields that FastChat's files of judgments share.
enum FastChatJudge {
  /// `"judge": ["gpt-4", "pair-v2"]`, or a text.
  static func annotator(
    of record: any Record, _ field: String = "judge"
  ) throws(FieldProblem) -> JudgmentDraft.AnnotatorName {
    guard case .list = record.raw(field) else {
      return JudgmentDraft.AnnotatorName(name: try record.text(field), kind: .judge)
    }
    return JudgmentDraft.AnnotatorName(name: try record.texts(field)[0], kind: .judge)
  }

  /// `"turn"`: which one was judged.
  static func subject(of record: any Record) throws(FieldProblem) -> JudgmentDraft.Subject {
    guard let turn = try record.optionalInteger("turn") else { return .whole }
    guard (1...99).contains(turn) else {
      throw record.unexpected(record.raw("turn"), "turn", expected: "a turn from 1")
    }
    return .turn(turn)
  }
}
