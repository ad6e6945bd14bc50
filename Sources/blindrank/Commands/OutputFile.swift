import BlindRank
import Foundation

/// A file that a command writes: whole or not at all, and in the place of another only if that was
/// said.
struct OutputFile {
  /// As it was typed.
  let path: String
  /// Whether it may take the place of what is there.
  let replaces: Bool

  /// Finds out whether it can be written, before anything is computed or recorded.
  func check() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw failure("is a folder; name a file in it") }
      // Studies are evidence: nothing takes their place.
      guard (try? StudyFile.isStudy(path)) != true else {
        throw failure("is a study; write to another file")
      }
      guard replaces else { throw failure("is there already; --force writes over it") }
    }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw failure("there is no folder “\(folder)”")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw failure("no file can be made in the folder “\(folder)”")
    }
  }

  /// Writes it under another name first, and gives it its own when it is whole.
  ///
  /// - Parameter make: writes to the path that it is given.
  func write(_ make: (_ temporary: String) throws -> Void) throws {
    try check()
    let temporary = "\(folder)/.\((path as NSString).lastPathComponent).\(getpid())"
    defer { unlink(temporary) }
    try make(temporary)
    if replaces {
      guard rename(temporary, path) == 0 else { throw failure(reason) }
    } else if link(temporary, path) != 0 {
      // Unlike a new name, a link never takes the place of a file that came there meanwhile.
      guard errno != EEXIST else { throw failure("is there already; --force writes over it") }
      guard rename(temporary, path) == 0 else { throw failure(reason) }
    }
  }

  /// Writes a text.
  func write(_ text: String) throws {
    try write { temporary in
      guard FileManager.default.createFile(atPath: temporary, contents: nil),
        let handle = FileHandle(forWritingAtPath: temporary)
      else { throw failure(reason) }
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
        try handle.close()
      } catch {
        throw failure("it could not be written; is the disk full?")
      }
    }
  }

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private var reason: String { "it could not be written: \(String(cString: strerror(errno)))" }

  private func failure(_ reason: String) -> CommandFailure {
    CommandFailure(description: "\(path): \(reason)")
  }
}
