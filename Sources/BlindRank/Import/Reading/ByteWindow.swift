#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A window on a file that moves forward: what is unread lies in one piece of memory, followed
/// by the padding that simdjson needs.
///
/// Memory is the chunk plus the longest record, whatever the file's length.
final class ByteWindow {
  /// A record longer than this is taken for a mistake, such as a quote that is never closed.
  static let recordLimit = 64 << 20

  /// The file's length when it was opened.
  let size: Int
  /// How many bytes were read from the file so far.
  private(set) var bytesRead = 0
  /// Whether the file has no more bytes than those in the window.
  private(set) var isAtEnd = false

  private let descriptor: CInt
  private let chunkSize: Int
  /// Where in the file the next chunk begins, and where the last one ends if not with the file.
  private var position = 0
  private var limit = Int.max
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var start = 0
  private var end = 0

  /// Opens a regular file; the problem says why it cannot be read.
  init(path: String, chunkSize: Int) throws(ReadProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.problem(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw Self.problem(reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let what = status.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is not a regular file"
      throw ReadProblem(kind: .file, problem: "\(what); expected a file", endsFile: true)
    }
    self.descriptor = descriptor
    self.chunkSize = chunkSize
    size = Int(status.st_size)
    capacity = chunkSize
    base = .allocate(capacity: capacity + Self.padding)
  }

  /// What another window leaves from a place on.
  private init(_ descriptor: CInt, after other: ByteWindow, from start: Int) {
    self.descriptor = descriptor
    chunkSize = other.chunkSize
    size = other.size
    capacity = chunkSize
    base = .allocate(capacity: capacity + Self.padding)
    (position, limit) = (start, other.limit)
  }

  deinit {
    close(descriptor)
    base.deallocate()
  }

  /// What is read and not yet consumed. Lasts until `more()`.
  var unread: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: end - start)
  }

  /// Moves past the first `count` unread bytes; they stay in memory until `more()`.
  func consume(_ count: Int) {
    start += count
  }

  /// Leaves the last one of so many equal parts of what is still to be read to a window of its own,
  /// which begins where a line does; nil where no line ends thereabouts.
  func split(lastOf parts: Int) -> ByteWindow? {
    let rest = max(0, min(size, limit) - position)
    let first = position + rest - rest / parts
    var bytes = [UInt8](repeating: 0, count: Self.longestLine)
    let count = pread(descriptor, &bytes, min(bytes.count, position + rest - first), off_t(first))
    guard count > 0, let lineFeed = bytes[..<count].firstIndex(of: 0x0A),
      case let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0), copy >= 0
    else { return nil }
    let other = ByteWindow(copy, after: self, from: first + lineFeed + 1)
    limit = other.position
    return other
  }

  /// Reads another chunk behind what is unread; false when there is no more.
  func more() throws(ReadProblem) -> Bool {
    guard !isAtEnd else { return false }
    if end - start > Self.recordLimit {
      throw ReadProblem(
        kind: .syntax,
        problem: "a record goes on for more than \(Self.recordLimit >> 20) MB; "
          + "is a quote or a bracket never closed?", endsFile: true)
    }
    makeRoom()
    while true {
      let count = pread(descriptor, base + end, min(chunkSize, limit - position), off_t(position))
      if count < 0 {
        if errno == EINTR { continue }
        throw Self.problem(errno)
      }
      end += count
      position += count
      bytesRead += count
      isAtEnd = count == 0
      return count > 0
    }
  }

  /// Makes room for a chunk: moves the unread bytes to the front, and grows only for a record
  /// that is longer than the room.
  private func makeRoom() {
    if start > 0 {
      memmove(base, base + start, end - start)
      end -= start
      start = 0
    }
    guard end + chunkSize > capacity else { return }
    capacity = max(capacity * 2, end + chunkSize)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.padding)
    memcpy(larger, base, end)
    base.deallocate()
    base = larger
  }

  private static let padding = 64
  /// Where lines are longer than this, a file is not split.
  private static let longestLine = 1 << 16

  private static func problem(_ number: CInt) -> ReadProblem {
    let reason = String(cString: strerror(number))
    return ReadProblem(
      kind: .file, problem: "cannot be read: \(reason)", endsFile: true, reason: reason)
  }
}
