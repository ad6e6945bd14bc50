/// Something done with a study beside judging it; kept for ever.
public struct StudyEvent: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Results were looked at while the study was open.
    case peek
    /// From here on nobody can judge, and results are there for all.
    case close
    /// It goes on.
    case reopen
  }

  /// Its number, from 1 without gaps.
  public let id: Int
  /// What was done.
  public let kind: Kind
  /// How many rows of judgments there were.
  public let judgments: Int
  /// Of a peek, the command that showed results.
  public let detail: String?
  /// When.
  public let moment: Timestamp

  /// Makes an event; those of a study come from its store.
  public init(id: Int, kind: Kind, judgments: Int, detail: String? = nil, moment: Timestamp) {
    self.id = id
    self.kind = kind
    self.judgments = judgments
    self.detail = detail
    self.moment = moment
  }
}
