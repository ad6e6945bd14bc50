/// A format that judgments can be read from, record by record.
protocol JudgmentFormat: RecordFormat {
  /// Whether its tables are ours, in which an apostrophe keeps a text from running as a formula.
  static var isGuarded: Bool { get }
  /// Reads on from the beginning of a file.
  init(_ source: JudgmentSource)
  /// How many records or judgments were left out because they are none to count.
  var leftOut: Int { get }
  /// What they are, one of them.
  var whatIsLeftOut: String { get }
  /// Why, with how many there are of each, where that is not in the word.
  var reasons: [String: Int] { get }
  /// The judgments that a record holds.
  mutating func drafts(from record: any Record) throws(FieldProblem) -> [JudgmentDraft]
}

/// What a format may know of a file beside its records.
struct JudgmentSource {
  /// The systems and the judge that the file's name tells.
  let name: ReviewFileName
  /// The answers that were given with it.
  let answers: AnswerIndex
  /// The names that stand for others.
  let aliases: SystemAliases
}

/// The formats of judgments.
enum JudgmentFormats {
  /// In the order in which a file is recognised, the more particular ones first.
  static let all: [any JudgmentFormat.Type] = [
    ReviewFormat.self, ReviewVotesFormat.self, FastChatPairFormat.self, FastChatSingleFormat.self,
    ArenaFormat.self, MTBenchHumanFormat.self, ArenaOneHotFormat.self,
    AlpacaEvalAnnotationsFormat.self, ArenaHardFormat.self, AutoArenaFormat.self,
    AppraiseFormat.self, LabelStudioFormat.self, ArgillaFormat.self, PotatoFormat.self,
    OpenAssistantFormat.self, CrowdKitFormat.self, JudgmentRowsFormat.self, RankingsFormat.self,
    BattlesFormat.self,
  ]

  /// The formats that a statistic reads by itself, from one file, however long.
  static func isPlain(_ format: any JudgmentFormat.Type) -> Bool {
    format is BattlesFormat.Type || format is RankingsFormat.Type
  }

  /// The format of a file with these fields; nil if none fits.
  static func format(keys: [String]) -> (any JudgmentFormat.Type)? {
    let keys = Set(keys)
    return all.first { $0.recognises(keys: keys) }
  }

  /// For the message that none fits.
  static var names: [String] { all.map { $0.name } }
}

extension JudgmentFormat {
  static var isGuarded: Bool { false }
  var leftOut: Int { 0 }
  var whatIsLeftOut: String { "record" }
  var reasons: [String: Int] { [:] }

  /// A field that names a system, in a file that has words for who won: no system may be called so.
  func system(_ field: String, of record: any Record) throws(FieldProblem) -> String {
    let name = try record.text(field)
    if let problem = VerdictWords.problem(ofSystem: name) {
      throw FieldProblem(
        kind: .systemName, field: field,
        problem: problem + "rename it in the file, and with --alias NEW=\(name) if the study's "
          + "system is called so")
    }
    guard !name.allSatisfy(\.isWhitespace) else {
      throw record.unexpected(record.raw(field), field, expected: "a system's name")
    }
    return name
  }

  /// What a verdict is about in a tool whose questions have names, of which so many were answered.
  func subject(_ question: String, of count: Int) -> JudgmentDraft.Subject {
    count > 1 ? .criterion(question) : .question(question)
  }

  /// What a word of a file stands for; another word is an error and never a tie.
  func choice(
    _ field: String, of record: any Record, among words: KeyValuePairs<String, JudgmentDraft.Choice>
  ) throws(FieldProblem) -> JudgmentDraft.Choice {
    let word = try record.text(field)
    guard let choice = words.first(where: { $0.key == word })?.value else {
      throw unknownVerdict(word, field, expected: words.map(\.key))
    }
    return choice
  }

  /// Words a verdict that the format does not have.
  func unknownVerdict(_ word: String, _ field: String, expected: [String]) -> FieldProblem {
    FieldProblem(
      kind: .verdict, field: field,
      problem: "expected \(alternatives(expected)), found “\(abbreviated(word))”")
  }
}
