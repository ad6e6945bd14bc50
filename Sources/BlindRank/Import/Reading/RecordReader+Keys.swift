extension RecordReader {
  /// The fields of the first records, in the order they come. Several are looked at, because JSON
  /// records may leave out what they lack; they are read then.
  func firstKeys(of looked: Int = 64) -> [String] {
    var keys: [String] = []
    var seen: Set<[UInt8]> = []
    for _ in 0..<looked {
      do {
        guard let record = try next() else { break }
        for key in record.keys where seen.insert(Array(key.utf8)).inserted { keys.append(key) }
      } catch {
        if error.endsFile { break }
      }
    }
    return keys
  }
}
