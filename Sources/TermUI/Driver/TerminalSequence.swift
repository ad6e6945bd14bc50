import CNcurses

/// Sequences that terminfo does not name, and those a crash needs ready.
enum TerminalSequence {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Synchronized output: a terminal that knows it shows nothing between these two.
  static let frameBegin = "\u{1B}[?2026h"
  static let frameEnd = "\u{1B}[?2026l"
  private static let mouseOff = "\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1006l"

  /// What leaves any mode the driver may have set, for a crash in whatever state.
  static func restore() -> String {
    var sequence = frameEnd + pasteOff + mouseOff
    for name in ["rmkx", "cnorm", "sgr0", "op", "rmcup"] {
      if let value = cn_capability(name) { sequence += String(cString: value) }
    }
    return sequence
  }

  /// Writes to the terminal beside ncurses. An error shows again when the next event is read.
  static func write(_ sequence: String) {
    var sequence = sequence
    sequence.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        guard let start = $0.baseAddress else { return }
        _ = cn_write_all(1, start, $0.count)
      }
    }
  }
}
