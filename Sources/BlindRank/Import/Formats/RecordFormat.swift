/// How one project writes its records down.
protocol RecordFormat: Sendable {
  /// What the format is called in a session file.
  static var name: String { get }
  /// What it is, in one line for `--help`.
  static var summary: String { get }
  /// The fields that every record has, by which a file is recognised.
  static var requiredKeys: [String] { get }
  /// Fields that only another format has, by which this one is ruled out.
  static var foreignKeys: [String] { get }
  /// Whether a file with these fields is of this format.
  static func recognises(keys: Set<String>) -> Bool
}

extension RecordFormat {
  static var foreignKeys: [String] { [] }

  static func recognises(keys: Set<String>) -> Bool {
    requiredKeys.allSatisfy(keys.contains) && !foreignKeys.contains(where: keys.contains)
  }
}

/// A format whose records look the same in every file.
protocol FixedFormat: RecordFormat {
  init()
}

/// A format that items can be read from.
protocol ItemFormat: RecordFormat {
  /// The field that names an item; nil where there is none.
  var idField: String? { get }
  /// The field that holds the instruction; nil in a file that lacks it.
  var instructionField: String? { get }
  /// The item that a record holds.
  func item(from record: any Record) throws(FieldProblem) -> ItemDraft
}

/// A format that responses can be read from.
protocol ResponseFormat: RecordFormat {
  /// The field that names the item answered; nil where there is none.
  var idField: String? { get }
  /// The field that repeats the instruction; nil where there is none.
  var instructionField: String? { get }
  /// The field that holds the response.
  var responseField: String { get }
  /// The digest of the instruction's bytes; only asked for where there is one.
  func instruction(from record: any Record) throws(FieldProblem) -> TextDigest
  /// The answer to each turn.
  func answers(from record: any Record) throws(FieldProblem) -> [String]
}

/// A format that rankings can be read from.
protocol RankingFormat: RecordFormat {
  /// The ranking that a record holds.
  func ranking(from record: any Record) throws(FieldProblem) -> RankingDraft
}

/// An item as its file has it, before it has a number in the study.
struct ItemDraft {
  /// Nil in formats that name no items.
  var id: String?
  var turns: [String]
  var skill: String?
  var difficulty: Int?
  var reference: String?
}

/// A ranking as its file has it: everything by name.
struct RankingDraft {
  var item: String
  var annotator: String
  var kind: String
  var ranks: [(system: String, rank: Int)]
}
