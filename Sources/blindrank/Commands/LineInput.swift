import Dispatch
import Foundation

/// Lines of standard input, and the signals that end the wait for one.
final class LineInput {
  /// What comes in.
  enum Event {
    case line(String)
    /// There are no more lines.
    case end
    case signal(Int32)
  }

  private let descriptor: Int32
  /// Signals arrive here as bytes, so that none falls between two waits.
  private let wake: Pipe
  private let sources: [any DispatchSourceSignal]
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// Watches for SIGINT, SIGTERM and SIGHUP until it is gone; what is ignored stays so.
  init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
    let wake = Pipe()
    self.wake = wake
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        wake.fileHandleForWriting.write(Data([UInt8(number)]))
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources {
      source.cancel()
      signal(Int32(source.handle), SIG_DFL)
    }
  }

  /// Waits for the next line, or for a signal.
  func next() -> Event {
    while true {
      if let number = waitingSignal(for: 0) { return .signal(number) }
      if let end = bytes.firstIndex(of: 0x0A) {
        defer { bytes.removeFirst(end + 1) }
        return .line(String(decoding: bytes[..<end], as: UTF8.self))
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(String(decoding: bytes, as: UTF8.self))
      }
      if let number = waitingSignal(for: -1) { return .signal(number) }
      read()
    }
  }

  /// Waits for a signal or, without a limit of time, for input; the signal, if it is one.
  private func waitingSignal(for milliseconds: Int32) -> Int32? {
    let signals = wake.fileHandleForReading.fileDescriptor
    var waits = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
    if milliseconds < 0 { waits.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    guard poll(&waits, nfds_t(waits.count), milliseconds) > 0, waits[0].revents != 0 else {
      return nil
    }
    var number: UInt8 = 0
    return Foundation.read(signals, &number, 1) == 1 ? Int32(number) : nil
  }

  private func read() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] }
    if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { isAtEnd = true }
  }
}
