/// Studies as files.
public enum StudyFile {
  /// Opens an existing study.
  ///
  /// - Parameter patience: how many seconds a write waits while another program writes.
  /// - Throws: `BlindRankError` saying that there is none, that the file is something else, or
  ///   that it cannot be opened.
  public static func open(
    _ path: String, patience: Double = 5
  ) throws(BlindRankError) -> any StudyStore {
    try SQLiteStudyStore(path: path, patience: patience)
  }

  /// Whether there is a file at `path` that begins as a study does; other files of people's are
  /// told from it by that.
  ///
  /// - Throws: `BlindRankError` where there is no file, or it may not be read.
  public static func isStudy(_ path: String) throws(BlindRankError) -> Bool {
    guard FileSystem.exists(path) else { throw .noFile(path: path) }
    return try FileSystem.head(of: path, count: 16) == Array("SQLite format 3\0".utf8)
  }

  /// Makes a study: all of it, or none. An existing file is never overwritten.
  ///
  /// - Parameters:
  ///   - process: tells unfinished files of several processes apart.
  ///   - fill: writes everything; if it throws, no file is left.
  /// - Throws: `BlindRankError`; whatever else `fill` throws comes as `.storage`.
  public static func create<Result>(
    at path: String, process: Int32, fill: (any StudyWriting) throws -> Result
  ) throws(BlindRankError) -> Result {
    try SQLiteStudyWriter.create(at: path, process: process, fill: fill)
  }

  /// Why no file can be made at `path`, as far as its folder tells; nil if one can.
  public static func obstacle(at path: String) -> String? {
    FileSystem.obstacle(in: FileSystem.folder(of: path))
  }

  /// The name of the unfinished file while `path` is being made by process `process`.
  public static func temporaryPath(for path: String, process: Int32) -> String {
    "\(path).partial-\(process)"
  }
}
