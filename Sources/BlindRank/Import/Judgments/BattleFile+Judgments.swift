extension BattleFile {
  /// Reads one file or several, of any known format of judgments, as one.
  ///
  /// - Parameters:
  ///   - aliases: names in the files that stand for others.
  ///   - items: a file of the items judged, for their skill and difficulty.
  /// - Throws: `BlindRankError.findings` with every finding when any is an error.
  public init(
    contentsOf paths: [String], aliases: SystemAliases = SystemAliases(), items: String? = nil,
    chunkSize: Int = 1 << 18
  ) throws(BlindRankError) {
    if paths.count == 1, aliases.isEmpty, items == nil, Self.isPlain(paths[0]) {
      try self.init(contentsOf: paths[0], chunkSize: chunkSize)
      return
    }
    let files = JudgmentFiles(paths, .init(aliases: aliases, items: items), chunkSize: chunkSize)
    files.read()
    let rows = JudgmentRows(files)
    guard !files.findings.hasErrors else { throw .findings(files.findings.all()) }
    self = rows.file(
      title: paths.together.fileName, warnings: files.findings.all())
  }

  /// Whether a file is ours, or nothing that is known: both are read by `BattleFileReading`, which
  /// is fast and says best what is wrong.
  private static func isPlain(_ path: String) -> Bool {
    guard let keys = try? RecordFile.open(path, chunkSize: 1 << 16).firstKeys() else { return true }
    if keys.contains("answer_id") { return false }
    return JudgmentFormats.format(keys: keys).map(JudgmentFormats.isPlain) ?? true
  }
}

extension [String] {
  /// Of paths: the only one, or how many there are.
  var together: String { count == 1 ? self[0] : counted(count, "file") }
}

extension String {
  /// A path's last part.
  var fileName: String {
    lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
  }
}
