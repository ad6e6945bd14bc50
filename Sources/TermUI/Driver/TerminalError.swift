/// Why there is no screen.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// TERM names a terminal the system has no description of, or nothing.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor.
  case unsuitableTerminal(String)
  /// The system has no locale with UTF-8.
  case noUTF8
  /// Another screen is open.
  case alreadyOpen
  /// The system refused something.
  case system(String)
}

extension TerminalError: CustomStringConvertible {
  /// What is the matter, and what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      return "input or output is not a terminal; run this in a terminal window, without a pipe "
        + "(with ssh or docker, ask for one with -t)"
    case .unknownTerminal(""):
      return "TERM is not set; set it to your terminal's kind, for instance TERM=xterm-256color"
    case .unknownTerminal(let name):
      return "the system does not know the terminal “\(name)”; "
        + "set TERM to one it knows, for instance TERM=xterm-256color"
    case .unsuitableTerminal(let name):
      return "the terminal “\(name)” cannot move its cursor; "
        + "use another one, or set TERM to what it really is, for instance TERM=xterm-256color"
    case .noUTF8:
      return "the system has no UTF-8 locale; install one, for instance C.UTF-8 or en_US.UTF-8"
    case .alreadyOpen:
      return "a screen is open already in this process"
    case .system(let reason):
      return "the terminal cannot be used: \(reason)"
    }
  }
}
