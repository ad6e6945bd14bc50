/// Turns the judgments of a study into the records of one format.
protocol ExportWriter {
  /// What it is, in one line for `--help`.
  static var summary: String { get }
  /// How its records can be written down; the first one is the usual.
  static var containers: [ExportContainer] { get }
  /// Which verdicts it holds.
  static var scope: ExportScope { get }
  /// Whether it is a folder of files, which the records name.
  static var isFolder: Bool { get }

  /// Prepares an export.
  init(of source: ExportSource)
  /// The names of a record's values, the same for every record.
  func fields(in container: ExportContainer) -> [String]
  /// Calls `add` with one record after another, those of one file after each other.
  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws
}

extension ExportWriter {
  static var isFolder: Bool { false }
}

/// One record of an export.
struct ExportRecord {
  /// In the order of the fields.
  let values: [ExportValue]
  /// Which file of a folder it goes into.
  var file: String?
}

/// Which verdicts a format can hold.
public enum ExportScope: Sendable {
  /// Every row of evidence, also what was revised, skipped or guessed, of all annotators.
  case evidence
  /// Verdicts that count, on all that the study asks for: each says what it is about.
  case allAspects
  /// Verdicts that count on one thing: nothing in the format says on what.
  case oneAspect
}
