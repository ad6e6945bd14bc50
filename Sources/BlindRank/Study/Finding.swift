/// Something about an input file that its owner must know, with the place where it stands.
public struct Finding: Hashable, Sendable {
  /// How much a finding weighs.
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// The study is not made.
    case error
    /// The study is made, but look at this.
    case warning
    /// For the record.
    case note

    /// Errors first.
    public static func < (left: Self, right: Self) -> Bool {
      let order: [Self] = [.error, .warning, .note]
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// How much it weighs.
  public let severity: Severity
  /// The file as the user named it.
  public let file: String
  /// From 1; nil where the finding is about the whole file.
  public let line: Int?
  /// The record's number in the file, from 1, where several share the line; else nil.
  public let record: Int?
  /// The column or key, in the file's own words.
  public let field: String?
  /// What is the matter, what was expected and what to do, in one sentence or two.
  public let problem: String
  /// How many findings it stands for: more than one where it sums up what is not told one by one.
  public let count: Int

  /// Makes a finding.
  public init(
    _ severity: Severity, file: String, line: Int? = nil, record: Int? = nil,
    field: String? = nil, _ problem: String, count: Int = 1
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.record = record
    self.field = field
    self.problem = problem
    self.count = count
  }
}

extension Finding: CustomStringConvertible {
  /// `answers.jsonl:12: output: error: …`, on one line and safe to print.
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let record { place += ": record \(record)" }
    if let field { place += ": \(field)" }
    return "\(place): \(severity.rawValue): \(problem)".shownSafely
  }
}
