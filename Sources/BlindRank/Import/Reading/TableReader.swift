import CSimdjson

/// Reads a CSV or TSV file with a header, row by row, with the line on which each row begins.
final class TableReader: RecordReader {
  let container: Container
  var size: Int { window.size }
  var bytesRead: Int { window.bytesRead }
  var current: any Record { record }

  private let window: ByteWindow
  private let separator: UInt8
  private let record: TableRecord
  private var line: Int
  /// Where the last row in the window ends, if all are UTF-8; holds while the window's content is
  /// this.
  private var checked: (content: Int, end: UnsafePointer<UInt8>?) = (-1, nil)

  /// Reads the header; the separator is the one that it holds most of.
  init(window: ByteWindow, isGuarded: Bool = false) throws(ReadProblem) {
    self.window = window
    var line = 1
    guard let header = try Self.row(in: window, separator: nil, line: &line) else {
      throw ReadProblem(kind: .file, problem: "the file is empty", endsFile: true)
    }
    separator = Self.separator(in: header.bytes)
    container = separator == UInt8(ascii: "\t") ? .tsv : .csv
    var cells: [UnsafeRawBufferPointer] = []
    guard TableScanner.cells(of: header.bytes, separator: separator, into: &cells) else {
      throw Self.strayText(line: header.line, endsFile: true)
    }
    let names = cells.map { String(utf8: $0) }
    var seen: Set<[UInt8]> = [[]]
    for name in names where !name.isEmpty && !seen.insert(Array(name.utf8)).inserted {
      throw ReadProblem(
        line: header.line, kind: .duplicateKey,
        problem: "the header has two columns “\(abbreviated(name))”; rename one of them",
        endsFile: true)
    }
    record = TableRecord(columns: names, isGuarded: isGuarded)
    self.line = line
  }

  /// Reads on in rows that another reader leaves, which are like its own.
  private init(_ window: ByteWindow, after other: TableReader) {
    self.window = window
    (container, separator, line) = (other.container, other.separator, other.line)
    record = TableRecord(columns: other.record.keys, isGuarded: other.record.isGuarded)
  }

  func split(lastOf parts: Int) -> (any RecordReader)? {
    window.split(lastOf: parts).map { TableReader($0, after: self) }
  }

  func advance() throws(ReadProblem) -> Bool {
    if readPlainRow() { return true }
    var following = line
    defer { line = following }
    guard let row = try Self.row(in: window, separator: separator, line: &following) else {
      return false
    }
    var cells: [UnsafeRawBufferPointer] = []
    guard TableScanner.cells(of: row.bytes, separator: separator, into: &cells) else {
      throw Self.strayText(line: row.line)
    }
    guard cells.count >= record.keys.count || row.isEnded else {
      throw ReadProblem(
        line: row.line, kind: .cutOff,
        problem: "the last line is cut off: expected \(counted(record.keys.count, "cell")) as in "
          + "the header, found \(grouped(cells.count)); was the file copied whole?")
    }
    guard cells.count == record.keys.count else {
      throw ReadProblem(
        line: row.line, kind: .syntax,
        problem: "expected \(counted(record.keys.count, "cell")) as in the header, "
          + "found \(grouped(cells.count))")
    }
    for (place, cell) in cells.enumerated() { record.values[place] = .cell(cell) }
    record.begin(line: row.line)
    return true
  }

  /// Reads the next row if nothing is special about it: it lies whole in the window, has no quotes,
  /// as many cells as it should, and is valid UTF-8. That is nearly every row of a long file, and
  /// one pass does for it; false leaves everything else to the thorough way.
  private func readPlainRow() -> Bool {
    let unread = window.unread
    // A row that begins with a blank may be a blank one.
    guard let start = unread.baseAddress, isChecked(unread), start.pointee > 0x20 else {
      return false
    }
    let length = PlainRowScanner.row(
      in: unread, separator: separator,
      into: UnsafeMutableBufferPointer(start: record.values, count: record.count))
    guard let length else { return false }
    window.consume(length)
    record.begin(line: line)
    line += 1
    return true
  }

  /// Whether the row that begins here is known to be UTF-8. All rows in the window are checked at
  /// once, and again when there are others in it.
  private func isChecked(_ unread: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = unread.baseAddress else { return false }
    let content = 2 * window.bytesRead + (window.isAtEnd ? 1 : 0)
    if content != checked.content {
      let last = unread.lastIndex(of: 0x0A)
      checked = (content, last.flatMap { csj_is_utf8(start, $0 + 1) ? start + $0 : nil })
    }
    return checked.end.map { start <= $0 } ?? false
  }

  /// The next row that is not blank, without its line end, and whether it had one. `line` is the line on which it
  /// begins, and then the one behind it.
  private static func row(
    in window: ByteWindow, separator: UInt8?, line: inout Int
  ) throws(ReadProblem) -> (bytes: UnsafeBufferPointer<UInt8>, line: Int, isEnded: Bool)? {
    while true {
      let first = line
      var scanner = TableScanner(separator: separator)
      var length = scanner.end(of: window.unread)
      do {
        while length == nil, try window.more() { length = scanner.end(of: window.unread) }
      } catch {
        throw ReadProblem(line: first, kind: error.kind, problem: error.problem, endsFile: true)
      }
      if length == nil, scanner.isInQuotes {
        throw ReadProblem(
          line: first, kind: .cutOff,
          problem: "the row that begins here has a quote that is never closed, or the last line "
            + "is cut off: the file ends inside quotes", endsFile: true)
      }
      var bytes = UnsafeBufferPointer(rebasing: window.unread[..<(length ?? window.unread.count)])
      if length == nil, bytes.isEmpty { return nil }
      window.consume(bytes.count + (length == nil ? 0 : 1))
      line += 1
      for byte in bytes where byte == 0x0A { line += 1 }
      if bytes.last == 0x0D { bytes = UnsafeBufferPointer(rebasing: bytes.dropLast()) }
      if bytes.isBlank { continue }
      guard csj_is_utf8(bytes.baseAddress, bytes.count) else {
        throw ReadProblem(
          line: first, kind: .encoding, problem: "holds bytes that are not UTF-8; convert the file")
      }
      return (bytes, first, length != nil)
    }
  }

  private static func separator(in header: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var best = (separator: UInt8(ascii: ","), count: 0)
    for candidate in TableScanner.separators {
      var isInQuotes = false
      var count = 0
      for byte in header {
        if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
        if byte == candidate, !isInQuotes { count += 1 }
      }
      if count > best.count { best = (candidate, count) }
    }
    return best.separator
  }

  private static func strayText(line: Int, endsFile: Bool = false) -> ReadProblem {
    ReadProblem(
      line: line, kind: .syntax,
      problem: "text follows a closing quote; inside a cell in quotes, quotes are doubled",
      endsFile: endsFile)
  }
}
