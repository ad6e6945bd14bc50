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

      With --plain, lines are read and printed in place of the screen: for
      screen readers, simple terminals and pipes. Type help for what can be
      typed. It is chosen by itself where TERM is dumb or missing, or where
      input or output is no terminal.

      Examples:
        blindrank annotate eval.blindrank --as kim
        blindrank annotate eval.blindrank --as kim --plain
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(name: .customLong("as"), help: "Your name in the study; always the same one.")
  var name: String

  @Flag(help: "Line by line, without a screen, for screen readers and pipes.")
  var plain = false

  func run() throws {
    try annotate(study, as: name, store: try StudyFile.open(study), isPlain: plain)
  }
}

/// Sits an annotator down at a study until they leave: at the screen or, where that is asked for
/// or there can be none, line by line.
func annotate(
  _ path: String, as name: String, store: any StudyStore, isPlain: Bool = false
) throws {
  let desk = try Desk(store: store, annotator: name)
  let reason = isPlain ? nil : LineMode.reason
  let session: JudgingSession
  let end: RunEnd
  if isPlain || reason != nil {
    if let reason { hint("Line by line, since \(reason). Type help for what can be typed.") }
    session = JudgingSession(desk: desk)
    end = try session.converse(with: LineInput())
  } else {
    let keys = try KeyFile.inForce(.judging(JudgingBrief(of: desk)))
    session = JudgingSession(desk: desk, keys: keys)
    let terminal = try NcursesTerminal.open()
    defer { terminal.close() }
    end = try session.run(in: terminal)
  }
  let progress = desk.progress
  let unsaved = session.whatIsUnsaved
  try write(
    "\(progress.done) of \(progress.total) "
      + (desk.study.judgingProtocol == .guess ? "guessed" : "judged")
      + (progress.skipped > 0 ? ", \(progress.skipped) skipped" : "")
      + (unsaved == nil ? "; all saved in \(path.shownSafely)\n" : "\n"))
  if try store.log().isClosed {
    try write("The study was closed meanwhile: what you had not submitted stays as a draft\n")
  }
  if let line = desk.score?.line, !line.isEmpty { try write(line + "\n") }
  if let unsaved { throw CommandFailure(description: unsaved) }
  switch end {
  case .quit: break
  case .terminated(let signal): throw ExitCode(128 + signal)
  case .hangup: throw ExitCode(129)
  }
}
