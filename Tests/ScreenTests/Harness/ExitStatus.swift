/// How a program ended.
enum ExitStatus: Equatable, CustomStringConvertible {
  case exited(Int32)
  case killed(signal: Int32)

  /// From what `waitpid` says.
  init(waitStatus status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }

  var description: String {
    switch self {
    case .exited(let code): "exit \(code)"
    case .killed(let signal): "signal \(signal)"
    }
  }
}

/// A wait that was in vain, with the screen as it was.
struct ScreenFailure: Error, CustomStringConvertible {
  let what: String
  let reason: String
  let screen: String

  var description: String { "waiting for \(what): \(reason)\n\(screen)" }
}
