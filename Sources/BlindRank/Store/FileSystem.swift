#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things the store asks of the file system beside SQLite.
enum FileSystem {
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// A file's bytes; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What tells the file at a path from any other one; nil where there is none.
  static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0
      ? [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)] : nil
  }

  /// The first bytes of a file, fewer where it is shorter.
  static func head(of path: String, count: Int) throws(BlindRankError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(path: path, reason: reason()) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    // A folder cannot be read; whoever reads on finds out and says so.
    let length = read(file, &bytes, count)
    return Array(bytes.prefix(max(0, length)))
  }

  /// Why no file can be made in a folder; nil if one can.
  static func obstacle(in folder: String) -> String? {
    guard exists(folder) else { return "there is no folder “\(folder)”" }
    guard access(folder, W_OK | X_OK) == 0 else {
      return "no file can be made in the folder “\(folder)”: \(reason())"
    }
    return nil
  }

  /// Makes the file's content durable.
  static func synchronize(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
  }

  /// Gives a finished file its name, and never takes the name from another file.
  static func publish(_ temporary: String, as path: String) throws(BlindRankError) {
    if link(temporary, path) == 0 {
      unlink(temporary)
    } else {
      switch errno {
      case EEXIST: throw .studyExists(path: path)
      case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:  // no hard links here
        guard !exists(path) else { throw .studyExists(path: path) }
        guard rename(temporary, path) == 0 else { throw .storage(path: path, reason: reason()) }
      default: throw .storage(path: path, reason: reason())
      }
    }
    _ = synchronize(folder(of: path))
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Removes unfinished files of processes that are no more.
  static func removeAbandoned(_ prefix: String) {
    guard let listing = opendir(folder(of: prefix)) else { return }
    defer { closedir(listing) }
    let slash = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
    let name = prefix[slash...]
    while let entry = readdir(listing) {
      let file = withUnsafePointer(to: entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard file.hasPrefix(name), let process = Int32(file.dropFirst(name.count)),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      remove(String(prefix[..<slash]) + file)
    }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Why the last system call failed, in words.
  static func reason() -> String {
    String(cString: strerror(errno))
  }
}
