import ArgumentParser
import Foundation

/// Text on a plain terminal that is written anew in its place, until q or a signal.
final class LiveText {
  private let input = LineInput()
  private var modes = termios()
  private let hasModes: Bool

  /// Takes keys one by one, without echo, until it is gone.
  init() {
    hasModes = tcgetattr(0, &modes) == 0
    guard hasModes else { return }
    var keys = modes
    keys.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSAFLUSH, &keys)
  }

  deinit {
    if hasModes { tcsetattr(0, TCSAFLUSH, &modes) }
  }

  /// Writes what `text` answers, at once and then every so many milliseconds.
  ///
  /// - Throws: what `text` throws, or that a signal other than Ctrl-C's came.
  func run(every milliseconds: Int32, text: () throws -> String) throws {
    // Lines too long are cut, not wrapped: the next text must begin where this one did.
    try write("\u{1B}[?7l\u{1B}[2J")
    defer { try? write("\u{1B}[?7h") }
    while true {
      try write(Self.frame(of: try text(), rows: Self.rows))
      switch input.nextByte(within: milliseconds) {
      case .byte(UInt8(ascii: "q")), .end, .signal(SIGINT): return
      case .signal(let number): throw ExitCode(128 + number)
      case .byte, nil: break
      }
    }
  }

  /// The text from the top of the screen on, as much of it as there are rows for.
  static func frame(of text: String, rows: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    // The last row stays free: a line end there would scroll.
    if lines.count > rows - 1 {
      let kept = max(0, rows - 3)
      let foot = lines.last ?? ""
      lines = lines.prefix(kept) + ["… \(lines.count - kept - 1) lines more", foot]
    }
    return "\u{1B}[H" + lines.map { $0 + "\u{1B}[K\r\n" }.joined() + "\u{1B}[J"
  }

  private static var rows: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }
}
