/// Reads a JSON list of objects, element by element, so that a list of any length fits.
final class JSONArrayReader: RecordReader {
  let container = Container.jsonArray
  var size: Int { window.size }
  var bytesRead: Int { window.bytesRead }
  var current: any Record { record }

  private enum State {
    case beforeList, beforeFirst, beforeElement, afterElement, ended
  }

  private let window: ByteWindow
  private let record: JSONRecord
  private var state = State.beforeList
  private var line = 1
  /// How many records were read, and in which line the last one began.
  private var (count, lastLine) = (0, 0)

  /// Reads on from where the window stands, which is before the “[”.
  init(window: ByteWindow, record: JSONRecord) {
    self.window = window
    self.record = record
  }

  func advance() throws(ReadProblem) -> Bool {
    while let byte = try nextByte() {
      switch (state, byte) {
      case (.beforeList, UInt8(ascii: "[")):
        window.consume(1)
        state = .beforeFirst
      case (.beforeFirst, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
        window.consume(1)
        state = .ended
      case (.afterElement, UInt8(ascii: ",")):
        window.consume(1)
        state = .beforeElement
      case (.beforeFirst, _), (.beforeElement, _):
        try readElement(startingWith: byte)
        return true
      case (.ended, _):
        throw broken("something follows after the list's closing “]”")
      default:
        throw broken("expected “,” or “]” after a record, found “\(Self.shown(byte))”")
      }
    }
    guard state == .ended else {
      throw ReadProblem(
        line: line, kind: .cutOff,
        problem: "the file ends in the middle of the list: there is no closing “]”; "
          + "was it copied whole?", endsFile: true)
    }
    return false
  }

  /// The first byte that is not blank, still unread.
  private func nextByte() throws(ReadProblem) -> UInt8? {
    while true {
      var blanks = 0
      for byte in window.unread {
        guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else {
          window.consume(blanks)
          return byte
        }
        if byte == 0x0A { line += 1 }
        blanks += 1
      }
      window.consume(blanks)
      guard try window.more() else { return nil }
    }
  }

  private func readElement(startingWith byte: UInt8) throws(ReadProblem) {
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      throw broken("expected a record, found “\(Self.shown(byte))”")
    }
    var scanner = JSONElementScanner()
    var length = scanner.end(of: window.unread)
    while length == nil {
      do {
        guard try window.more() else { break }
      } catch {
        throw ReadProblem(line: line, kind: error.kind, problem: error.problem, endsFile: true)
      }
      length = scanner.end(of: window.unread)
    }
    guard let length else {
      throw ReadProblem(
        line: line, kind: .cutOff,
        problem: "the file ends in the middle of the record that begins here; "
          + "was it copied whole?", endsFile: true)
    }
    let isFollowed = isFollowed(after: length)
    let bytes = UnsafeBufferPointer(rebasing: window.unread[..<length])
    let first = line
    for byte in bytes where byte == 0x0A { line += 1 }
    let isShared = first == lastLine || first == line && isFollowed
    (count, lastLine) = (count + 1, first)
    record.number = isShared ? count : nil
    window.consume(length)
    state = .afterElement
    do {
      try record.parse(bytes, line: first, endsFile: false)
    } catch {
      var problem = error
      problem.record = record.number
      throw problem
    }
  }

  /// Whether the next record begins before the line ends.
  private func isFollowed(after length: Int) -> Bool {
    while true {
      let next = Array(
        window.unread[length...].lazy.filter { $0 != 0x20 && $0 != 0x09 }.prefix(2))
      if let comma = next.first, comma != UInt8(ascii: ",") { return false }
      if next.count == 2 { return !next[1].isBlank }
      // What is wrong with the file is found where it is read on.
      guard let isMore = try? window.more(), isMore else { return false }
    }
  }

  private func broken(_ problem: String) -> ReadProblem {
    ReadProblem(line: line, kind: .syntax, problem: problem, endsFile: true)
  }

  private static func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? String(Character(Unicode.Scalar(byte))) : "byte \(byte)"
  }
}
