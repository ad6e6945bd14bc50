import ArgumentParser
import BlindRank

/// `blindrank import`: judgments made elsewhere into a study.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring judgments that were made elsewhere into a study.",
    usage: "blindrank import <study> <files> … [<option> …]",
    discussion: """
      Formats are recognised by content. All findings are listed first, and
      with an error nothing is written. Items are found by key, or by their
      instruction; systems by name, or by the ids of answers where the files
      of answers are given too. Where a file tells in which order the
      responses were shown, that is kept. What the study has already, of the
      same time, is left out: so a copy of it is merged again and again.

      Examples:
        blindrank import eval.blindrank gpt-4_pair.jsonl
        blindrank import eval.blindrank reviews/*.jsonl \\
          --alias gpt35=ChatGPT --alias 7b-guanaco=Guanaco-7B
        blindrank import eval.blindrank relative/*.jsonl answer_gpt35.jsonl \\
          --as gpt-4-scores --alias gpt35=ChatGPT
        blindrank import eval.blindrank votes/*-human-*.jsonl
        blindrank import eval.blindrank annotations.json --kind judge
        blindrank import eval.blindrank battles.csv --as kim --kind human

      Formats:
      \(JudgmentImport.formats.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @Argument(help: "The study file.", completion: .file())
  var study: String

  @Argument(help: ArgumentHelp("The files of judgments.", valueName: "files"), completion: .file())
  var files: [String]

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A system's name in the files and its name in the study; once for each.",
      valueName: "name=system"))
  var alias: [NamedText] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who judged, where the files name nobody or one only.", valueName: "name"))
  var annotator: String?

  /// What annotators of files can be.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case human, judge
  }

  @Option(help: "What the annotators are, whatever the files say.")
  var kind: Kind?

  func validate() throws {
    if let annotator, !Annotator.isUsable(name: annotator) {
      throw ValidationError("--as: an annotator's name has 1 to 64 visible characters.")
    }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let options = JudgmentImport.Options(
      aliases: SystemAliases(alias.map { ($0.name, $0.text) }), annotator: annotator,
      kind: kind.flatMap { AnnotatorKind(rawValue: $0.rawValue) })
    do {
      let (judgments, report) = try JudgmentImport(files, options)
        .run(into: try JudgedStudy(of: store))
      try store.append(judgments)
      list(report.findings)
      try write(summary(of: report, judgments))
    } catch BlindRankError.findings(let findings) {
      list(findings)
      throw BlindRankError.findings(findings)
    }
  }

  /// A line a file, or where there are many a line a format.
  static func listing(of files: [JudgmentImport.Report.File]) -> [String] {
    func line(_ name: String, _ files: [JudgmentImport.Report.File]) -> String {
      let records = files.reduce(0) { $0 + $1.records }
      return "\(name): \(files[0].format), \(records.count(of: "record"))"
    }
    guard files.count > 8 else { return files.map { line($0.path.shownSafely, [$0]) } }
    return Dictionary(grouping: files, by: \.format).values
      .sorted { $0[0].format < $1[0].format }
      .map { line($0.count.count(of: "file"), $0) }
  }

  private func summary(
    of report: JudgmentImport.Report, _ judgments: [ImportedJudgment]
  ) -> String {
    let (annotators, count) = (Set(judgments.map(\.annotator)), judgments.comparisonCount)
    let verdicts = count == judgments.count ? "" : " with \(judgments.count.count(of: "verdict"))"
    var lines = [
      "\(study.shownSafely): "
        + (judgments.isEmpty
          ? "nothing new"
          : "\(count.count(of: "judgment"))\(verdicts) by "
            + annotators.count.count(of: "annotator"))
    ]
    lines += Self.listing(of: report.files).map { "  " + $0 }
    lines.append("Next: blindrank progress \(study.shownSafely)")
    return lines.map { $0 + "\n" }.joined()
  }
}
