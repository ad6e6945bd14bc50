import ArgumentParser
import BlindRank
import Foundation
import TermUI

/// `blindrank stats`: win/tie/loss tables.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print wins, ties and losses, overall or by skill.",
    usage: "blindrank stats <study> [<option> …]",
    discussion: """
      Systems may be named in any case. Tables go to standard output, all
      else to standard error.

      Examples:
        blindrank stats eval.blindrank --reference ChatGPT
        blindrank stats eval.blindrank --by skill --system WizardLM-7b
        blindrank stats eval.blindrank --bands 1-4,5-7,8-10 --format csv
      """)

  @Argument(help: "The study file.")
  var study: String

  @Option(help: "A row for each: \(choices(of: GroupingArgument.self)).")
  var by: GroupingArgument?

  @Option(
    help: ArgumentHelp(
      "A row for each band of difficulty: 1-4,5-7,8-10; 8+ is 8 and more.", valueName: "bands"))
  var bands: String?

  @Option(help: "Every other system against this one, seen from the other.")
  var reference: String?

  @Option(help: "Only the pairs with this system, seen from it.")
  var system: String?

  @Option(help: "With --system: only the pair with this one.")
  var against: String?

  @Option(
    help: "What a tie is: half (a win), dropped (left out) or losses (one; WizardLM's rule).")
  var ties: TieRule = .half

  @Option(
    help: """
      Whose judgments: \(choices(of: AnnotatorKind.self)). Without it, people's; if there are \
      none, whatever there is.
      """)
  var kind: AnnotatorKind?

  @Option(help: "\(choices(of: TableFormat.self)).")
  var format: TableFormat = .text

  func validate() throws {
    if reference != nil, system != nil || against != nil {
      throw ValidationError("--reference goes neither with --system nor with --against.")
    }
    if against != nil, system == nil {
      throw ValidationError("--against goes with --system.")
    }
    if bands != nil, let by, by != .difficulty {
      throw ValidationError("--bands goes with --by difficulty only.")
    }
    _ = try grouping()
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let annotators = try store.annotators()
    let standing = try store.standingJudgments().filter(\.isJudged)
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let counted =
      kind
      ?? AnnotatorKind.allCases.first { kind in
        standing.contains { kinds[$0.annotator] == kind }
      }
    let systems = try store.systems()
    let report = WinTieLossReport(
      systems: systems, labels: try store.itemLabels(headLength: 0), annotators: annotators,
      judgments: standing.filter { kinds[$0.annotator] == counted }, rule: ties,
      selection: try selection(among: systems), grouping: try grouping())
    try write(report, title: try store.study().title)
    giveHints(report, others: standing.count - report.judgments.count)
  }

  private func write(_ report: WinTieLossReport, title: String) throws {
    switch format {
    case .text:
      let drawer = TextTable(lineWidth: OutputWidth.columns, width: displayWidth)
      var text = drawer.wrapped("\(title): \(report.basis)", indent: 0).map { $0 + "\n" }.joined()
      if !report.judgments.isEmpty {
        for table in report.tables { text += "\n" + drawer.render(table) }
      }
      try BlindRankCLI.write(text)
    case .csv: try BlindRankCLI.write(CSVTable.render(report.tables))
    case .json: try BlindRankCLI.write(WinTieLossJSON.render(report, title: title))
    case .markdown:
      try BlindRankCLI.write(
        MarkdownTable.render(report.tables, title: "\(title): \(report.basis)"))
    }
  }

  /// What else the reader may want to know, on standard error.
  private func giveHints(_ report: WinTieLossReport, others: Int) {
    if !report.judgments.isEmpty {
      if others > 0 { hint("\(others) of other annotators left out; --kind shows them") }
      if format == .text, by == nil, bands == nil, system == nil, reference == nil {
        hint("By skill: blindrank stats \(study) --by skill")
      }
    } else if let kind, others > 0 {
      let who =
        switch kind {
        case .human: "No human"
        case .judge: "No model judge"
        case .simulated: "No simulated annotator"
        }
      hint("\(who) has judged yet; \(others) of other annotators left out; --kind shows them")
    } else {
      hint("Nothing has been judged yet: blindrank annotate \(study) --as YOUR-NAME")
    }
  }

  private func grouping() throws -> WinTieLossReport.Grouping? {
    if let bands {
      do {
        return .bands(try DifficultyBands(bands))
      } catch {
        throw ValidationError("--bands: \(error).")
      }
    }
    return by?.grouping
  }

  private func selection(among systems: [System]) throws -> WinTieLossReport.Selection {
    if let reference { return .reference(try systems.named(reference)) }
    guard let system else { return .every }
    let first = try systems.named(system)
    guard let against else { return .of(first) }
    let second = try systems.named(against)
    guard first != second else {
      throw ValidationError("--system and --against name the same system.")
    }
    return .pair(first, second)
  }
}

/// What `--by` takes.
enum GroupingArgument: String, CaseIterable, ExpressibleByArgument {
  case skill, difficulty, annotator

  var grouping: WinTieLossReport.Grouping {
    switch self {
    case .skill: .skill
    case .difficulty: .difficulty
    case .annotator: .annotator
    }
  }
}

/// How tables leave the program.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json, markdown
}
