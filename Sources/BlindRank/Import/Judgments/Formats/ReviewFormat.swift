/// Reviews of the first FastChat and of QLoRA: `{"review_id", "question_id", "answer1_id",
/// "answer2_id", "reviewer_id", "text", "score"}`. Where the questions are OpenAssistant's, QLoRA's
/// have a `message_id` in place of the `question_id`.
///
/// `score` is a class (1: the first is better, 2: the second, 3: equal, −1: the verdict could not be
/// read) or a pair of scores (the higher one wins; [−1, −1]: could not be read).
struct ReviewFormat: JudgmentFormat {
  static let name = "reviews"
  static let summary = "reviews of QLoRA and old FastChat, in classes or scores"
  static let requiredKeys = ["answer1_id", "answer2_id", "score"]
  private static let questionKeys = ["question_id", "message_id"]

  static func recognises(keys: Set<String>) -> Bool {
    requiredKeys.allSatisfy(keys.contains)
      && !keys.isDisjoint(with: questionKeys)
  }

  private let source: JudgmentSource
  private var hasComplained = false

  init(_ source: JudgmentSource) { self.source = source }

  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft] {
    let item = try record.identifier(record.field(of: Self.questionKeys))
    let (scores, choice) = try verdict(of: record)
    guard let systems = try systems(of: record, isClass: scores == nil) else { return [] }
    return [
      JudgmentDraft(
        item: .init(key: item), annotator: ReviewVotesFormat.annotator(source.name, vote: nil),
        verdict: .pair(
          .init(
            first: systems.first, second: systems.second, isAsShown: true,
            scores: choice == .unreadable ? nil : scores), choice),
        note: try record.optionalText("text"))
    ]
  }

  private func verdict(
    of record: any Record
  ) throws(FieldProblem) -> (scores: JudgmentDraft.Scores?, choice: JudgmentDraft.Choice) {
    let raw = record.raw("score")
    guard case .list = raw else { return (nil, try ReviewVotesFormat.threeClass(of: record)) }
    let expected = "a pair of scores from 0 to 10, or -1 and -1 where none could be read"
    guard case .list(let values) = try record.nested("score"), values.count == 2 else {
      throw record.unexpected(raw, "score", expected: expected)
    }
    var numbers: [Double] = []
    for value in values {
      guard let number = value.asNumber, number == -1 || (0...10).contains(number) else {
        throw FieldProblem(
          kind: .verdict, field: "score",
          problem: "expected \(expected), found \(value.description)")
      }
      numbers.append(number)
    }
    let scores = JudgmentDraft.Scores(first: numbers[0], second: numbers[1])
    return (scores, numbers.contains(-1) ? .unreadable : scores.choice)
  }

  /// Who was shown first and second: by the answers' ids where those are known; else, in a file of
  /// classes, by its name. Names of files of scores are no evidence: most of QLoRA's own are the
  /// wrong way round.
  private mutating func systems(
    of record: any Record, isClass: Bool
  ) throws(FieldProblem) -> (first: String, second: String)? {
    let first = source.answers[try record.identifier("answer1_id")]
    let second = source.answers[try record.identifier("answer2_id")]
    if let first, let second { return (name(first.names), name(second.names)) }
    let named = source.name.systems
    if let known = first ?? second, let named {
      let (one, other) = (name(named.first), name(named.second))
      guard let unknown = self.other(than: known.names, one, other, named) else {
        return try complain(
          first == nil ? "answer2_id" : "answer1_id",
          "the answer is one of “\(abbreviated(known.names.first ?? ""))”, but the file's name says "
            + "“\(abbreviated(one))” and “\(abbreviated(other))”; say which of the two it is: "
            + "--alias NAME=SYSTEM")
      }
      return first == nil ? (unknown, name(known.names)) : (name(known.names), unknown)
    }
    if isClass, let named { return (name(named.first), name(named.second)) }
    if let known = first ?? second {
      return try complain(
        first == nil ? "answer1_id" : "answer2_id",
        "the other answer is one of “\(abbreviated(known.names.first ?? ""))”, but it is not known "
          + "whose this one is; call the file FIRST-vs-SECOND…, or give that system's file of answers "
          + "(with answer_id) too")
    }
    return try complain(
      "answer1_id",
      isClass
        ? "it is not known whose answers these are; call the file FIRST-vs-SECOND…, or give the "
          + "files of answers (with answer_id) too"
        : "it is not known which answer was whose, since the names of files of scores do not tell "
          + "the order; give the file of one of the two systems' answers (with answer_id) too")
  }

  /// Of the two that a file's name tells, the one that is not this.
  private func other(
    than known: [String], _ one: String, _ other: String, _ named: (first: [String], [String])
  ) -> String? {
    func all(_ names: [String]) -> Set<String> {
      Set((names + names.map(source.aliases.resolve)).map(\.letters))
    }
    let names = all(known)
    let isOne = !names.isDisjoint(with: all(named.0))
    let isOther = !names.isDisjoint(with: all(named.1))
    return isOne == isOther ? nil : isOne ? other : one
  }

  private func name(_ names: [String]) -> String { source.aliases.choose(from: names) }

  /// Says once a file what is said of all its records.
  private mutating func complain(
    _ field: String, _ problem: String
  ) throws(FieldProblem) -> (first: String, second: String)? {
    guard !hasComplained else { return nil }
    hasComplained = true
    throw FieldProblem(kind: .systemName, field: field, problem: problem)
  }
}
