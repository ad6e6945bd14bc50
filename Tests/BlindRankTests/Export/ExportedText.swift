import Testing

@testable import BlindRank

/// What an export wrote, in memory.
struct ExportedText: ExportTarget {
  /// A single file has no name.
  private(set) var files: [(name: String, text: String)] = []
  private(set) var remarks: [String] = []
  private(set) var renamed: [String: String] = [:]
  private(set) var records = 0

  /// Exports the verdicts on some things.
  init(
    of store: any StudyStore, as format: ExportFormat, in container: ExportContainer? = nil,
    on aspects: [Aspect], kind: AnnotatorKind? = nil
  ) throws {
    var target = ExportedText()
    let report = try StudyExport(of: store, as: format, on: aspects, kind: kind)
      .run(in: container ?? format.containers[0], into: &target)
    self = target
    remarks = report.remarks.sentences
    renamed = report.remarks.renamed
    records = report.records
  }

  private init() {}

  mutating func begin(_ file: String) { files.append((file, "")) }

  mutating func write(_ text: String) {
    if files.isEmpty { files.append(("", "")) }
    files[files.count - 1].text += text
  }

  /// All files as one, each below its name; without what differs from version to version.
  var golden: String {
    files.map { $0.name.isEmpty ? $0.text : "== \($0.name)\n\($0.text)" }.joined()
      .replacing(/[0-9a-f]{64}/, with: "SEAL")
      .replacing("\"\(blindRankVersion)\"", with: "\"VERSION\"")
      .replacing(",\(blindRankVersion),", with: ",VERSION,")
  }

  /// Writes them into a folder and answers their paths.
  func write(to folder: TemporaryFolder, as name: String) throws -> [String] {
    try files.map { try folder.write($0.text, to: $0.name.isEmpty ? name : $0.name) }
  }
}
