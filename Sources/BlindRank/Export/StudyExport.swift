/// Where an export goes.
public protocol ExportTarget {
  /// What follows goes into this file of the folder; of an export that is a folder only.
  mutating func begin(_ file: String) throws
  /// Adds a piece of text.
  mutating func write(_ text: String) throws
}

/// Writes the judgments of a study in one format.
public struct StudyExport {
  /// What was written.
  public struct Report {
    /// How many records.
    public var records = 0
    /// How many files, of a folder.
    public var files = 0
    /// What was left out, or said otherwise.
    public var remarks = ExportRemarks()
  }

  private let source: ExportSource
  private let format: ExportFormat

  /// Reads what counts.
  ///
  /// - Parameters:
  ///   - aspects: what verdicts are on; one where the format's scope is one.
  ///   - kind: whose; nil: as in reports, or of a format of evidence everybody's.
  ///   - filter: which of them, by names as items and annotators have them.
  public init(
    of store: any StudyStore, as format: ExportFormat, on aspects: [Aspect],
    kind: AnnotatorKind? = nil, filter: VerdictFilter = VerdictFilter()
  ) throws {
    source = try ExportSource(of: store, on: aspects, kind: kind, filter: filter)
    self.format = format
  }

  /// The verdicts that reports would be made of.
  public var judged: ReportSource { source.judged }

  /// Writes everything, record by record.
  public func run(
    in container: ExportContainer, into target: inout some ExportTarget
  ) throws -> Report {
    let writer = format.writer.init(of: source)
    let fields = writer.fields(in: container)
    var report = Report()
    var file: String?
    var isFirst = true
    if !format.isFolder { try target.write(container.head(fields)) }
    var remarks = ExportRemarks()
    try writer.records(in: container, &remarks) { record in
      if let name = record.file, name != file {
        if file != nil { try target.write(container.foot) }
        try target.begin(name)
        try target.write(container.head(fields))
        (file, isFirst) = (name, true)
        report.files += 1
      }
      try target.write(container.record(record.values, fields, isFirst: isFirst))
      isFirst = false
      report.records += 1
    }
    if !format.isFolder || file != nil { try target.write(container.foot) }
    report.remarks = remarks
    return report
  }
}
