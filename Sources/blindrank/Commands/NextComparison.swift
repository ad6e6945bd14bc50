import BlindRank
import Dispatch
import Foundation

/// The next comparison, read and laid out on another thread while the annotator is at the one
/// before.
///
/// Only to be quicker: what is not ready, or cannot be read, is read when it is opened.
final class NextComparison: Sendable {
  typealias Ready = (reading: Reading, ahead: JudgingModel.Ahead)

  private let queue = DispatchQueue(label: "next comparison")
  private let box = Box()

  /// What is shared between the threads.
  private final class Box: @unchecked Sendable {
    private let lock = NSLock()
    private var ready: Ready?
    private var wanted = 0

    /// Forgets what was there; only the newest request may fill the box.
    func request() -> Int {
      lock.withLock {
        ready = nil
        wanted += 1
        return wanted
      }
    }

    func fill(_ ready: Ready, for request: Int) {
      lock.withLock { if request == wanted { self.ready = ready } }
    }

    func take() -> Ready? {
      lock.withLock {
        defer { ready = nil }
        return ready
      }
    }
  }

  /// Begins to make one ready, in place of any other.
  func prepare(
    _ reading: (@Sendable () throws -> Reading)?, width: Int, isRaw: Bool
  ) {
    let request = box.request()
    guard let reading else { return }
    queue.async { [box] in
      guard let reading = try? reading() else { return }
      let ahead = JudgingModel.Ahead(
        reading.comparison, reading.blinded, width: width, isRaw: isRaw)
      box.fill((reading, ahead), for: request)
    }
  }

  /// What was made ready, if it is this one and finished.
  func take(_ comparison: ComparisonID) -> Ready? {
    guard let ready = box.take(), ready.ahead.comparison == comparison else { return nil }
    return ready
  }
}
