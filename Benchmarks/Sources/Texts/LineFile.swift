import Glibc

/// Writes a file of JSON lines with a buffer of a megabyte: how much memory the benchmark itself
/// takes must stay small (see `Child`).
final class LineFile {
  let path: String
  /// Bytes written so far.
  private(set) var size = 0
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure(call: "open \(path)") }
  }

  deinit {
    close(descriptor)
  }

  /// Writes one object of texts.
  func write(_ fields: [(name: String, text: [UInt8])]) throws {
    let before = buffer.count
    buffer.append(UInt8(ascii: "{"))
    for (position, field) in fields.enumerated() {
      if position > 0 { buffer += ", ".utf8 }
      buffer += "\"\(field.name)\": \"".utf8
      for byte in field.text { appendEscaped(byte) }
      buffer.append(UInt8(ascii: "\""))
    }
    buffer += "}\n".utf8
    size += buffer.count - before
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Writes one line as it is.
  func write(line: String) throws {
    let before = buffer.count
    buffer += line.utf8
    buffer.append(UInt8(ascii: "\n"))
    size += buffer.count - before
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Must be called at the end.
  func flush() throws {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(call: "write \(path)") }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer += "\\\"".utf8
    case UInt8(ascii: "\\"): buffer += "\\\\".utf8
    case 0x0A: buffer += "\\n".utf8
    case 0x09: buffer += "\\t".utf8
    default: buffer.append(byte)
    }
  }
}
