import BlindRank

/// Leave to show a study's results.
struct Unblinding {
  /// The study file.
  let path: String
  /// Whether `--peek` was said.
  let isPeeking: Bool
  /// Which command shows them.
  let command: String

  /// Sees to it that results may be shown: that the study is closed, or that the look at it is
  /// recorded. Nothing of a result may be read before this returns.
  ///
  /// - Returns: the peek that was recorded; nil where the study is closed.
  /// - Throws: what to do, where results may not be shown.
  @discardableResult
  func allow(in store: any StudyStore) throws -> StudyEvent? {
    guard try !store.log().isClosed else { return nil }
    guard isPeeking else {
      let progress = try StudyProgress(of: store, since: .now())
      throw CommandFailure(
        description: """
          \(path): the study is open, with \(progress.sentence); its results show once blindrank \
          close \(path) has ended it, or with --peek, which is recorded
          """)
    }
    do {
      return try store.append(.peek, detail: command, at: .now())
    } catch {
      throw CommandFailure(
        description: """
          \(error); the study is open, and its results are shown only once the look at them is \
          recorded in it
          """)
    }
  }
}
