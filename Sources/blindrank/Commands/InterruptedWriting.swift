import Dispatch
import Foundation
import Synchronization

/// Removes an unfinished file, or folder of files, when Ctrl-C or a signal interrupts its writing.
/// There may be several at once.
final class InterruptedWriting {
  /// What is removed, and the program that writes it, if it is not this one.
  private struct Unfinished {
    let path: String
    let writer: pid_t?
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let underway = Mutex<[ObjectIdentifier: Unfinished]>([:])
  /// Watches as long as anything is unfinished.
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Watches until cancelled; from when it returns no signal is lost.
  ///
  /// - Parameter writer: another program, which is ended first.
  init(temporary: String, writer: pid_t? = nil) {
    let unfinished = Unfinished(path: temporary, writer: writer)
    Self.underway.withLock { $0[ObjectIdentifier(self)] = unfinished }
    Self.sources.withLock { if $0.isEmpty { $0 = Self.signals.map(Self.watch) } }
  }

  /// Stops watching.
  func cancel() {
    let isLast = Self.underway.withLock {
      $0.removeValue(forKey: ObjectIdentifier(self)) != nil && $0.isEmpty
    }
    guard isLast else { return }
    Self.sources.withLock { sources in
      for source in sources { source.cancel() }
      sources = []
      for number in Self.signals { signal(number, SIG_DFL) }
    }
  }

  deinit { cancel() }

  private static func watch(_ number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      underway.withLock { underway in
        for writer in underway.values.compactMap(\.writer) { kill(writer, SIGKILL) }
        for one in underway.values {
          try? FileManager.default.removeItem(atPath: one.path)
          // What a browser had started itself writes for a moment longer.
          for _ in 0..<10 where one.writer != nil {
            usleep(50_000)
            try? FileManager.default.removeItem(atPath: one.path)
          }
        }
        _exit(128 + number)
      }
    }
    // Until it is registered, which takes a moment on a busy machine, a signal would be lost.
    let isRegistered = DispatchSemaphore(value: 0)
    source.setRegistrationHandler { isRegistered.signal() }
    source.resume()
    isRegistered.wait()
    return source
  }
}
