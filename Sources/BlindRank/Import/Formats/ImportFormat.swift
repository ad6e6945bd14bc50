/// A format that an import knows, for `--help` and for recognising a file.
public struct ImportFormat: Sendable {
  /// What the format is called in a session file.
  public let name: String
  /// What it is, in one line.
  public let summary: String
  /// The fields that every record has; none for those that go by a column's meaning.
  public let requiredKeys: [String]
  /// What a file of this format can be given for.
  public let roles: Set<Role>

  /// What a file is read for.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case items, responses, judgments
  }

  /// Every format, in the order in which a file is recognised.
  public static let all: [ImportFormat] = formats.map {
    ImportFormat(
      name: $0.name, summary: $0.summary, requiredKeys: $0.requiredKeys, roles: roles(of: $0))
  }

  /// The formats whose records look the same in every file, the more particular ones first.
  static let fixed: [any FixedFormat.Type] = [
    WizardLMFormat.self, MTBenchQuestionsFormat.self, MTBenchAnswersFormat.self,
    OpenAssistantQuestionsFormat.self, GuanacoGenerationsFormat.self, FastChatAnswersFormat.self,
    FastChatQuestionsFormat.self, AlpacaEvalFormat.self, PlainRankingsFormat.self,
  ]

  private static let formats: [any RecordFormat.Type] =
    fixed.map { $0 as any RecordFormat.Type } + [PlainFormat.self]

  private static func roles(of format: any RecordFormat.Type) -> Set<Role> {
    var roles: Set<Role> = []
    if format is any ItemFormat.Type { roles.insert(.items) }
    if format is any ResponseFormat.Type { roles.insert(.responses) }
    if format is any RankingFormat.Type { roles.insert(.judgments) }
    return roles
  }
}
