import Foundation

#if os(Linux)
  extension PseudoTerminal {
    /// How often the program has written, to anything.
    var writes: Int {
      get throws {
        let counts = try String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
        let line = counts.split(separator: "\n").first { $0.hasPrefix("syscw:") }
        return line.flatMap { Int($0.dropFirst("syscw: ".count)) } ?? .max
      }
    }
  }
#endif
