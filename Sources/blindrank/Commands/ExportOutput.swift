import BlindRank
import Foundation

/// Where an export goes: standard output, a file, or a folder of files. Under its name there is all
/// of it or nothing: it is written beside, and renamed when it is done.
final class ExportOutput: ExportTarget {
  private let path: String?
  private let temporary: String
  private let isFolder: Bool
  private let cleanUp: InterruptedWriting?
  private var descriptor: Int32 = 1
  private var buffer = ""
  private static let bufferSize = 1 << 16

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - path: nil for standard output.
  ///   - force: whether it may take the place of a file; never of a folder or a study.
  init(_ path: String?, isFolder: Bool, force: Bool) throws {
    self.path = path
    self.isFolder = isFolder
    guard let path else {
      (temporary, cleanUp) = ("", nil)
      return
    }
    try Self.check(path, isFolder: isFolder, force: force)
    temporary = StudyFile.temporaryPath(
      for: path.hasSuffix("/") ? String(path.dropLast()) : path,
      process: ProcessInfo.processInfo.processIdentifier)
    cleanUp = InterruptedWriting(temporary: temporary)
    if isFolder {
      guard mkdir(temporary, 0o777) == 0 else { throw failure(path) }
    } else {
      try open(temporary)
    }
  }

  func begin(_ file: String) throws {
    try closeFile()
    try open(temporary + "/" + file)
  }

  func write(_ text: String) throws {
    buffer += text
    if buffer.utf8.count >= Self.bufferSize { try flush() }
  }

  /// Gives it its name.
  func finish() throws {
    try closeFile()
    guard let path else { return }
    guard rename(temporary, path) == 0 else { throw failure(path) }
    cleanUp?.cancel()
  }

  /// Removes what there is of it.
  func abandon() {
    guard path != nil else { return }
    if descriptor > 1 { close(descriptor) }
    descriptor = -1
    try? FileManager.default.removeItem(atPath: temporary)
    cleanUp?.cancel()
  }

  private func open(_ file: String) throws {
    descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(file) }
  }

  private func flush() throws {
    let text = buffer
    buffer = ""
    if !text.isEmpty { try BlindRankCLI.write(text, to: descriptor) }
  }

  private func closeFile() throws {
    try flush()
    guard descriptor > 1 else { return }
    let isDone = fsync(descriptor) == 0
    guard close(descriptor) == 0, isDone else { throw failure(path ?? "") }
    descriptor = -1
  }

  private func failure(_ file: String) -> CommandFailure {
    CommandFailure(
      description: "\(file): cannot be written: \(String(cString: strerror(errno)))")
  }

  /// That nothing is lost by it.
  private static func check(_ path: String, isFolder: Bool, force: Bool) throws {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    let advice = "; choose another name"
    guard !isFolder else {
      throw CommandFailure(description: "\(path): there is something of that name\(advice)")
    }
    guard found.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(description: "\(path): is no file that could be overwritten\(advice)")
    }
    guard try !StudyFile.isStudy(path) else {
      throw CommandFailure(description: "\(path): is a study, which is never overwritten\(advice)")
    }
    guard force else {
      throw CommandFailure(
        description: "\(path): there is a file already\(advice), or overwrite it with --force")
    }
  }
}
