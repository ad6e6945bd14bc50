import BlindRank
import Foundation

/// Where an export or a page goes: standard output, a file, or a folder of files. Under its name there is all
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
  ///   - force: whether it may take the place of a file; never of a folder, a study or an input.
  ///   - inputs: the files that are read.
  init(_ path: String?, isFolder: Bool, force: Bool, inputs: [String] = []) throws {
    let path = path.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    self.path = path
    self.isFolder = isFolder
    guard let path else {
      (temporary, cleanUp) = ("", nil)
      return
    }
    try Self.check(path, isFolder: isFolder, force: force, inputs)
    temporary = StudyFile.temporaryPath(
      for: path, process: ProcessInfo.processInfo.processIdentifier)
    cleanUp = InterruptedWriting(temporary: temporary)
    // Of a process of the same number that was killed.
    try? FileManager.default.removeItem(atPath: temporary)
    if isFolder {
      guard mkdir(temporary, 0o777) == 0 else { throw failure() }
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

  /// Lets another program write the file, at the path that it is given.
  func fill(_ make: (_ temporary: String) throws -> Void) throws {
    try closeFile()
    try make(temporary)
  }

  /// Gives it its name.
  func finish() throws {
    try closeFile()
    guard let path else { return }
    guard rename(temporary, path) == 0 else { throw failure() }
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
    guard descriptor >= 0 else { throw failure() }
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
    guard close(descriptor) == 0, isDone else { throw failure() }
    descriptor = -1
  }

  private func failure() -> CommandFailure {
    CommandFailure(
      description: "\(path ?? ""): cannot be written: \(String(cString: strerror(errno)))")
  }

  /// That nothing is lost by it.
  private static func check(
    _ path: String, isFolder: Bool, force: Bool, _ inputs: [String]
  ) throws {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      guard let obstacle = StudyFile.obstacle(at: path) else { return }
      throw CommandFailure(description: "\(path): \(obstacle)")
    }
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
    // By what the names stand for: a link has another one.
    let isInput = inputs.contains { input in
      var read = stat()
      return stat(input, &read) == 0 && (read.st_dev, read.st_ino) == (found.st_dev, found.st_ino)
    }
    guard !isInput else {
      throw CommandFailure(
        description: "\(path): is what is read, which is never overwritten\(advice)")
    }
    guard force else {
      throw CommandFailure(
        description: "\(path): there is a file already\(advice), or overwrite it with --force")
    }
  }
}
