#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads one JSON object a line; blank lines are skipped.
final class JSONLinesReader: RecordReader {
  let container = Container.jsonLines
  var size: Int { window.size }
  var bytesRead: Int { window.bytesRead }
  var current: any Record { record }

  private let window: ByteWindow
  private let record: JSONRecord
  private var line = 0

  /// Reads on from where the window stands.
  init(window: ByteWindow, record: JSONRecord) {
    self.window = window
    self.record = record
  }

  func advance() throws(ReadProblem) -> Bool {
    while let bytes = try nextLine() {
      guard !bytes.text.isBlank else { continue }
      try record.parse(bytes.text, line: line, endsFile: !bytes.isEnded)
      return true
    }
    return false
  }

  func split(lastOf parts: Int) -> (any RecordReader)? {
    guard let record = JSONRecord(), let last = window.split(lastOf: parts) else { return nil }
    return JSONLinesReader(window: last, record: record)
  }

  /// The next line without its line feed, and whether it had one.
  private func nextLine() throws(ReadProblem) -> (text: UnsafeBufferPointer<UInt8>, isEnded: Bool)?
  {
    var searched = 0
    while true {
      let unread = window.unread
      if let start = unread.baseAddress, unread.count > searched,
        let found = memchr(start + searched, 0x0A, unread.count - searched)
      {
        let length = UnsafeRawPointer(start).distance(to: found)
        window.consume(length + 1)
        line += 1
        return (UnsafeBufferPointer(start: start, count: length), true)
      }
      searched = unread.count
      do {
        if try window.more() { continue }
      } catch {
        throw ReadProblem(
          line: line + 1, kind: error.kind, problem: error.problem, endsFile: true)
      }
      let rest = window.unread
      guard !rest.isEmpty else { return nil }
      window.consume(rest.count)
      line += 1
      return (rest, false)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is nothing but blanks.
  var isBlank: Bool {
    allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }
}
