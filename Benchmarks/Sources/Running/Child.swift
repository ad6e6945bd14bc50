import Glibc

/// A program that was run to its end.
struct Child {
  let wall: Duration
  /// The most memory it held at once, in bytes.
  ///
  /// Linux counts what the starting process held when it started it, too: this program must be
  /// the smaller of the two, and where it is not, the figure is left at 0, unknown.
  let peakMemory: Int

  /// Runs a program; a bad end throws what it said.
  static func run(_ arguments: [String], input: String = "/dev/null", log: String) throws -> Child {
    let start = ContinuousClock.now
    let process = try Spawn.start(arguments, streams: .files(input: input, output: log))
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(call: "wait4") }
    }
    let wall = ContinuousClock.now - start
    guard status == 0 else {
      throw Failure("\(arguments.joined(separator: " ")) failed: \(beginning(of: log))")
    }
    var own = rusage()
    getrusage(RUSAGE_SELF.rawValue, &own)
    guard usage.ru_maxrss > own.ru_maxrss else {
      return Child(wall: wall, peakMemory: 0)
    }
    return Child(wall: wall, peakMemory: usage.ru_maxrss * 1024)
  }

  private static func beginning(of log: String) -> String {
    let file = open(log, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4000)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
