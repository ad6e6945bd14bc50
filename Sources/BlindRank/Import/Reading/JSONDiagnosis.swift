import CSimdjson

/// Says in words why a value is not JSON; only looked at once the parser has refused it.
struct JSONDiagnosis {
  let bytes: UnsafeBufferPointer<UInt8>
  let line: Int
  /// Whether the file ends right behind the value.
  let endsFile: Bool

  /// The problem behind the parser's status.
  func problem(_ status: csj_status) -> ReadProblem {
    // A cut through a character or a string shows as another error: ask first.
    if endsFile, isOpen {
      return ReadProblem(
        line: line, kind: .cutOff,
        problem: "the last line is cut off: the file ends in the middle of a record; "
          + "was it copied whole?")
    }
    switch status {
    case CSJ_BAD_UTF8:
      return ReadProblem(
        line: line, kind: .encoding, problem: "holds bytes that are not UTF-8; convert the file")
    case CSJ_BAD_STRING:
      let what = loneSurrogate.map {
        "“\($0)” is half of a surrogate pair and stands for no character"
      }
      return ReadProblem(
        line: line, kind: .syntax,
        problem: what ?? "a text holds a backslash escape that JSON does not have")
    case CSJ_CONTROL:
      return ReadProblem(
        line: line, kind: .syntax,
        problem: "a text holds a raw control character, which JSON wants escaped (\\n, \\t …)")
    case CSJ_BAD_NUMBER:
      return ReadProblem(
        line: line, kind: .syntax,
        problem: "holds a number that JSON does not have, or too large a one")
    case CSJ_TOO_DEEP:
      return ReadProblem(
        line: line, kind: .syntax, problem: "lists and objects are nested too deeply")
    case CSJ_NO_MEMORY:
      return ReadProblem(line: line, kind: .syntax, problem: "the record is too long to be read")
    default:
      return ReadProblem(
        line: line, kind: .syntax,
        problem: isOpen
          ? "the JSON object does not end on its line; JSONL has one object a line, "
            + "a JSON list begins with “[”"
          : "not valid JSON; expected an object such as {\"instruction\": \"…\", …}")
    }
  }

  /// Whether a string, a list or an object is still open at the end.
  private var isOpen: Bool {
    var scanner = JSONElementScanner()
    return scanner.end(of: bytes) == nil && !scanner.isScalar
  }

  /// The first `\uD8xx` without its other half, as it is written.
  private var loneSurrogate: String? {
    var position = 0
    while let unit = unit(at: &position) {
      guard unit.value & 0xF800 == 0xD800 else { continue }
      var next = position
      if unit.value < 0xDC00, let second = self.unit(at: &next), next == position + 6,
        second.value & 0xFC00 == 0xDC00
      {
        position = next
      } else {
        return unit.written
      }
    }
    return nil
  }

  /// The next `\uXXXX` from `position` on, which then lies behind it.
  private func unit(at position: inout Int) -> (value: UInt32, written: String)? {
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      let isUnit = bytes[position + 1] == UInt8(ascii: "u") && position + 6 <= bytes.count
      guard isUnit else {
        position += 2
        continue
      }
      let written = String(decoding: bytes[position..<position + 6], as: UTF8.self)
      position += 6
      if let value = UInt32(written.dropFirst(2), radix: 16) { return (value, written) }
    }
    return nil
  }
}
