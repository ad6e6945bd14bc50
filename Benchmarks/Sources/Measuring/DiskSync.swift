import Glibc

/// How long the disk takes to keep a page: no judgment that is to be safe can be saved in less.
///
/// Where this is slow or uneven, because other programs write, so are the keys that save.
struct DiskSync {
  let folder: String

  func measure(times count: Int = 300) throws -> Times {
    let path = "\(folder)/sync"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw Failure(call: "open \(path)") }
    defer { close(file) }
    let page = [UInt8](repeating: 0x55, count: 4096)
    var times = Times()
    for _ in 0..<count {
      let start = ContinuousClock.now
      guard pwrite(file, page, page.count, 0) == page.count, fdatasync(file) == 0 else {
        throw Failure(call: "write \(path)")
      }
      times.add(.now - start)
    }
    return times
  }
}
