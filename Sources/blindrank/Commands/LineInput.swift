import Foundation

/// Where the signal handler writes: a handler can reach nothing but what is global.
nonisolated(unsafe) private var wakeDescriptor: Int32 = -1

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
  private var before: [(number: Int32, action: sigaction)] = []
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// Watches for SIGINT, SIGTERM and SIGHUP until it is gone; what is ignored stays so.
  init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
    wake = Pipe()
    wakeDescriptor = wake.fileHandleForWriting.fileDescriptor
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var old = sigaction()
      sigaction(number, nil, &old)
      let previous = signal(number) { number in
        let code = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = Foundation.write(wakeDescriptor, &byte, 1)
        errno = code
      }
      if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      } else {
        before.append((number, old))
      }
    }
  }

  deinit {
    for (number, old) in before {
      var old = old
      sigaction(number, &old, nil)
    }
    wakeDescriptor = -1
  }

  /// What comes in where single keys are waited for.
  enum ByteEvent: Equatable {
    case byte(UInt8)
    /// There are no more.
    case end
    case signal(Int32)
  }

  /// Waits for the next byte, or for a signal, but no longer than so many milliseconds; nil then.
  func nextByte(within milliseconds: Int32) -> ByteEvent? {
    if bytes.isEmpty, !isAtEnd {
      let ready = wait(milliseconds)
      if ready.signal, let number = takeSignal() { return .signal(number) }
      if ready.input { read() }
    }
    if !bytes.isEmpty { return .byte(bytes.removeFirst()) }
    return isAtEnd ? .end : nil
  }

  /// Waits for the next line, or for a signal.
  func next() -> Event {
    while true {
      if wait(0).signal, let number = takeSignal() { return .signal(number) }
      if let end = bytes.firstIndex(of: 0x0A) {
        defer { bytes.removeFirst(end + 1) }
        return .line(String(decoding: bytes[..<end], as: UTF8.self))
      }
      if isAtEnd {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(String(decoding: bytes, as: UTF8.self))
      }
      // a signal ends the wait without input: then there is nothing to read
      if wait(-1).input { read() }
    }
  }

  private func takeSignal() -> Int32? {
    var number: UInt8 = 0
    let count = Foundation.read(wake.fileHandleForReading.fileDescriptor, &number, 1)
    return count == 1 ? Int32(number) : nil
  }

  /// What is there as soon as there is input or a signal, or after so many milliseconds; -1: ever.
  private func wait(_ milliseconds: Int32) -> (signal: Bool, input: Bool) {
    var waits = [wake.fileHandleForReading.fileDescriptor, descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&waits, nfds_t(waits.count), milliseconds) > 0 else { return (false, false) }
    return (waits[0].revents != 0, waits[1].revents != 0)
  }

  private func read() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] }
    if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { isAtEnd = true }
  }
}
