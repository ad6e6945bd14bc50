extension BattleFile {
  /// Reads a file of battles or rankings: CSV, TSV, JSONL or a JSON list. Its fields say which of
  /// the two it is.
  ///
  /// - Throws: `BlindRankError.findings` with every finding when any is an error.
  public init(contentsOf path: String) throws(BlindRankError) {
    try self.init(contentsOf: path, chunkSize: 1 << 18)
  }

  /// The same.
  ///
  /// - Parameters:
  ///   - chunkSize: how many bytes are read at a time; tests make it tiny.
  ///   - parts: how many parts of it are read at once, if not as many as its length is worth.
  init(
    contentsOf path: String, chunkSize: Int, parts: Int? = nil
  ) throws(BlindRankError) {
    let reading = BattleFileReading(path: path)
    guard let file = reading.file(chunkSize: chunkSize, parts: parts) else {
      throw .findings(reading.findings.all())
    }
    self = file
  }
}
