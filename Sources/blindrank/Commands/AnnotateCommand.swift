import ArgumentParser
import BlindRank
import TermUI

/// `blindrank annotate`: judge a study.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Judge a study in the terminal.",
    discussion: """
      Every rank is on the disk before the screen goes on; quit whenever you
      like and go on where you left. Press ? for the keys; `blindrank keys`
      says how to change them.

      Example:
        blindrank annotate eval.blindrank --as kim
      """)

  @Argument(help: "The study file.")
  var study: String

  @Option(name: .customLong("as"), help: "Your name in the study; always the same one.")
  var name: String

  func run() throws {
    let store = try StudyFile.open(study)
    let kind = try store.study().judgingProtocol
    guard kind == .ranking else {
      throw CommandFailure(
        description:
          "\(study): a \(kind.rawValue) study; this version of blindrank judges rankings only")
    }
    let keys = try KeyFile.inForce(.ranking(scale: store.study().scale))
    let desk = try Desk(store: store, annotator: name)
    let session = RankingSession(desk: desk, keys: keys)
    let terminal = try NcursesTerminal.open()
    let end: RunEnd
    do {
      defer { terminal.close() }
      end = try session.run(in: terminal)
    }
    let progress = desk.progress
    try write(
      "\(progress.done) of \(progress.total) judged"
        + (progress.skipped > 0 ? ", \(progress.skipped) skipped" : "")
        + "; all saved in \(study)\n")
    if let unsaved = session.unsaved {
      throw CommandFailure(description: "what you did last is NOT SAVED: \(unsaved)")
    }
    switch end {
    case .quit: break
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .hangup: throw ExitCode(129)
    }
  }
}
