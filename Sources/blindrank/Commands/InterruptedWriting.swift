import Dispatch
import Foundation

/// Removes an unfinished file, or folder of files, when Ctrl-C or a signal interrupts its writing.
final class InterruptedWriting {
  private let sources: [any DispatchSourceSignal]

  /// Watches until cancelled.
  init(temporary: String) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        try? FileManager.default.removeItem(atPath: temporary)
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// Stops watching.
  func cancel() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
