import ArgumentParser
import BlindRank
import TermUI

/// `blindrank annotate`: judge a study.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Judge a study in the terminal.",
    discussion: """
      Everything you say is on the disk before the screen goes on; quit
      whenever you like and go on where you left. Press ? for the keys.

      Example:
        blindrank annotate eval.blindrank --as kim
      """)

  @Argument(help: "The study file.")
  var study: String

  @Option(name: .customLong("as"), help: "Your name in the study; always the same one.")
  var name: String

  func run() throws {
    try annotate(study, as: name, store: try StudyFile.open(study))
  }
}

/// Sits an annotator down at a study until they leave.
func annotate(_ path: String, as name: String, store: any StudyStore) throws {
  let desk = try Desk(store: store, annotator: name)
  let keys = try KeyFile.inForce(.judging(JudgingBrief(of: desk)))
  let session = JudgingSession(desk: desk, keys: keys)
  let terminal = try NcursesTerminal.open()
  let end: RunEnd
  do {
    defer { terminal.close() }
    end = try session.run(in: terminal)
  }
  let progress = desk.progress
  try write(
    "\(progress.done) of \(progress.total) "
      + (desk.study.judgingProtocol == .guess ? "guessed" : "judged")
      + (progress.skipped > 0 ? ", \(progress.skipped) skipped" : "")
      + "; all saved in \(path.shownSafely)\n")
  if let line = desk.score?.line, !line.isEmpty { try write(line + "\n") }
  if let unsaved = session.unsaved {
    throw CommandFailure(description: "what you did last is NOT SAVED: \(unsaved)")
  }
  switch end {
  case .quit: break
  case .terminated(let signal): throw ExitCode(128 + signal)
  case .hangup: throw ExitCode(129)
  }
}
