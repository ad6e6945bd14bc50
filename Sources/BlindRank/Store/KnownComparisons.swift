import Foundation

/// What a study compares, read once: it never changes.
final class KnownComparisons: @unchecked Sendable {
  private let lock = NSLock()
  private var comparisons: Comparisons?

  /// What is known, or else what `read` answers.
  func comparisons(_ read: () throws -> Comparisons) rethrows -> Comparisons {
    try lock.withLock {
      if let comparisons { return comparisons }
      let comparisons = try read()
      self.comparisons = comparisons
      return comparisons
    }
  }
}
