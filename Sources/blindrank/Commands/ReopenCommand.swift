import ArgumentParser
import BlindRank

/// `blindrank reopen`: judging goes on after its end.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Go on with a closed study; results are hidden again.",
    discussion: """
      Annotators go on where they were. That it was closed and reopened is
      recorded, and every report says so: whoever saw the results meanwhile
      may judge by them.

      Example:
        blindrank reopen eval.blindrank
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  func run() throws {
    let store = try StudyFile.open(study)
    do {
      try store.append(.reopen, detail: nil, at: .now())
    } catch BlindRankError.studyOpen {
      throw CommandFailure(
        description: "\(study): the study is open; blindrank close \(study) ends it")
    }
    try write("\(study.shownSafely): open again; results need --peek from now on\n")
  }
}
