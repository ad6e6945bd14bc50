/// Appraise's pairwise results: `segmentID, username, system1ID, score1, system2ID, score2,
/// itemType`. The higher score wins; items of the types BAD and REF are there to control annotators
/// and are left out.
struct AppraiseFormat: JudgmentFormat {
  static let name = "appraise"
  static let summary = "Appraise's pairwise results: scores from 0 to 100"
  static let requiredKeys = [
    "segmentID", "username", "system1ID", "score1", "system2ID", "score2", "itemType",
  ]

  private(set) var leftOut = 0
  let whatIsLeftOut = "control item"

  init(_ source: JudgmentSource) {}

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let item = try record.identifier("segmentID")
    let annotator = JudgmentDraft.AnnotatorName(
      name: try record.identifier("username"), kind: .human)
    let scores = JudgmentDraft.Scores(
      first: try score("score1", of: record), second: try score("score2", of: record))
    let (first, second) = (
      try system("system1ID", of: record), try system("system2ID", of: record)
    )
    let type = try record.text("itemType")
    switch type {
    case "TGT", "CHK": break
    case "BAD", "REF":
      leftOut += 1
      return []
    default: throw unknownVerdict(type, "itemType", expected: ["TGT", "CHK", "BAD", "REF"])
    }
    // Systems that wrote the same are judged at once: `one+other`.
    return first.split(separator: "+").flatMap { one in
      second.split(separator: "+").map { other in
        JudgmentDraft(
          item: .init(key: item), annotator: annotator,
          verdict: .pair(
            .init(first: String(one), second: String(other), isAsShown: false, scores: scores),
            scores.choice))
      }
    }
  }

  private func score(_ field: String, of record: any Record) throws(FieldProblem) -> Double {
    let raw = record.raw(field)
    let score = raw.bytes.flatMap { Double(String(utf8: $0)) } ?? raw.wholeNumber.map(Double.init)
    guard let score, (0...100).contains(score) else {
      throw record.unexpected(raw, field, expected: "a score from 0 to 100")
    }
    return score
  }
}
