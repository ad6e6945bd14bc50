/// Opens a file of records, whatever its layout: that is told by its first bytes, never by its
/// name.
enum RecordFile {
  /// A reader that stands before the first record.
  ///
  /// - Parameters:
  ///   - chunkSize: how many bytes are read at a time; tests make it tiny.
  ///   - isGuarded: whether apostrophes that keep cells of a table from running as formulas are
  ///     taken away.
  static func open(
    _ path: String, chunkSize: Int = 1 << 20, isGuarded: Bool = false
  ) throws(ReadProblem) -> any RecordReader {
    let window = try ByteWindow(path: path, chunkSize: chunkSize)
    while window.unread.count < 4, try window.more() {}
    try refuseUTF16(Array(window.unread.prefix(4)))
    if window.unread.starts(with: "SQLi".utf8) { try refuseStudy(window, path) }
    if window.unread.starts(with: [0xEF, 0xBB, 0xBF]) { window.consume(3) }
    switch try firstByte(in: window) {
    case nil:
      throw ReadProblem(kind: .file, problem: "the file is empty", endsFile: true)
    case UInt8(ascii: "{")?:
      return JSONLinesReader(window: window, record: try record())
    case UInt8(ascii: "[")?:
      return JSONArrayReader(window: window, record: try record())
    default:
      return try TableReader(window: window, isGuarded: isGuarded)
    }
  }

  private static func refuseUTF16(_ bytes: [UInt8]) throws(ReadProblem) {
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let looksLikeIt =
      bytes.count == 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) != (bytes[3] == 0)
    if hasMark || looksLikeIt {
      throw ReadProblem(
        kind: .encoding, problem: "the file is in UTF-16; save it as UTF-8", endsFile: true)
    }
  }

  private static func refuseStudy(_ window: ByteWindow, _ path: String) throws(ReadProblem) {
    let mark = Array("SQLite format 3\0".utf8)
    while window.unread.count < mark.count, try window.more() {}
    guard window.unread.starts(with: mark) else { return }
    throw ReadProblem(
      kind: .file,
      problem: "is a study, and no file of records; its judgments come out of it, for import and "
        + "others to read, with: blindrank export \(path.quotedForShell) --as judgments -o FILE",
      endsFile: true)
  }

  /// The first byte that is not blank. Nothing is consumed, so that lines are counted from the
  /// file's beginning.
  private static func firstByte(in window: ByteWindow) throws(ReadProblem) -> UInt8? {
    var looked = 0
    while true {
      let unread = window.unread
      if let byte = unread[looked...].first(where: { !$0.isBlank }) { return byte }
      looked = unread.count
      guard try window.more() else { return nil }
    }
  }

  private static func record() throws(ReadProblem) -> JSONRecord {
    guard let record = JSONRecord() else {
      throw ReadProblem(kind: .file, problem: "there is no memory to read it", endsFile: true)
    }
    return record
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or a line end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
