extension BattleFile {
  /// Reads a file of battles or rankings: CSV, TSV, JSONL or a JSON list. Its fields say which of
  /// the two it is.
  ///
  /// - Parameter chunkSize: how many bytes are read at a time; tests make it tiny.
  /// - Throws: `BlindRankError.findings` with every finding when any is an error.
  public init(contentsOf path: String, chunkSize: Int = 1 << 20) throws(BlindRankError) {
    let reading = BattleFileReading(path: path)
    guard let file = reading.file(chunkSize: chunkSize) else {
      throw .findings(reading.findings.all())
    }
    self = file
  }
}
