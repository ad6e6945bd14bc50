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

  /// The name of the unfinished file while `path` is being made by process `process`.
  public static func temporaryPath(for path: String, process: Int32) -> String {
    "\(path).partial-\(process)"
  }
}
