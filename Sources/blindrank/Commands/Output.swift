import Foundation

/// Writes to standard output.
///
/// - Throws: if not all of it could be written, as on a full disk; `print` would not say so.
func write(_ text: String) throws {
  var bytes = ArraySlice(text.utf8)
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      throw CommandFailure(
        description: "the output could not be written: \(String(cString: strerror(errno)))")
    }
    bytes = bytes.dropFirst(count)
  }
}

/// Why a command could not do its work.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
}

/// Says something beside the results, on standard error.
func hint(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
