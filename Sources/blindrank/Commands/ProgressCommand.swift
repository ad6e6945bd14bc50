import ArgumentParser
import BlindRank
import TermUI

/// `blindrank progress`: how far the annotators are.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Print how far each annotator is, and what they flagged.",
    usage: "blindrank progress <study> [<option> …]",
    discussion: """
      It shows no system and no result, so it may be looked at at any time.
      Time left is time at work at one's own pace; it is not told from few
      judgments. With --watch it is drawn anew every two seconds until q or
      Ctrl-C; blindrank dashboard shows the same full screen.

      Examples:
        blindrank progress eval.blindrank
        blindrank progress eval.blindrank --by skill
        blindrank progress eval.blindrank --flags
        blindrank progress eval.blindrank --watch
        blindrank progress eval.blindrank --format csv > progress.csv
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Option(help: "A row for each: \(choices(of: ProgressGrouping.self)).")
  var by: ProgressGrouping?

  @Flag(help: "What annotators flagged, noted and skipped, in their words.")
  var flags = false

  @Flag(help: "Draw it anew every two seconds; q leaves.")
  var watch = false

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  func validate() throws {
    if flags, by != nil { throw ValidationError("--flags and --by exclude each other.") }
    if watch, format != .text { throw ValidationError("--watch goes with --format text only.") }
  }

  func run() throws {
    if watch, let reason = LineMode.reason {
      throw CommandFailure(
        description: "--watch needs a terminal, but \(reason); without it progress prints once")
    }
    let store = try StudyFile.open(study)
    guard watch else {
      let progress = try read(store)
      try format.write(
        progress, tables: tables(of: progress), isOfRemarks: flags)
      if progress.annotators.isEmpty, !flags {
        hint("Nothing has been judged yet: blindrank annotate \(study) --as YOUR-NAME")
      }
      return
    }
    try LiveText().run(every: 2000) {
      let progress = try read(store)
      return TableFormat.text(progress, tables: tables(of: progress), isOfRemarks: flags)
        + "\n\(Timestamp.now().clock) · every 2 s · q leaves\n"
    }
  }

  private func read(_ store: any StudyStore) throws -> StudyProgress {
    let moment = Timestamp.now()
    return try StudyProgress(of: store, since: moment.midnight, at: moment)
  }

  private func tables(of progress: StudyProgress) -> [Table] {
    flags ? [progress.remarkTable] : by == .skill ? progress.skillTables : progress.tables
  }
}

/// What progress is divided by.
enum ProgressGrouping: String, CaseIterable, ExpressibleByArgument {
  case skill
}

extension TableFormat {
  /// Writes how far annotators are.
  fileprivate func write(
    _ progress: StudyProgress, tables: [Table], isOfRemarks: Bool
  ) throws {
    guard self != .text else {
      return try BlindRankCLI.write(
        Self.text(progress, tables: tables, isOfRemarks: isOfRemarks))
    }
    try write(
      tables, of: ProgressCommand.name, title: progress.title, remark: progress.heading,
      isEmpty: false,
      json: try ProgressJSON.render(progress))
  }

  /// The same for reading: notes are too long for a table.
  fileprivate static func text(
    _ progress: StudyProgress, tables: [Table], isOfRemarks: Bool
  ) -> String {
    let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
    let head = [progress.title, progress.heading].flatMap { drawer.wrapped($0, indent: 0) }
      .map { $0 + "\n" }.joined()
    if isOfRemarks { return head + "\n" + ProgressText.remarks(progress, with: drawer) }
    guard !progress.annotators.isEmpty else { return head }
    return head + tables.map { "\n" + drawer.render($0) }.joined()
  }
}

extension StudyProgress {
  /// How much of it is done, and whether it is open.
  fileprivate var heading: String { "\(sentence); \(log.sentence)" }
}
