import ArgumentParser
import BlindRank
import TermUI

/// `blindrank dashboard`: a study as its coordinator watches it.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Watch a study full screen: annotators, skills, flags, results once closed.",
    discussion: """
      The figures of blindrank progress, live. Results are on a page of their
      own, once the study is closed; before that only with --peek, which is
      recorded once. Press ? for the keys.

      Examples:
        blindrank dashboard eval.blindrank
        blindrank dashboard eval.blindrank --peek
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Flag(help: "Show results of an open study, and record that they were looked at.")
  var peek = false

  func run() throws {
    if let reason = LineMode.reason {
      throw CommandFailure(
        description: "dashboard needs a terminal, but \(reason); "
          + "blindrank progress \(study) prints the same figures")
    }
    let store = try StudyFile.open(study)
    let session = DashboardSession(store: store, path: study)
    if peek {
      session.peek = try Unblinding(path: study, isPeeking: true, command: "dashboard")
        .allow(in: store)
    }
    let model = DashboardModel(figures: try session.figures())
    let terminal = try NcursesTerminal.open()
    defer { terminal.close() }
    switch try session.run(model, in: terminal) {
    case .quit: break
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .hangup: throw ExitCode(129)
    }
  }
}
