/// Brings judgments that were made elsewhere into a study.
public struct JudgmentImport {
  /// What the user says beside the files.
  public struct Options: Hashable, Sendable {
    /// Names in the files that stand for the study's.
    public var aliases: SystemAliases
    /// Who judged, where the files do not name them.
    public var annotator: String?
    /// What the annotators are, whatever the files say.
    public var kind: AnnotatorKind?
    /// A file of the items judged, for their skill and difficulty; a study has them itself.
    public var items: String?

    /// Makes options.
    public init(
      aliases: SystemAliases = SystemAliases(), annotator: String? = nil,
      kind: AnnotatorKind? = nil, items: String? = nil
    ) {
      self.aliases = aliases
      self.annotator = annotator
      self.kind = kind
      self.items = items
    }
  }

  /// What was read.
  public struct Report: Hashable, Sendable {
    /// What a file was recognised as.
    public struct File: Hashable, Sendable {
      /// The file as the user named it.
      public let path: String
      /// The format's name.
      public let format: String
      /// How many records it holds.
      public let records: Int
      /// How many judgments came of them; those that could not be read are not counted.
      public let judgments: Int
    }

    /// In the order read.
    public let files: [File]
    /// How many verdicts of judges could not be read and are left out.
    public let unreadable: Int
    /// Warnings and notes; an import with errors has no report.
    public let findings: [Finding]
  }

  /// The formats, in the order in which a file is recognised.
  public static let formats: [(name: String, summary: String)] =
    JudgmentFormats.all.map { ($0.name, $0.summary) }

  private let paths: [String]
  private let options: Options

  /// An import of these files.
  public init(_ paths: [String], _ options: Options = Options()) {
    self.paths = paths
    self.options = options
  }

  /// Reads all files and matches what they hold to a study; nothing is written.
  ///
  /// - Throws: `BlindRankError.findings` with every finding when any is an error.
  public func run(
    into study: JudgedStudy
  ) throws(BlindRankError) -> (judgments: [ImportedJudgment], report: Report) {
    let files = JudgmentFiles(paths, options)
    files.read()
    var match = JudgmentMatch(study, files)
    let judgments = match.judgments()
    if judgments.isEmpty, match.standingCount == 0, !files.findings.hasErrors {
      files.findings.add(
        .error, .file, file: paths.first ?? "", "the files hold no verdict that can be read")
    }
    guard !files.findings.hasErrors else { throw .findings(files.findings.all()) }
    return (
      judgments,
      Report(
        files: files.files, unreadable: files.unreadable, findings: files.findings.all())
    )
  }
}
