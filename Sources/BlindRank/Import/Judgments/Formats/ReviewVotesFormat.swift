/// People's votes on QLoRA's answers: `{"question_id", "text", "score"}`. Rows of one question that
/// follow each other are votes of several people, who have no names: they become `human 1`,
/// `human 2`, … `text` is the question.
struct ReviewVotesFormat: JudgmentFormat {
  static let name = "review-votes"
  static let summary = "QLoRA's human votes, several rows a question"
  static let requiredKeys = ["question_id", "text", "score"]
  static let foreignKeys = ["review_id", "answer_id", "answer1_id", "generation", "model"]

  private let source: JudgmentSource
  private var last: String?
  private var vote = 0
  private var hasComplained = false

  init(_ source: JudgmentSource) { self.source = source }

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let item = try record.identifier("question_id")
    vote = item == last ? vote + 1 : 1
    last = item
    let choice = try Self.threeClass(of: record)
    guard let named = source.name.systems else {
      if hasComplained { return [] }
      hasComplained = true
      throw FieldProblem(
        kind: .systemName, field: "score",
        problem: "it is not known who was judged; call the file FIRST-vs-SECOND….jsonl, with the "
          + "systems in the order shown")
    }
    var annotator = Self.annotator(source.name, vote: vote)
    if let name = try record.optionalText("reviewer_id") {
      annotator = .init(name: name, kind: annotator.kind)
    }
    return [
      JudgmentDraft(
        item: .init(
          key: item, instruction: try record.optionalText("text").map { TextDigest(of: $0) }),
        annotator: annotator,
        verdict: .pair(
          .init(
            first: source.aliases.choose(from: named.first),
            second: source.aliases.choose(from: named.second), isAsShown: true), choice))
    ]
  }

  /// Who judged, by the file's name.
  static func annotator(_ name: ReviewFileName, vote: Int?) -> JudgmentDraft.AnnotatorName {
    let reviewer = name.reviewer ?? (vote == nil ? "reviewer" : "human")
    return JudgmentDraft.AnnotatorName(
      name: reviewer, isOfFile: true, vote: vote, kind: reviewer == "human" ? .human : .judge)
  }

  /// 1, 2 or 3, and −1 where the verdict could not be read.
  static func threeClass(of record: any Record) throws(FieldProblem) -> JudgmentDraft.Choice {
    let raw = record.raw("score")
    switch raw.wholeNumber {
    case 1: return .first
    case 2: return .second
    case 3: return .tie
    case -1: return .unreadable
    default:
      if case .missing = raw {
        throw record.unexpected(raw, "score", expected: "a verdict")
      }
      throw FieldProblem(
        kind: .verdict, field: "score",
        problem: "expected 1 (the first is better), 2 (the second), 3 (equal) or -1 (the verdict "
          + "could not be read), found \(raw.description)")
    }
  }
}
