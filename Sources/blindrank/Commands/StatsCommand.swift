import ArgumentParser
import BlindRank
import Foundation
import TermUI

/// `blindrank stats`: win/tie/loss tables.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print wins, ties and losses, overall or by skill.",
    discussion: """
      Examples:
        blindrank stats eval.blindrank
        blindrank stats eval.blindrank --by skill --system WizardLM-7b --against ChatGPT
        blindrank stats eval.blindrank --by band --format csv > bands.csv
      """)

  @Argument(help: "The study file.")
  var study: String

  @Option(help: "A row for each: \(choices(of: WinTieLossReport.Grouping.self)).")
  var by: WinTieLossReport.Grouping?

  @Option(help: "Only the pairs with this system, seen from it.")
  var system: String?

  @Option(help: "With --system: only the pair with this one.")
  var against: String?

  @Option(
    help: """
      What a tie is worth: half (a win), dropped (left out), counted (in n, but no win: \
      the rule of the WizardLM paper).
      """)
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
    if against != nil, system == nil {
      throw ValidationError("--against goes with --system.")
    }
    if let against, against == system {
      throw ValidationError("--system and --against name the same system.")
    }
  }

  func run() throws {
    let store = try StudyFile.open(study)
    let systems = try store.systems()
    let annotators = try store.annotators()
    let standing = try store.standingJudgments().filter {
      if case .ranking = $0.verdict { true } else { false }
    }
    let kinds = Dictionary(annotators.map { ($0.id, $0.kind) }, uniquingKeysWith: { $1 })
    let kind =
      kind
      ?? AnnotatorKind.allCases.first { kind in
        standing.contains { kinds[$0.annotator] == kind }
      }
    let report = WinTieLossReport(
      systems: systems, labels: try store.itemLabels(headLength: 0), annotators: annotators,
      judgments: standing.filter { kinds[$0.annotator] == kind }, rule: ties)
    let focus = try named(system, in: systems)
    let opponent = try named(against, in: systems)

    let tables =
      by.map { report.grouped(by: $0, focus: focus, opponent: opponent) }
      ?? report.overall(focus: focus, opponent: opponent)
    let title = try store.study().title
    switch format {
    case .text:
      try write(text(tables, of: report, title: title, leftOut: standing.count))
    case .csv:
      try write(CSVTable.render(tables))
    case .json:
      func text(_ text: String?) -> Table.Value { text.map { .text($0) } ?? .none }
      let parameters: [String: Table.Value] = [
        "study": text(title), "by": text(by?.rawValue), "system": text(system),
        "against": text(against), "ties": text(ties.rawValue), "interval": text("wilson"),
        "confidence": .rate(0.95, n: 1), "annotators": text(kind?.rawValue),
        "judgments": .integer(report.judgments.count),
        "program": text("blindrank \(blindRankVersion)"),
      ]
      try write(try JSONTables.render(tables, parameters: parameters))
    }
  }

  private func text(
    _ tables: [Table], of report: WinTieLossReport, title: String, leftOut standing: Int
  ) -> String {
    var text = "\(title): \(report.basis)\n"
    let others = standing - report.judgments.count
    if others > 0 { text += "\(others) of other annotators left out; --kind shows them\n" }
    guard !report.judgments.isEmpty else {
      return text + "Nothing has been judged yet: blindrank annotate \(study) --as YOUR-NAME\n"
    }
    let drawer = TextTable(lineWidth: max(80, terminalColumns ?? 80), width: displayWidth)
    for table in tables { text += "\n" + drawer.render(table) }
    if by == nil, system == nil {
      text += "\nBy skill: blindrank stats \(study) --by skill\n"
    }
    return text
  }

  /// How wide the terminal is, if the tables go to one.
  private var terminalColumns: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return Int(size.ws_col)
  }

  private func named(_ name: String?, in systems: [System]) throws -> System? {
    guard let name else { return nil }
    guard let system = systems.first(where: { $0.name == name }) else {
      throw BlindRankError.unknownSystem(name: name, known: systems.map(\.name))
    }
    return system
  }
}

/// How tables leave the program.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json
}
