import Glibc

/// A folder for what a run makes, removed at its end.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/blindrank-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(call: "mkdtemp in \(base)") }
    path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
  }

  /// Removes the folder and the files in it; there are no folders in it.
  func remove() {
    if let listing = opendir(path) {
      while let entry = readdir(listing) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        unlink("\(path)/\(name)")
      }
      closedir(listing)
    }
    rmdir(path)
  }
}
