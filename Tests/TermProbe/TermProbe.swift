import TermUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small program for the tests of the terminal driver: it shows the last event, and does on a
/// key what a program should not.
@main
struct TermProbe {
  static func main() {
    do {
      // with an argument, that many times one after another
      for _ in 0..<(CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1) {
        print("ended: \(try run())")
      }
    } catch {
      print("cannot start: \(error)")
      exit(2)
    }
  }

  private static func run() throws -> RunEnd {
    let terminal = try NcursesTerminal.open()
    defer { terminal.close() }
    var runner = Runner(
      terminal: terminal, screen: ProbeScreen(process: getpid()),
      message: { ProbeScreen.Message.event($0) },
      perform: perform)
    return try runner.run()
  }

  private static func perform(_ effect: ProbeScreen.Effect) throws -> Step<ProbeScreen.Message> {
    switch effect {
    case .quit: return .quit
    case .crash: fatalError("deliberate crash")
    case .complain:
      _ = "a line on standard error\n".withCString { write(2, $0, strlen($0)) }
      return .message(.noted("complained"))
    case .exit: exit(3)
    case .write(let text):
      // what the test compares the screen with
      guard let path = getenv("PROBE_FRAME"), let file = fopen(path, "w") else { return .quit }
      fputs(text, file)
      fclose(file)
      return .done
    case .openAgain:
      do {
        _ = try NcursesTerminal.open()
        return .message(.noted("opened twice"))
      } catch {
        return .message(.noted("refused: \(error)"))
      }
    }
  }
}
