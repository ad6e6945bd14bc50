import Glibc

/// Starting a program, without a fork in Swift.
enum Spawn {
  /// Where its input and output go.
  enum Streams {
    /// A terminal of its own.
    case terminal(name: String)
    /// Input from a file, output to another.
    case files(input: String, output: String)
  }

  static func start(_ arguments: [String], streams: Streams) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    switch streams {
    case .terminal(let name):
      // the first terminal that the leader of a session opens is the one that controls it
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawnattr_setflags(&attributes, newSession)
    case .files(let input, let output):
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(
        &actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var process: pid_t = 0
    let program = arguments.first ?? ""
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      throw Failure(call: "cannot start \(program)", code: code)
    }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }

  private static let environment = [
    "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/nonexistent",
    "PATH=/usr/local/bin:/usr/bin:/bin",
  ]

  /// POSIX_SPAWN_SETSID, which glibc defines for _GNU_SOURCE only.
  private static let newSession: Int16 = 0x80
}
