import CVTerm

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starting a program with a terminal of its own, without a fork in Swift.
enum Spawn {
  /// Why it did not start.
  struct Failure: Error {
    let call: String
    let reason: String

    init(_ call: String, _ code: Int32) {
      self.call = call
      reason = String(cString: strerror(code))
    }
  }

  /// What every program sees, whatever the test's own surroundings are.
  static func environment(adding changes: [String: String?]) -> [String: String] {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": Program.emptyHome,
      "PATH": "/usr/bin:/bin",
      // a crash is to end the program, not to ask whether to look into it
      "SWIFT_BACKTRACE": "enable=no",
    ]
    if let profile = getenv("LLVM_PROFILE_FILE") {
      environment["LLVM_PROFILE_FILE"] = String(cString: profile)
    }
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  /// Starts a program in a session of its own; opening the terminal there makes it the controlling
  /// one. Returns the master's side and the process.
  static func inPseudoTerminal(
    _ arguments: [String], environment: [String: String], directory: String?,
    window: inout winsize
  ) throws -> (master: Int32, process: pid_t) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else {
      throw Failure("openpty", errno)
    }
    // a program started by another test at this moment must not inherit them
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    defer { close(slave) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    if let directory { _ = cv_start_in(&actions, directory) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | setSession)
    var process: pid_t = 0
    let path = arguments.first ?? ""
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      close(master)
      throw Failure("posix_spawn \(path)", code)
    }
    return (master, process)
  }

  #if canImport(Glibc)
    // POSIX_SPAWN_SETSID, which glibc defines for _GNU_SOURCE only
    private static let setSession: Int16 = 0x80
  #else
    private static let setSession = Int16(POSIX_SPAWN_SETSID)
  #endif

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }
}
