import Glibc

/// How long the disk takes to keep a page: no judgment that is to be safe can be saved in less.
///
/// Measured between the keys. Where it is slow or uneven, because other programs write, so is
/// submitting.
final class DiskSync {
  private(set) var times = Times()
  private let file: Int32
  private let page = [UInt8](repeating: 0x55, count: 4096)

  init(folder: String) throws {
    file = open("\(folder)/sync", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw Failure(call: "open \(folder)/sync") }
  }

  deinit {
    close(file)
  }

  /// Writes a page a few times, and waits each time until it is kept.
  func measure() throws {
    for _ in 0..<5 {
      let start = ContinuousClock.now
      guard pwrite(file, page, page.count, 0) == page.count, fdatasync(file) == 0 else {
        throw Failure(call: "write to the disk")
      }
      times.add(.now - start)
    }
  }
}
