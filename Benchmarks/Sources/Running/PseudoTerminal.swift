import Glibc

/// A program in a terminal, watched for the ends of its frames.
///
/// Every frame is bracketed with synchronized output (mode 2026); a frame is complete when its
/// end has been read here. Nothing is drawn: this measures the program and the kernel between.
final class PseudoTerminal {
  /// Just before the program was started.
  let start: ContinuousClock.Instant
  /// What it wrote up to the end of the last frame, or up to its own end.
  private(set) var output: [UInt8] = []
  private let master: Int32
  private let process: pid_t
  private var matched = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  init(_ arguments: [String], columns: Int, rows: Int) throws {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else {
      throw Failure(call: "openpty")
    }
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { close(slave) }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    self.master = master
    start = .now
    do {
      process = try Spawn.start(arguments, streams: .terminal(name: path))
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    close(master)
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  func send(_ keys: String) {
    var keys = keys
    keys.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
  }

  /// Reads up to the end of a frame and says when that was; nil when none ends for so long, or the
  /// program has ended.
  func frame(within milliseconds: Int32) -> ContinuousClock.Instant? {
    output.removeAll(keepingCapacity: true)
    while let count = read(within: milliseconds) {
      let now = ContinuousClock.now
      output += chunk[..<count]
      if hasFrameEnd(count) { return now }
    }
    return nil
  }

  /// Reads until nothing has come for so many milliseconds and says when the last byte did; nil
  /// when there was none. For programs that don't say where their frames end.
  func lastByte(quietFor milliseconds: Int32) -> ContinuousClock.Instant? {
    output.removeAll(keepingCapacity: true)
    var last: ContinuousClock.Instant?
    while let count = read(within: milliseconds) {
      last = .now
      output += chunk[..<count]
    }
    return last
  }

  /// Waits for the program's end; answers all it wrote since the last frame.
  func end() -> String {
    output = []
    while let count = read(within: 5000) { output += chunk[..<count] }
    return String(decoding: output, as: UTF8.self)
  }

  /// Reads once; nil when there was nothing for so long, or never will be.
  private func read(within milliseconds: Int32) -> Int? {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return nil }
    let count = Glibc.read(master, &chunk, chunk.count)
    return count > 0 ? count : nil
  }

  private func hasFrameEnd(_ count: Int) -> Bool {
    var isEnd = false
    for byte in chunk[..<count] {
      if byte != Self.frameEnd[matched] { matched = 0 }
      if byte == Self.frameEnd[matched] { matched += 1 }
      guard matched == Self.frameEnd.count else { continue }
      matched = 0
      isEnd = true
    }
    return isEnd
  }
}
