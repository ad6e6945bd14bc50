/// Reads the files that a session names into a study.
public struct StudyImport {
  private let session: SessionFile
  private let title: String
  private let seed: UInt64

  /// An import of this session.
  ///
  /// - Parameters:
  ///   - title: the study's, where the session has none.
  ///   - seed: the study's, where the session has none; draw it at random.
  public init(session: SessionFile, title: String, seed: UInt64) {
    self.session = session
    self.title = title
    self.seed = seed
  }

  /// Reads everything the session names into `writer`.
  ///
  /// Files are read once, in chunks; what is kept of them is digests and counts, so memory grows
  /// with the number of items and never with their texts. The writer is called while reading: it
  /// must be able to throw everything away when an error is found later.
  ///
  /// - Parameter progress: called about once a megabyte.
  /// - Throws: `BlindRankError.findings` with every finding when any is an error, or what the
  ///   writer throws.
  public func run(
    into writer: any StudyWriting, progress: (ImportProgress) -> Void = { _ in }
  ) throws -> ImportReport {
    try withoutActuallyEscaping(progress) { progress in
      try ImportRun(session: session, writer: writer, progress: progress)
        .run(title: title, seed: seed)
    }
  }
}
