import BlindRank
import Foundation

/// Writes to standard output, or another open file.
///
/// - Throws: if not all of it could be written, as on a full disk; `print` would not say so.
func write(_ text: String, to descriptor: Int32 = 1) throws {
  var bytes = ArraySlice(text.utf8)
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else {
      throw CommandFailure(
        description: "the output could not be written: \(String(cString: strerror(errno)))")
    }
    bytes = bytes.dropFirst(count)
  }
}

/// Why a command could not do its work, on one line and safe to print.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(description: String) {
    self.description = description.shownSafely
  }
}

/// Says something beside the results in one line, on standard error.
func hint(_ text: String) {
  FileHandle.standardError.write(Data((text.shownSafely + "\n").utf8))
}
