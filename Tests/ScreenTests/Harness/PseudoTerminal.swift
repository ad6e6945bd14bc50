import CVTerm

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program in a terminal of its own, and what a person would see there.
///
/// One test has one; it is not Sendable. Every wait ends with the condition, never with a time, and
/// none looks at half a frame: a program that brackets its frames with synchronized output (mode
/// 2026) is only looked at between them.
final class PseudoTerminal {
  /// The terminal's side of the line.
  let master: Int32
  /// The program.
  let process: pid_t
  private(set) var size: (columns: Int, rows: Int)
  /// All the program wrote.
  private(set) var output: [UInt8] = []
  let grid: Grid
  private var frames = FrameMarks()
  private var exitStatus: ExitStatus?
  private var isClosed = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - environment: Added to a small fixed one: TERM, LC_ALL, TZ, HOME, PATH. Nil takes one away.
  init(
    _ arguments: [String], environment: [String: String?] = [:], directory: String? = nil,
    columns: Int = 80, rows: Int = 24
  ) throws {
    size = (columns, rows)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    (master, process) = try Spawn.inPseudoTerminal(
      arguments, environment: Spawn.environment(adding: environment), directory: directory,
      window: &window)
    grid = Grid(columns: columns, rows: rows)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      kill(-process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    hangUp()
  }

  // MARK: Input

  /// Types.
  func send(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      // the line's buffer is full: the program must write for it to read on
      guard count > 0 else {
        if !pump(milliseconds: 20) { return }
        continue
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Makes the window another size, which the kernel tells the program.
  func resize(columns: Int, rows: Int) {
    size = (columns, rows)
    grid.resize(columns: columns, rows: rows)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Closes the window, or loses the connection.
  func hangUp() {
    if !isClosed { close(master) }
    isClosed = true
  }

  // MARK: What is seen

  /// The rows, without the spaces at their ends.
  var text: String { (0..<size.rows).map(grid.trimmedLine).joined(separator: "\n") }
  /// The same without the blank rows at the end.
  var shownText: String {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
  /// All rows as one, for messages longer than a row.
  var unbrokenText: String { (0..<size.rows).map(grid.line).joined() }
  /// What the terminal was made to be.
  var state: cv_state { grid.state }
  /// All the program wrote, as text.
  var outputText: String { String(decoding: output, as: UTF8.self) }

  /// The text of a row, all columns.
  func line(_ row: Int) -> String { grid.line(row) }
  /// The look of a cell.
  func style(_ column: Int, _ row: Int) -> cv_style { grid.style(column, row) }

  // MARK: Waiting

  /// Waits until the screen shows a text.
  func expect(text: String, seconds: Double = 20) throws {
    try expect("the text “\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Waits until a whole frame satisfies a condition; throws with the screen where it does not.
  func expect(
    _ what: String, seconds: Double = 20, _ condition: (PseudoTerminal) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while frames.isWithin || !condition(self) {
      if ContinuousClock.now > deadline {
        throw ScreenFailure(what: what, reason: "not within \(seconds) s", screen: text)
      }
      guard pump(milliseconds: 20) else {
        if condition(self) { return }
        throw ScreenFailure(what: what, reason: "the program ended", screen: text)
      }
    }
  }

  /// Waits for the end of the program, and takes what it still says.
  func waitForExit(seconds: Double = 20) throws -> ExitStatus {
    if let exitStatus { return exitStatus }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline {
        throw ScreenFailure(what: "the end", reason: "not within \(seconds) s", screen: text)
      }
      if isClosed || !pump(milliseconds: 5) { usleep(2000) }
    }
    let ended = ExitStatus(waitStatus: status)
    exitStatus = ended
    while !isClosed, hasOutput, pump(milliseconds: 0) {}
    return ended
  }

  private var hasOutput: Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0 && ready.revents & Int16(POLLIN) != 0
  }

  /// Takes what the program wrote within a time; false once there will be no more.
  @discardableResult
  func pump(milliseconds: Int32) -> Bool {
    guard !isClosed else { return false }
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    let new = bytes[..<count]
    output += new
    frames.read(new)
    // what a terminal answers to a question about it
    let answer = grid.write(new)
    if !answer.isEmpty { _ = answer.withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }
    return true
  }
}
