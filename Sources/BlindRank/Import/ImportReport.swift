/// What an import read.
public struct ImportReport: Hashable, Sendable {
  /// Items of the study; those left out are not among them.
  public internal(set) var items = 0
  /// Systems of the study.
  public internal(set) var systems = 0
  /// Responses to the study's items.
  public internal(set) var responses = 0
  /// Rankings to begin with.
  public internal(set) var rankings = 0
  /// For each system that lacks responses, how many and to which items, before any item was
  /// left out.
  public internal(set) var missing: [Missing] = []
  /// Items left out because responses to them are missing.
  public internal(set) var removed = 0
  /// The keys of the first of them.
  public internal(set) var removedKeys: [String] = []
  /// Warnings and notes; an import with errors has no report.
  public internal(set) var findings: [Finding] = []
  /// What each file was recognised as, in the order read.
  public internal(set) var files: [File] = []

  /// What a system lacks.
  public struct Missing: Hashable, Sendable {
    /// The system's name.
    public let system: String
    /// To how many items it has no response.
    public let count: Int
    /// The first such items' keys.
    public let keys: [String]
  }

  /// What a file was recognised as.
  public struct File: Hashable, Sendable {
    /// The file as the user named it.
    public let path: String
    /// What it was read for.
    public let role: ImportFormat.Role
    /// The format's name.
    public let format: String
    /// How the file is laid out.
    public let container: Container
    /// How many records it holds.
    public let records: Int
  }
}
