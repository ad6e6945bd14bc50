import CSimdjson

extension SessionFile {
  /// Reads a session file.
  ///
  /// - Throws: `BlindRankError.unreadable`, or `.findings` with the line of every problem.
  public init(contentsOf path: String) throws {
    let text: String
    do {
      text = try Self.text(of: path)
    } catch {
      guard error.kind == .file else {
        throw BlindRankError.findings([Finding(.error, file: path, error.problem)])
      }
      throw BlindRankError.unreadable(path: path, reason: error.reason ?? error.problem)
    }
    try self.init(yaml: text, path: path)
  }

  /// Reads a session file's text.
  ///
  /// - Parameters:
  ///   - text: YAML.
  ///   - path: where it stands; paths in it are relative to that folder.
  /// - Throws: `BlindRankError.findings` with the line of every problem.
  public init(yaml text: String, path: String) throws {
    let findings = FindingCollector()
    let session = SessionReader(path: path, findings: findings).session(of: text)
    guard let session, !findings.hasErrors else {
      throw BlindRankError.findings(findings.all().sorted { $0.line ?? 0 < $1.line ?? 0 })
    }
    self = session
  }

  /// More than this is no session file; a study's texts are in the files that it names.
  private static let sizeLimit = 1 << 20

  private static func text(of path: String) throws(ReadProblem) -> String {
    let window = try ByteWindow(path: path, chunkSize: 1 << 16)
    while window.unread.count <= sizeLimit, try window.more() {}
    if window.unread.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
    let bytes = window.unread
    guard bytes.count <= sizeLimit else {
      throw ReadProblem(
        kind: .syntax, problem: "longer than 1 MB, which is too long for a session file")
    }
    guard csj_is_utf8(bytes.baseAddress, bytes.count) else {
      throw ReadProblem(kind: .encoding, problem: "not in UTF-8; save it as UTF-8")
    }
    return String(utf8: UnsafeRawBufferPointer(bytes))
  }
}
