/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// The file being read.
  public let file: String
  /// Bytes read of all files.
  public let bytesRead: Int
  /// Bytes of all files together.
  public let bytesTotal: Int

  /// Makes a report of progress.
  public init(file: String, bytesRead: Int, bytesTotal: Int) {
    self.file = file
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
  }
}
