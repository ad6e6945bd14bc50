import ArgumentParser
import BlindRank

/// `blindrank close`: the end of judging, from which on results are there for all.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "End a study: nobody judges any more, and results show.",
    discussion: """
      From then on stats, ratings, agreement, bias and the dashboard show
      results without --peek. Who is at work meanwhile is told that the next
      judgment is not saved; all before it is, and drafts stay. The study
      records when it was closed, after how many judgments. reopen goes on.

      Example:
        blindrank close eval.blindrank
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  func run() throws {
    let store = try StudyFile.open(study)
    do {
      try store.append(.close, detail: nil, at: .now())
    } catch BlindRankError.studyClosed {
      let log = try store.log()
      throw CommandFailure(
        description: "\(study): \(log.sentence); blindrank reopen \(study) goes on with it")
    }
    let progress = try StudyProgress(of: store, since: .now())
    let drafts = progress.drafts > 0 ? ", \(progress.drafts.count(of: "draft")) not submitted" : ""
    let next =
      progress.judged + progress.judgedByOthers > 0
      ? "Results: blindrank stats \(study.shownSafely)"
      : "Nothing was judged; blindrank reopen \(study.shownSafely) goes on with it"
    try write("\(study.shownSafely): closed; \(progress.sentence)\(drafts)\n\(next)\n")
  }
}
