import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps what is written to standard error off the screen while one is open, and says it after.
///
/// Where standard error is not the terminal, nothing is parked.
final class ParkedErrors {
  /// Where standard error really goes, or -1.
  private(set) var standardError: Int32 = -1
  /// The file it goes to meanwhile, or -1.
  private(set) var file: Int32 = -1

  init() {
    guard isatty(2) == 1 else { return }
    let file = cn_nameless_file()
    guard file >= 0 else { return }
    standardError = fcntl(2, F_DUPFD_CLOEXEC, 3)
    guard standardError >= 0, dup2(file, 2) >= 0 else {
      close(file)
      return
    }
    self.file = file
  }

  /// Says what was parked, and lets standard error go its way again.
  func replay() {
    guard file >= 0 else { return }
    fflush(nil)
    dup2(standardError, 2)
    lseek(file, 0, SEEK_SET)
    var bytes = [CChar](repeating: 0, count: 4096)
    while true {
      let count = read(file, &bytes, bytes.count)
      guard count > 0 else { break }
      _ = cn_write_all(2, bytes, count)
    }
    close(file)
    close(standardError)
    file = -1
  }
}
