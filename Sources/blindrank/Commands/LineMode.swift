import Foundation

/// When a study is judged line by line though nobody asked for it.
enum LineMode {
  /// Why there can be no screen; nil if there can be one.
  static var reason: String? {
    if isatty(0) != 1 { return "standard input is no terminal" }
    if isatty(1) != 1 { return "standard output is no terminal" }
    switch ProcessInfo.processInfo.environment["TERM"] ?? "" {
    case "": return "TERM names no terminal"
    case "dumb": return "TERM is dumb"
    default: return nil
    }
  }
}
